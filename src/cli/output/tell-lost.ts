import type { ServiceChain } from '../../chain/service-chain.js';
import { lostParts } from '../../formats/lost-parts.js';
import type { OutputFormat } from '../input/output-format.js';
import type { Surroundings } from '../surroundings.js';

/** Tells what of a chain the format that is written does not hold, a line for each part. */
export async function tellLost(
  chain: ServiceChain,
  { title, writing }: OutputFormat,
  { errors }: Surroundings,
): Promise<void> {
  for (const { part, count, reason } of lostParts(chain, writing.loses)) {
    const what = part === 'name' ? 'the name of the organisation' : `${part} (${count})`;
    await errors.write(`${errors.mark('yellow', 'warning')} ${title} does not hold ${what}: ${reason}\n`);
  }
}
