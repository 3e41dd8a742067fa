import type { Batch } from 'service-chain';
import { idAt } from './table-reading.js';

/** A long list is left off after so many rows, and its time scaled up. */
const MOST_ROWS = 250_000_000;

/** Batches by touchpoint, up to the limit. */
export interface LimitedBatches extends Iterable<Batch> {
  /** The touchpoint the list was left off at, in the order of ids; undefined where it was read to its end. */
  leftOffAt(): string | undefined;
}

/** Limits the batches of a table that is in the order of touchpoints. */
export function limitedBatches(batches: Iterable<Batch>): LimitedBatches {
  let leftOffAt: string | undefined;
  return {
    leftOffAt: () => leftOffAt,
    *[Symbol.iterator]() {
      let rows = 0;
      for (const batch of batches) {
        yield batch;
        rows += batch.length;
        if (rows < MOST_ROWS) continue;
        if ('touchpoint' in batch.columns) leftOffAt = idAt(batch, 'touchpoint', batch.length - 1);
        return;
      }
    },
  };
}
