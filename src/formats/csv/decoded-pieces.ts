import { type Problem, problemOf } from '../../model/problem.js';
import { chunksOf, type FormatInput, joined } from '../input.js';
import { utf16Of } from './utf16-of.js';

/** What happens while bytes become text. */
export interface Decoding {
  /** What to tell of it: a guess, or that the bytes are of no encoding that is known. */
  readonly tell: (problem: Problem) => void;
  /** The encoding that somebody named. */
  readonly encoding?: string | undefined;
}

/** The most of a text or of bytes that is taken at a time: cells are cut out of it, and would keep all of it in memory. */
const PART = 65_536;

/** How many bytes are looked at for a mark. */
const MARK = 4;

/** How many bytes, from the first letter beyond ASCII on, tell UTF-8 from an older encoding. */
const EVIDENCE = 65_536;

/**
 * The text of a table file, piece by piece: in the encoding that was named; else UTF-16 where a mark or every other byte says so, and UTF-8
 * where the first 64 KiB from the first letter beyond ASCII on are; else windows-1252, which is told, for it cannot be known, unless there are
 * zeros, which no text has. How the bytes are cut into chunks does not matter.
 */
export async function* decodedPieces(input: FormatInput, decoding: Decoding): AsyncGenerator<string> {
  const { content } = input;
  if (typeof content === 'string') yield* parts(content.replace(/^\ufeff/, ''));
  else {
    const chunks = smallChunks(chunksOf(content));
    try {
      yield* decodedBytes(input, chunks, decoding);
    } finally {
      await chunks.return(undefined);
    }
  }
}

function* parts(text: string): Generator<string> {
  for (let at = 0; at === 0 || at < text.length; at += PART) yield text.slice(at, at + PART);
}

async function* smallChunks(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PART) yield chunk.subarray(at, at + PART);
}

async function* decodedBytes(
  { file }: FormatInput,
  chunks: AsyncGenerator<Uint8Array>,
  { tell, encoding }: Decoding,
): AsyncGenerator<string> {
  const place = file === undefined ? {} : { file };
  let begun = await untilSize(chunks, [], MARK);
  let known = encoding ?? utf16Of(begun);
  while (known === undefined) {
    const odd = firstBeyondAscii(begun);
    if (odd === -1) {
      yield new TextDecoder().decode(begun);
      begun = await untilSize(chunks, [], 1);
      if (begun.length === 0) return;
      continue;
    }
    begun = await untilSize(chunks, [begun], odd + EVIDENCE);
    known = isUtf8(begun.subarray(odd, odd + EVIDENCE), begun.length < odd + EVIDENCE)
      ? 'utf-8'
      : 'windows-1252';
    if (known === 'windows-1252' && begun.includes(0)) {
      tell({ ...notText(), ...place });
      return;
    }
    if (known === 'windows-1252') tell({ ...guessed(), ...place });
  }
  const decoder = new TextDecoder(known, { fatal: encoding === undefined });
  try {
    if (begun.length > 0) yield decoder.decode(begun, { stream: true });
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    // Only what decoding throws is about the bytes; a stream that fails is told by whoever reads it.
    if (!(error instanceof TypeError)) throw error;
    tell({ ...notDecodable(known), ...place });
  }
}

/** What was begun and as many chunks more as it takes to have the size, or all there are. */
async function untilSize(
  chunks: AsyncGenerator<Uint8Array>,
  begun: readonly Uint8Array[],
  size: number,
): Promise<Uint8Array> {
  const parts = [...begun];
  let length = begun.reduce((sum, part) => sum + part.length, 0);
  while (length < size) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
  }
  return parts.length === 1 ? parts[0]! : joined(parts);
}

/** Whether bytes are of no text in any encoding that is told from them: neither UTF-16 nor UTF-8, with bytes that no letter has. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0) && utf16Of(bytes) === undefined && !isUtf8(bytes, false);
}

function firstBeyondAscii(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! > 0x7f) return at;
  return -1;
}

/** Whether bytes are UTF-8; a letter that is cut off at the end counts only where that is the end of all. */
function isUtf8(bytes: Uint8Array, isAll: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isAll });
    return true;
  } catch {
    return false;
  }
}

/** A workbook or a picture that is called a table. */
function notText(): Problem {
  return problemOf({
    code: 'invalid-file',
    path: [],
    expected: 'a table as text',
    received: 'bytes that are no text',
  });
}

function guessed(): Problem {
  const message =
    'the bytes are no UTF-8; they were read as windows-1252: name the encoding if letters are wrong';
  return problemOf({ code: 'guessed-encoding', severity: 'warning', path: [], message });
}

/** The file begins in an encoding and does not stay in it. */
function notDecodable(encoding: string): Problem {
  return problemOf({
    code: 'not-utf-8',
    path: [],
    expected: `${encoding.toUpperCase()} to the end, as the beginning is, or the name of the encoding`,
    received: 'bytes that are none',
  });
}
