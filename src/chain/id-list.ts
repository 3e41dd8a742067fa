/** Ids in ascending order (UTF-16 code units), numbered from 0. */
export interface IdList {
  readonly length: number;
  /** The id with a number. */
  readonly at: (number: number) => string;
  /** The number of an id, or -1. O(log ids). */
  readonly numberOf: (id: string) => number;
  /** All ids. */
  readonly all: () => readonly string[];
}

/** Ids in a list that ascends. */
export function sortedIds(ids: readonly string[]): IdList {
  return {
    length: ids.length,
    at: (number) => ids[number]!,
    numberOf(id) {
      if (typeof id !== 'string') return -1;
      let low = 0;
      let high = ids.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ids[middle]! < id) low = middle + 1;
        else high = middle;
      }
      return ids[low] === id ? low : -1;
    },
    all: () => ids,
  };
}

const LETTER = 'L';
const DIGITS = 9;

/**
 * The ids of links that were given none: `L` and the row number from 0 in nine digits, so that the order of ids is the order of
 * rows and an id stays the same when rows are added. They are texts only once they are asked for.
 */
export function madeIds(length: number): IdList {
  let ids: readonly string[] | undefined;
  const at = (number: number) => LETTER + String(number).padStart(DIGITS, '0');
  return {
    length,
    at,
    numberOf(id) {
      if (typeof id !== 'string' || id.length !== LETTER.length + DIGITS) return -1;
      const number = Number(id.slice(LETTER.length));
      return number < length && at(number) === id ? number : -1;
    },
    all() {
      ids ??= Array.from({ length }, (_, number) => at(number));
      return ids;
    },
  };
}
