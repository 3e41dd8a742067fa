/**
 * The two questions, and what stands behind the check-in, for a hotel of ten parties.
 *
 * Run it: npx tsx examples/harbour-hotel/main.ts
 */
import { readFile } from 'node:fs/promises';
import {
  externalDelivery,
  internalSupply,
  toText,
  unownedLinks,
  upstreamOf,
  upstreamParties,
} from 'service-chain';
import { parseChainText } from 'service-chain/text';

const file = new URL('chain.yaml', import.meta.url);
const chain = parseChainText(await readFile(file), { file: 'chain.yaml' });

console.log('1. Who delivers to the external customers?');
for (const row of externalDelivery(chain))
  console.log(`   ${row.link}: ${row.provider} gives ${row.customer} ${row.service}`);

console.log('2. Who provides for the internal customers?');
for (const row of internalSupply(chain))
  console.log(`   ${row.link}: ${row.provider} gives ${row.customer} ${row.service}`);

console.log('\nWhat does the check-in (L2) depend on?');
for (const row of upstreamOf(chain, 'L2')) {
  const stops = row.providerCritical
    ? `without ${row.provider} there is no check-in`
    : `check-in survives without ${row.provider}`;
  console.log(`   ${row.distance}  ${row.witness.join(' needs ')}: ${stops}`);
}

const singlePoints = upstreamParties(chain)
  .rows()
  .filter((row) => row.touchpoint === 'L2' && row.critical)
  .map((row) => chain.party(row.party).name);
console.log(`\nSingle points of failure of the check-in: ${singlePoints.join(', ')}`);

console.log('\nLinks nobody inside answers for:\n');
console.log(toText(unownedLinks(chain)));

const { line } = chain.sourceOf('L3')!;
console.log(`Breakfast (L3) is described in line ${line} of chain.yaml.`);
