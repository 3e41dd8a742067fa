import { textPlaces } from '../../algorithms/text-places.js';

/** The parties that references may name: their ids, and the row of each. */
export interface PartyRows {
  readonly ids: readonly string[];
  /** The row of an id. O(parties) at the first question, O(1) later. */
  readonly rowOf: (id: unknown) => number | undefined;
}

/** Parties by their rows. */
export function partyRows(ids: readonly string[]): PartyRows {
  let rowOf: PartyRows['rowOf'] | undefined;
  return {
    ids,
    rowOf(id) {
      rowOf ??= textPlaces(ids);
      return rowOf(id);
    },
  };
}

/** The fields of a link that name one party each. */
export const LINK_ENDS = ['provider', 'customer', 'owner'] as const;

/** Per section the fields that may name a party by its row, where they come as columns. */
export const ROW_REFERENCES: Readonly<Record<string, readonly string[]>> = {
  parties: ['partOf'],
  links: LINK_ENDS,
};
