/**
 * A hospital of 59 parties: where it would hurt most, who cannot be reached when it does, and a table for a BI tool.
 *
 * Run it: npx tsx examples/city-hospital/main.ts
 */
import { readFile } from 'node:fs/promises';
import {
  criticalParties,
  cycles,
  positions,
  toCsv,
  touchpointSummary,
  unownedLinks,
  upstreamOf,
  upstreamParties,
} from 'service-chain';
import { parseChainText } from 'service-chain/text';

const file = new URL('chain.yaml', import.meta.url);
const chain = parseChainText(await readFile(file), { file: 'chain.yaml' });
const nameOf = (party: string) => chain.party(party).name ?? party;
const touchpoints = chain.touchpoints().length;

console.log(
  `${chain.name}: ${chain.parties().length} parties, ${chain.links().length} links, ${touchpoints} touchpoints`,
);

console.log('\nWhose absence alone would stop most touchpoints?');
for (const row of criticalParties(chain).rows().slice(0, 6)) {
  console.log(
    `   ${nameOf(row.party)} (${row.lane}): stops ${row.touchpointsStopped} of the ${row.touchpointsExposed} that depend on it`,
  );
}

console.log('\nWhat would we hear about only when it fails? Links nobody inside answers for:');
for (const row of unownedLinks(chain)) {
  if (row.touchpointsExposed === 0) continue;
  const reason = row.owner === null ? 'no owner' : `${nameOf(row.owner)}: ${row.reason}`;
  console.log(
    `   ${row.service} for ${nameOf(row.customer)} (${reason}): exposes ${row.touchpoints.join(', ')}`,
  );
}

console.log('\nWhich touchpoints rest on most?');
const deepest = touchpointSummary(chain)
  .rows()
  .sort((a, b) => b.links - a.links)
  .slice(0, 4);
for (const row of deepest) console.log(`   ${row.service}: ${row.links} links of ${row.parties} parties`);

console.log('\nHow do transported samples come to matter to the pre-operative assessment?');
const path =
  upstreamOf(chain, 'preassessment')
    .rows()
    .find((row) => row.link === 'sample-transport')?.witness ?? [];
console.log(`   ${path.map((link) => chain.link(link).service).join(' ← ')}`);

console.log('\nLinks that hold each other up although all they draw on has failed:');
for (const row of cycles(chain)) {
  if (row.selfSupporting)
    console.log(`   ${row.links.join(' and ')} (${row.parties.map(nameOf).join(' and ')})`);
}

const idle = positions(chain)
  .rows()
  .filter((row) => row.servesNobody);
console.log(`\nServes nobody in this model: ${idle.map((row) => row.name).join(', ')}`);

const closure = toCsv(upstreamParties(chain));
console.log(
  `\nFor a BI tool, the closure table as CSV (${closure.trim().split('\r\n').length - 1} rows) begins:`,
);
console.log(
  closure
    .split('\r\n')
    .slice(0, 4)
    .map((line) => `   ${line}`)
    .join('\n'),
);
