import { chainOrThrow } from '../chain/parse-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkedOptions } from './checked-options.js';
import type { Format } from './format.js';
import { type FormatSource, inputsOf } from './input.js';

/** The chain that a format reads of a source: what every `fromX` does. @throws ServiceChainError as `readChain` does */
export async function chainBy<Reading extends object, Writing extends object>(
  { reading }: Format<Reading, Writing>,
  source: FormatSource,
  options: Reading,
): Promise<ServiceChain> {
  return chainOrThrow(await reading!.read(inputsOf(source), checkedOptions(reading!.options, options)));
}
