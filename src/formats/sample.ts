import { chunksOf, type FormatInput, joined } from './input.js';

/** The beginning of a content, by which formats are recognised. */
export interface Sample {
  /** The name of the file in small letters; empty where there is none. */
  readonly file: string;
  /** The first bytes. */
  readonly bytes: Uint8Array;
  /** The same as text: UTF-8, or UTF-16 where a mark says so, whatever cannot be read replaced, the mark left out. */
  readonly text: string;
}

/** How many bytes tell formats apart. */
const SAMPLE_SIZE = 64 * 1024;

/** The beginning of an input, and the input as it was before anything was read of it. */
export async function sampled(input: FormatInput): Promise<{ sample: Sample; input: FormatInput }> {
  const { file, content } = input;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const rest = chunksOf(typeof content === 'string' ? content.slice(0, SAMPLE_SIZE) : content);
  while (size < SAMPLE_SIZE) {
    const { done, value } = await rest.next();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  const sample = sampleOf(joined(chunks).subarray(0, SAMPLE_SIZE), file);
  const isStream = typeof content !== 'string' && !(content instanceof Uint8Array);
  return { sample, input: isStream ? { file, content: again(chunks, rest) } : input };
}

/** The sample of the first bytes of a file. */
function sampleOf(bytes: Uint8Array, file = ''): Sample {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return { file: file.toLowerCase(), bytes, text: new TextDecoder(label).decode(bytes) };
}

async function* again(
  begun: readonly Uint8Array[],
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* begun;
  yield* rest;
}
