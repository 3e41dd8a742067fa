/** What a ZIP archive says about one of its files. */
export interface ZipRecord {
  readonly path: Uint8Array;
  readonly checksum: number;
  readonly compressed: number;
  readonly size: number;
  /** Where it begins in the archive. */
  readonly offset: number;
}

/** Reading needs version 2.0. */
const VERSION = 20;
/** Sizes follow the content (bit 3), and names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** The first of January 1980, at midnight: archives of equal content are equal. */
const DATE = 0x0021;

type Field = readonly [bytes: 2 | 4, value: number];

/** What stands before a file; its sizes are not known yet. */
export function localHeader(path: Uint8Array): Uint8Array {
  return record(
    [
      [4, 0x04034b50],
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATE],
      [2, 0],
      [2, DATE],
      [4, 0],
      [4, 0],
      [4, 0],
      [2, path.length],
      [2, 0],
    ],
    path,
  );
}

/** What stands behind it. */
export function dataDescriptor({ checksum, compressed, size }: ZipRecord): Uint8Array {
  return record([
    [4, 0x08074b50],
    [4, checksum],
    [4, compressed],
    [4, size],
  ]);
}

/** What the directory at the end says about it. */
export function directoryEntry({ path, checksum, compressed, size, offset }: ZipRecord): Uint8Array {
  return record(
    [
      ...([
        [4, 0x02014b50],
        [2, VERSION],
        [2, VERSION],
        [2, FLAGS],
        [2, DEFLATE],
        [2, 0],
        [2, DATE],
      ] as const),
      ...([
        [4, checksum],
        [4, compressed],
        [4, size],
        [2, path.length],
        [2, 0],
        [2, 0],
        [2, 0],
      ] as const),
      ...([
        [2, 0],
        [4, 0],
        [4, offset],
      ] as const),
    ],
    path,
  );
}

/** What ends the archive. */
export function endOfDirectory(
  files: number,
  { size, offset }: Pick<ZipRecord, 'size' | 'offset'>,
): Uint8Array {
  return record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files],
    [2, files],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
}

function record(fields: readonly Field[], rest: Uint8Array = new Uint8Array()): Uint8Array {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const all = new Uint8Array(length + rest.length);
  const view = new DataView(all.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  all.set(rest, at);
  return all;
}
