import { checkChain } from '../chain/check-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkedOptions } from './checked-options.js';
import type { Format, OutputFile } from './format.js';
import { joined } from './input.js';

/** The text that a format writes a chain as, in one file. */
export async function textOf<Reading extends object, Writing extends object>(
  chain: ServiceChain,
  format: Format<Reading, Writing>,
  options: Writing,
): Promise<string> {
  return new TextDecoder().decode(await bytesWritten(chain, format, options));
}

/** The bytes that a format writes a chain as, in one file. */
export async function bytesWritten<Reading extends object, Writing extends object>(
  chain: ServiceChain,
  { writing }: Format<Reading, Writing>,
  options: Writing,
): Promise<Uint8Array> {
  checkChain(chain);
  const [file] = writing!.write(chain, checkedOptions(writing!.options, options));
  return contentOf(file!);
}

/** All bytes of a file that is written. */
export async function contentOf(file: OutputFile): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  for await (const piece of file.pieces())
    chunks.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
  return joined(chunks);
}
