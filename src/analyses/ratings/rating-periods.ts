import type { ChainColumns } from '../../chain/chain-columns.js';
import type { Topology } from '../../chain/topology.js';

/** The ratings of a chain by the time they are from. */
export interface RatingPeriods {
  readonly whole: Topology;
  readonly count: number;
  /** Per rating of the whole: its period, from 0. */
  readonly of: Int32Array;
}

/** A chain that has the ratings of one period only. */
export interface PeriodPart {
  readonly periods: RatingPeriods;
  readonly period: number;
}

const parts = new WeakMap<ChainColumns, PeriodPart>();

/**
 * Remembers that a chain has the ratings of one period of a whole, so that what is hidden in it is decided over all periods: what
 * too few said in one of them could else be found by subtracting the others from the whole.
 */
export function keepPart(columns: ChainColumns, part: PeriodPart): void {
  parts.set(columns, part);
}

/** Of which whole a chain has the ratings of one period, if it was made so. */
export function partOf(columns: ChainColumns): PeriodPart | undefined {
  return parts.get(columns);
}
