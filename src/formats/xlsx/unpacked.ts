import type { ZipEntry } from './zip-entries.js';

/** The bytes of a file in an archive, in pieces. @throws where they are not packed as the archive says. */
export function unpacked({ packed, isDeflated }: ZipEntry): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  return isDeflated ? inflated(packed) : [packed];
}

async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // What fails here comes out of the other end, too.
  const fed = (async () => {
    await writer.write(packed as Uint8Array<ArrayBuffer>);
    await writer.close();
  })().catch(() => {});
  const reader = stream.readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    await fed;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
