import type { PartyKind } from '../../model/party.js';
import type { SourceLocation } from '../../model/problem.js';
import { type ModelItem, type ModelRelation, recordOfItem } from './archimate-model.js';

/** A party, and where it stands. */
export interface PartyRow {
  readonly row: object;
  placeOf(field: string | undefined): SourceLocation;
}

/** The party that an element is. */
export function partyRow(element: ModelItem, kind: PartyKind, whole: ModelRelation | undefined): PartyRow {
  const { id, name, place, properties } = element;
  const isKindTaken = properties.get('kind') === kind;
  const record = recordOfItem(
    isKindTaken
      ? { ...element, properties: new Map([...properties].filter(([key]) => key !== 'kind')) }
      : element,
  );
  if (!record.has('name') && name !== '' && name !== id) record.set('name', name);
  if (whole && !record.has('partOf')) record.set('partOf', whole.source);
  return {
    row: { ...Object.fromEntries(record), id, kind },
    placeOf: (field) => (field === 'partOf' && whole ? whole.place : place),
  };
}
