import { type ChainColumns, PARTY_KINDS } from '../../chain/chain-columns.js';
import { isInside } from '../../chain/classes.js';
import type { Attributes } from '../../model/field-schemas.js';
import { compareIds } from '../../model/ids.js';
import { checkPresentName, type GroupBy } from './group-by.js';

/** To which group each party belongs. */
export interface GroupKeys {
  /** Per party: its department by number, or the place of its label; -1 where it is outside or has none. */
  readonly of: Int32Array;
  /** What the groups are called, ascending; absent where groups are departments. */
  readonly labels: readonly string[] | undefined;
}

/**
 * Finds the group of every party inside. O(parties, their tags and attributes).
 *
 * @throws ServiceChainError `invalid-option` when no party inside has a tag or the attribute.
 */
export function groupKeys(columns: ChainColumns, by: GroupBy): GroupKeys {
  const inside = PARTY_KINDS.map(isInside);
  const isOutside = (party: number) => !inside[columns.kinds[party]!];
  if (by === 'department') {
    const departments = nearestDepartments(columns);
    return { of: departments.map((one, party) => (isOutside(party) ? -1 : one)), labels: undefined };
  }
  const labelOf = labelling(columns, by, isOutside);
  const found = Array.from(columns.kinds, (_, party) => (isOutside(party) ? undefined : labelOf(party)));
  const labels = [...new Set(found)].filter((label) => label !== undefined).sort(compareIds);
  const places = new Map(labels.map((label, place) => [label, place]));
  return { of: Int32Array.from(found, (label) => (label === undefined ? -1 : places.get(label)!)), labels };
}

/** Per party: the first party of kind department on the way up from it, itself included; -1 where there is none. */
function nearestDepartments({ kinds, parties, partyNumber }: ChainColumns): Int32Array {
  const UNKNOWN = -2;
  const department = PARTY_KINDS.indexOf('department');
  const nearest = new Int32Array(kinds.length).fill(UNKNOWN);
  for (const start of kinds.keys()) {
    const trail: number[] = [];
    let at = start;
    while (at !== -1 && nearest[at] === UNKNOWN && kinds[at] !== department) {
      trail.push(at);
      const above = parties.field(at, 'partOf');
      at = above === undefined ? -1 : partyNumber(above);
    }
    if (at !== -1 && kinds[at] === department) nearest[at] = at;
    const found = at === -1 ? -1 : nearest[at]!;
    for (const party of trail) nearest[party] = found;
  }
  return nearest;
}

function labelling(
  { parties, kinds }: ChainColumns,
  by: Exclude<GroupBy, 'department'>,
  isOutside: (party: number) => boolean,
): (party: number) => string | undefined {
  if (by === 'tier') return (party) => parties.field(party, 'tier');
  const inside = Array.from(kinds.keys()).filter((party) => !isOutside(party));
  if ('tags' in by) {
    const tagsOf = (party: number) => parties.field(party, 'tags') ?? [];
    const present = new Set(inside.flatMap(tagsOf));
    for (const tag of by.tags) checkPresentName('tag', tag, present);
    return (party) => by.tags.find((tag) => tagsOf(party).includes(tag));
  }
  const labelOf = (party: number) => attributeText(parties.field(party, 'attributes'), by.attribute);
  if (inside.every((party) => labelOf(party) === undefined)) {
    const namesOf = (party: number) => stated(parties.field(party, 'attributes'));
    checkPresentName('attribute', by.attribute, new Set(inside.flatMap(namesOf)));
  }
  return labelOf;
}

/** The names of the attributes that have a value. */
function stated(attributes: Attributes = {}): string[] {
  return Object.keys(attributes).filter((name) => attributeText(attributes, name) !== undefined);
}

/** How the value of an attribute reads; null and the empty text are none. */
function attributeText(attributes: Attributes | undefined, name: string): string | undefined {
  const value = attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return value === undefined || value === null || value === '' ? undefined : String(value);
}
