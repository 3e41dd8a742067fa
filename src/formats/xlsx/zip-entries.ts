import { quote } from '../../model/problem.js';

/** A file in a zip archive, as the directory at its end tells. */
export interface ZipEntry {
  readonly name: string;
  /** Where the directory tells of it. */
  readonly directoryAt: number;
  /** Where its own head stands. */
  readonly headAt: number;
  /** How many bytes it says it has, unpacked. */
  readonly size: number;
  /** Its bytes as they are packed. */
  readonly packed: Uint8Array;
  /** Whether they are deflated; else they stand as they are. */
  readonly isDeflated: boolean;
}

/** What is wrong with an archive, as problems say it. */
export interface ZipFault {
  readonly expected: string;
  readonly received: string;
}

const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const NOT_ZIP = { expected: 'a zip archive, as .xlsx files are' };

/** The files in an archive, or what is wrong with it. Nothing is unpacked. O(entries). */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return { ...NOT_ZIP, received: 'no directory of files at its end' };
  if (end >= 20 && view.getUint32(end - 20, true) === 0x07064b50)
    return { expected: 'an archive below 4 GiB', received: 'one with 64-bit sizes' };
  const count = view.getUint16(end + 8, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      return { ...NOT_ZIP, received: `a directory that breaks off at file ${entry + 1} of ${count}` };
    const read = entryAt(view, bytes, at);
    if ('expected' in read) return read;
    entries.push(read);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): ZipEntry | ZipFault {
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
  const headAt = view.getUint32(at + 42, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  if ((view.getUint16(at + 8, true) & 1) === 1)
    return { expected: 'a file without a password', received: `${quote(name)}, which is encrypted` };
  if (method !== 0 && method !== 8)
    return { expected: 'files packed with deflate', received: `${quote(name)}, packed otherwise` };
  if (headAt + 30 > bytes.length || view.getUint32(headAt, true) !== 0x04034b50)
    return { ...NOT_ZIP, received: `none where ${quote(name)} should stand` };
  const start = headAt + 30 + view.getUint16(headAt + 26, true) + view.getUint16(headAt + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length < packedSize) return { ...NOT_ZIP, received: `${quote(name)} cut off` };
  const size = method === 0 ? packedSize : view.getUint32(at + 24, true);
  return { name, directoryAt: at, headAt, size, packed, isDeflated: method === 8 };
}
