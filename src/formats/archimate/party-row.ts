import type { PartyKind } from '../../model/party.js';
import { isPlainMap } from '../../model/plain-map.js';
import type { SourceLocation } from '../../model/problem.js';
import { type ModelItem, type ModelRelation, recordOfItem } from './archimate-model.js';

/** A party, and where it stands. */
export interface PartyRow {
  readonly row: object;
  placeOf(field: string | undefined): SourceLocation;
}

/** The fact that names the wholes of a party besides the one it is `partOf`. */
const OTHERS = 'otherWholes';

/** The party that an element is; of several wholes the first is the one, the names of the others are a fact. */
export function partyRow(
  element: ModelItem,
  kind: PartyKind,
  [whole, ...others]: readonly ModelRelation[],
  nameOf: (id: string) => string,
): PartyRow {
  const { id, name, place, properties } = element;
  const isKindTaken = properties.get('kind') === kind;
  const record = recordOfItem(
    isKindTaken
      ? { ...element, properties: new Map([...properties].filter(([key]) => key !== 'kind')) }
      : element,
  );
  if (!record.has('name') && name !== '' && name !== id) record.set('name', name);
  if (whole && !record.has('partOf')) record.set('partOf', whole.source);
  const facts = record.get('attributes') ?? {};
  if (others.length > 0 && isPlainMap(facts)) {
    const names = others.map(({ source }) => nameOf(source)).join(', ');
    record.set('attributes', { [OTHERS]: names, ...facts });
  }
  return {
    row: { ...Object.fromEntries(record), id, kind },
    placeOf: (field) => (field === 'partOf' && whole ? whole.place : place),
  };
}
