import { type Problem, problemOf } from '../../model/problem.js';
import { chunksOf, type FormatInput } from '../input.js';

/** What happens while bytes become text. */
export interface Decoding {
  /** What to tell of it: a guess, or that the bytes are of no encoding that is known. */
  readonly tell: (problem: Problem) => void;
  /** The encoding that somebody named. */
  readonly encoding?: string | undefined;
}

/**
 * The text of a table file, piece by piece: in the encoding that was named; else UTF-8, or UTF-16 where a mark or every other byte says so;
 * where the first letters beyond ASCII are no UTF-8, windows-1252, which is told, for it cannot be known.
 */
export async function* decodedPieces(
  { content, file }: FormatInput,
  { tell, encoding }: Decoding,
): AsyncGenerator<string> {
  if (typeof content === 'string') {
    yield content.replace(/^\ufeff/, '');
    return;
  }
  const named = file === undefined ? {} : { file };
  let decoder: ReturnType<typeof decoderOf> | undefined;
  let isPlain = true;
  const decode = (bytes?: Uint8Array): string | undefined => {
    try {
      return bytes ? decoder!.decode(bytes, { stream: true }) : decoder!.decode();
    } catch {
      return undefined;
    }
  };
  for await (const chunk of chunksOf(content)) {
    decoder ??= decoderOf(encoding ?? encodingOf(chunk), encoding === undefined);
    let text = decode(chunk);
    if (text === undefined && isPlain) {
      tell({ ...guessed(), ...named });
      decoder = decoderOf('windows-1252', false);
      text = decode(chunk);
    }
    if (text === undefined) return tell({ ...notUtf8(), ...named });
    isPlain &&= /^[\u0000-\u007f]*$/.test(text);
    yield text;
  }
  const rest = decoder ? decode() : '';
  if (rest === undefined) tell({ ...notUtf8(), ...named });
  else yield rest;
}

function decoderOf(encoding: string, fatal: boolean) {
  return new TextDecoder(encoding, { fatal });
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // A heading in UTF-16 without a mark: every other byte of its letters is zero.
  if (first !== 0 && second === 0 && bytes[3] === 0) return 'utf-16le';
  return first === 0 && second !== 0 && bytes[2] === 0 ? 'utf-16be' : 'utf-8';
}

function guessed(): Problem {
  const message =
    'the bytes are no UTF-8; they were read as windows-1252: name the encoding if letters are wrong';
  return problemOf({ code: 'guessed-encoding', severity: 'warning', path: [], message });
}

function notUtf8(): Problem {
  return problemOf({
    code: 'not-utf-8',
    path: [],
    expected: 'text in one encoding',
    received: 'bytes of several',
  });
}
