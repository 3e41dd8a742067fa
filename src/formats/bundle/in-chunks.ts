/** How long pieces of a file are about, in characters: writing line by line costs more than making the lines. */
const CHUNK_LENGTH = 65_536;

/** Lines joined to pieces of a length that files are written well in; holds one piece at a time. */
export function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk: string[] = [];
  let length = 0;
  for (const line of lines) {
    chunk.push(line);
    length += line.length;
    if (length < CHUNK_LENGTH) continue;
    yield chunk.join('');
    chunk = [];
    length = 0;
  }
  if (length > 0) yield chunk.join('');
}
