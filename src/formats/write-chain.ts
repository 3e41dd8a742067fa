import { checkChain } from '../chain/check-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import { checkedOptions } from './checked-options.js';
import type { Format, OutputFile } from './format.js';
import { joined } from './input.js';
import { knownFormat } from './known-format.js';

/** How to write a chain. */
export interface WriteChainOptions {
  /** The format, by its name. */
  readonly format: string;
  /** The options of that format. */
  readonly options?: object | undefined;
}

/**
 * Writes a chain in any format that the library writes, as files whose content is made while it is asked for.
 *
 * @throws ServiceChainError `invalid-option` for an unknown format or option.
 * @example
 * ```ts
 * import { writeChain } from 'service-chain/formats';
 *
 * writeChain(chain, { format: 'json' }).map(({ path }) => path); // [ 'chain.json' ]
 * ```
 */
export function writeChain(chain: ServiceChain, options: WriteChainOptions): readonly OutputFile[] {
  checkChain(chain);
  checkOptionNames(options, ['format', 'options']);
  const { writing } = knownFormat(options.format, 'writing');
  return writing.write(chain, checkedOptions(writing.options, options.options ?? {}));
}

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
