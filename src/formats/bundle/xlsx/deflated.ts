/** Compresses pieces by the algorithm that ZIP uses, piece by piece: a next one is made when there is room for it. */
export async function* deflated(pieces: Iterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const feeding = feed(writable, pieces);
  // What goes wrong while feeding is told below; until then it must not count as a promise nobody cares for.
  feeding.catch(() => undefined);
  const reader = readable.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
    await feeding;
  } catch (error) {
    await feeding;
    throw error;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function feed(
  writable: CompressionStream['writable'],
  pieces: Iterable<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const writer = writable.getWriter();
  try {
    for (const piece of pieces) {
      await writer.ready;
      await writer.write(piece);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}
