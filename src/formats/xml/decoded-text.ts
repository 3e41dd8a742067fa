import { chunksOf, type FormatInput, joined } from '../input.js';

type Decoder = InstanceType<typeof TextDecoder>;

/** How many bytes the declaration of an encoding stands in. */
const HEAD = 256;

/**
 * The text of XML bytes, in pieces: in the encoding that a mark or the XML declaration names, else UTF-8. A text is taken as it is,
 * whatever it declares. Bytes that are none of the encoding end it.
 *
 * @param fail takes in the name of the encoding that did not fit.
 */
export async function* decodedText(
  { content }: FormatInput,
  fail: (encoding: string) => void,
): AsyncGenerator<string> {
  if (typeof content === 'string') {
    yield content.replace(/^\ufeff/, '');
    return;
  }
  const head: Uint8Array[] = [];
  let size = 0;
  let decoder: Decoder | undefined;
  let encoding = '';
  for await (const chunk of chunksOf(content)) {
    head.push(chunk);
    size += chunk.length;
    if (!decoder && size < HEAD) continue;
    encoding ||= encodingOf(joined(head));
    decoder ??= decoderOf(encoding);
    const text = decoded(decoder, joined(head.splice(0)));
    if (text === undefined) return fail(encoding);
    yield text;
  }
  encoding ||= encodingOf(joined(head));
  const text = decoded(decoder ?? decoderOf(encoding), joined(head), true);
  if (text === undefined) return fail(encoding);
  yield text;
}

function decoded(decoder: Decoder | undefined, bytes: Uint8Array, isLast = false): string | undefined {
  try {
    return decoder?.decode(bytes, { stream: !isLast });
  } catch {
    return undefined;
  }
}

function decoderOf(encoding: string): Decoder | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return undefined;
  }
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const start = String.fromCharCode(...head.subarray(0, HEAD));
  return (
    /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8'
  );
}
