import type { RecordBatch } from 'apache-arrow';
import { joined } from '../../input.js';
import type { Arrow } from './arrow.js';

/** Writes record batches as the bytes of a file. */
export interface FileWriter {
  /** The bytes of a batch, with what stands before it. */
  write(batch: RecordBatch): Uint8Array;
  /** The bytes behind the last one. */
  end(): Uint8Array;
}

/**
 * The writer of the package fills a queue without waiting for anybody who reads it. Here what it writes is taken out after each
 * batch, so that no more is held.
 */
export function fileWriter(arrow: Arrow): FileWriter {
  let pieces: Uint8Array[] = [];
  const queue = new arrow.AsyncByteQueue();
  queue.write = (piece) => {
    pieces.push(piece as Uint8Array);
  };
  const writer = new arrow.RecordBatchFileWriter();
  writer.reset(queue);
  const taken = () => {
    const bytes = joined(pieces);
    pieces = [];
    return bytes;
  };
  return {
    write(batch) {
      writer.write(batch);
      return taken();
    },
    end() {
      writer.finish();
      return taken();
    },
  };
}
