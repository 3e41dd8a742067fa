import { joined } from '../input.js';

/** One line of a text as bytes, without its line end; of one that is too long, only its length is kept. */
export interface ByteLine {
  /** The line, from 1. */
  readonly line: number;
  /** Its bytes; `undefined` where there are more than the limit. */
  readonly bytes?: Uint8Array;
  /** How many bytes it has. */
  readonly size: number;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Cuts a stream of bytes into lines (LF or CRLF). Of a line longer than the limit nothing is held, so that one line cannot fill the
 * memory. O(bytes).
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, maxLine: number): AsyncGenerator<ByteLine> {
  let held: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  const hold = (piece: Uint8Array) => {
    size += piece.length;
    if (size <= maxLine) held.push(piece);
    else held = [];
  };
  const take = (): ByteLine => {
    const taken = size > maxLine ? { line, size } : { line, size, bytes: withoutReturn(joinedLine(held)) };
    held = [];
    size = 0;
    line++;
    return taken;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      hold(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    // A stream may use the memory of a chunk again for the next one.
    if (start < chunk.length) hold(chunk.slice(start));
  }
  if (size > 0) yield take();
}

function joinedLine(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  return pieces.length === 1 ? first! : joined(pieces);
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}
