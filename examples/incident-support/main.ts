/**
 * From a customer's call to the developers: what restoring the service rests on, and what one loss would stop.
 *
 * Run it: npx tsx examples/incident-support/main.ts
 */
import { readFile } from 'node:fs/promises';
import { cycles, downstreamOf, toGraph, touchpointSummary, upstreamOf } from 'service-chain';
import { parseChainText } from 'service-chain/text';

const file = new URL('chain.yaml', import.meta.url);
const chain = parseChainText(await readFile(file), { file: 'chain.yaml' });

console.log('Touchpoints, those with most single points of failure first:');
const summaries = touchpointSummary(chain)
  .rows()
  .sort((a, b) => b.singlePoints - a.singlePoints || a.depth - b.depth);
for (const row of summaries) {
  console.log(
    `   ${row.service}: ${row.links} links behind it, ${row.depth} deep, ${row.singlePoints} single points`,
  );
}

console.log('\nWhat a restored service rests on, as far as the second line needs it directly:');
for (const row of upstreamOf(chain, 'restored-service', { maxDistance: 2 })) {
  const loss = row.linkCritical ? 'needed' : 'has an alternative';
  console.log(
    `   ${row.service} from ${row.provider}: ${loss}, ${row.owner === null ? 'no owner' : `owner ${row.owner}`}`,
  );
}

console.log('\nWhat stops for customers when the cloud provider is down:');
for (const row of downstreamOf(chain, 'cloudProvider')) {
  if (row.touchpoint && row.stops)
    console.log(`   ${row.service} (the cloud is ${row.distance} links from the customer)`);
}

console.log('\nWho needs whom in a circle:');
for (const row of cycles(chain))
  console.log(`   ${row.parties.join(' and ')}, through ${row.links.join(' and ')}`);

const graph = toGraph(chain);
const busiest = graph
  .nodes()
  .reduce((most, party) => (graph.degree(party) > graph.degree(most) ? party : most));
console.log(
  `\nMost links go through ${busiest}: ${graph.inDegree(busiest)} in, ${graph.outDegree(busiest)} out (asked of graphology).`,
);
