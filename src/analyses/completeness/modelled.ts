import { coded } from '../../tables/blocks.js';
import type { Vector } from '../../tables/table.js';

/**
 * What the column `modelled` says. A row is `complete` when it stays as it is whatever links to parties modelled in part are added to the
 * chain; where it is `partial`, what it says is so as far as the model goes: a count is one of at least as many, and "none" may be "not
 * modelled". The words are those a party says it with.
 */
export const MODELLED = ['complete', 'partial'] as const;

/** Whether a row can be changed by links that the model does not hold. */
export type Modelled = (typeof MODELLED)[number];

/** The word for a row. */
export function modelledAs(isPartial: boolean): Modelled {
  return isPartial ? 'partial' : 'complete';
}

/** The words for items, such as links by their numbers. */
export function modelledVector(items: Int32Array, isPartial: (item: number) => boolean): Vector {
  return coded(
    items.map((item) => Number(isPartial(item))),
    MODELLED,
  );
}

/** The same word for a number of rows. */
export function modelledThroughout(length: number, isPartial: boolean): Vector {
  return coded(new Int32Array(length).fill(Number(isPartial)), MODELLED);
}
