import { checkChain } from '../chain/check-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import { checkedOptions } from './checked-options.js';
import type { OutputFile } from './format.js';
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
