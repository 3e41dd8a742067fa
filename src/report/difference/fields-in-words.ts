import { thresholdOf } from '../../chain/requirements.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { Requirement } from '../../model/link.js';
import type { Leader } from '../../model/party.js';
import { cellText } from '../../tables/cell-text.js';
import { clausesInWords, joined, nameOfEither } from '../page/names.js';

type Fields = Readonly<Record<string, unknown>>;

/** Reads names as they are before some changes, and of what is new as they are after them. */
export type NameOf = (id: string) => string;

/** The names of parties and links in two chains. */
export function namesIn(before: ServiceChain, after: ServiceChain): NameOf {
  return (id) =>
    before.findParty(id) || before.findLink(id) ? nameOfEither(before, id) : nameOfEither(after, id);
}

/** Which fields are set, and which left out. */
export interface FieldChanges {
  readonly set?: object | undefined;
  readonly unset?: readonly string[] | undefined;
}

/** What becomes of the fields of a record: `headcount 3 (before: 2); no tier any more`. */
export function fieldsInWords(
  before: object | undefined,
  { set, unset = [] }: FieldChanges,
  nameOf: NameOf,
): string {
  const old = new Map(Object.entries((before ?? {}) as Fields));
  const was = (field: string) => {
    const value = old.get(field);
    return value === undefined ? '' : ` (before: ${valueInWords(field, value, nameOf)})`;
  };
  const changed = Object.entries((set ?? {}) as Fields)
    .filter(([field, value]) => value !== undefined && !unset.includes(field))
    .map(([field, value]) => `${label(field)} ${valueInWords(field, value, nameOf)}${was(field)}`);
  const gone = unset.map((field) => `no ${label(field)} any more${was(field)}`);
  return [...changed, ...gone].join('; ') || 'nothing changes';
}

/** `ownTime` as people say it: `own time`. */
function label(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Fields that hold the id of a party. */
const IDS: ReadonlySet<string> = new Set(['owner', 'provider', 'customer', 'partOf', 'holder', 'supports']);

function valueInWords(field: string, value: unknown, nameOf: NameOf): string {
  if (typeof value === 'string' && IDS.has(field)) return nameOf(value);
  if (field === 'requires') return requiresInWords(value as readonly Requirement[], nameOf);
  if (field === 'leaders')
    return joined(
      (value as readonly Leader[]).map(({ party, basis }) => `${nameOf(party)} (${basis})`),
      'and',
    );
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : value.map(cellText).join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, one]) => `${key} ${cellText(one)}`)
      .join(', ');
  return cellText(value);
}

function requiresInWords(requires: readonly Requirement[], nameOf: NameOf): string {
  return clausesInWords({ stated: true, clauses: requires.map(thresholdOf) }, nameOf) || 'nothing';
}
