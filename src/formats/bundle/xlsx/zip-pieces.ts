import { serviceChainError } from '../../../model/error.js';
import { joined } from '../../input.js';
import { crc32 } from './crc32.js';
import { deflated } from './deflated.js';
import {
  dataDescriptor,
  directoryEntry,
  endOfDirectory,
  localHeader,
  type ZipRecord,
} from './zip-records.js';

/** A file to be put into an archive. */
export interface ZipEntry {
  readonly path: string;
  /** Its text, which is made while it is asked for. */
  readonly pieces: Iterable<string>;
}

/** Archives of this kind count bytes in 32 bits. */
const LARGEST = 0xffff_ffff;

/**
 * Files as the bytes of a ZIP archive (PKWARE’s APPNOTE 6.3), compressed as they are made: one piece is held at a time. A next file is asked
 * for when the one before has ended.
 */
export async function* zipPieces(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const records: ZipRecord[] = [];
  let offset = 0;
  for (const { path, pieces } of entries) {
    const name = encoder.encode(path);
    const header = localHeader(name);
    yield header;
    const counted = { checksum: 0, size: 0, compressed: 0 };
    for await (const piece of deflated(countedPieces(pieces, counted))) {
      counted.compressed += piece.length;
      yield piece;
    }
    const record = { path: name, offset, ...counted };
    const descriptor = dataDescriptor(record);
    yield descriptor;
    records.push(record);
    offset += header.length + counted.compressed + descriptor.length;
    checkSize(Math.max(offset, counted.size));
  }
  const directory = joined(records.map(directoryEntry));
  yield directory;
  yield endOfDirectory(records.length, { size: directory.length, offset });
}

function* countedPieces(
  pieces: Iterable<string>,
  counted: { checksum: number; size: number },
): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for (const piece of pieces) {
    const bytes = encoder.encode(piece);
    counted.checksum = crc32(bytes, counted.checksum);
    counted.size += bytes.length;
    yield bytes;
  }
}

function checkSize(size: number): void {
  if (size <= LARGEST) return;
  const message =
    'expected sheets and a workbook of at most 4 GiB, got more; have fewer rowsPerSheet, or write parquet, arrow, duckdb or csv';
  throw serviceChainError('invalid-option', message);
}
