/**
 * What each contact with a patient really costs: the money of a clinic on its way through eleven parties that also serve each
 * other, by three methods.
 *
 * Run it: npx tsx examples/cost-to-serve/main.ts
 */
import { readFile } from 'node:fs/promises';
import {
  costByParty,
  costPaths,
  costSources,
  costSummary,
  costToServe,
  defineTable,
  toText,
  upstreamness,
} from 'service-chain';
import { parseChainText } from 'service-chain/text';

const file = new URL('chain.yaml', import.meta.url);
const clinic = parseChainText(await readFile(file), { file: 'chain.yaml' });

const euros = (amount: number | null) => (amount === null ? '?' : Math.round(amount).toLocaleString('en-US'));
const percent = (share: number | null) => (share === null ? '?' : `${Math.round(share * 100)} %`);

console.log('Where does all the money go?');
for (const method of ['direct', 'step-down', 'reciprocal'] as const) {
  const [sum] = costSummary(clinic, { method }).rows();
  const parts = `${euros(sum!.toCustomers)} to patients + ${euros(sum!.unallocated)} to nobody`;
  console.log(`   ${method.padEnd(10)}  ${euros(sum!.directCost)} = ${parts}`);
}
for (const row of costByParty(clinic)) {
  if (row.sharesState === 'partial')
    console.log(`   ${row.name} says where ${percent(row.statedShares)} of its work goes.`);
}

console.log('\nWhat does each touchpoint cost?\n');
const sideBySide = defineTable({
  name: 'methods',
  title: 'The methods side by side',
  description: 'The cost of each touchpoint, by each method.',
  key: ['touchpoint'],
  order: 'touchpoint',
  columns: {
    touchpoint: { type: 'id', refers: 'link', description: 'The touchpoint.' },
    own: { type: 'integer', nullable: true, description: 'What its provider spends itself.' },
    direct: { type: 'integer', nullable: true, description: 'By the direct method.' },
    stepDown: { type: 'integer', nullable: true, description: 'By stepping down.' },
    reciprocal: {
      type: 'integer',
      nullable: true,
      description: 'By the reciprocal method: what it really costs.',
    },
  },
});
const whole = (amount: number | null) => (amount === null ? null : Math.round(amount));
const direct = costToServe(clinic, { method: 'direct' }).rows();
const stepDown = costToServe(clinic, { method: 'step-down' }).rows();
const reciprocal = costToServe(clinic).rows();
console.log(
  toText(
    sideBySide.of(() =>
      reciprocal.map(({ touchpoint, ownCost, cost }, place) => ({
        ...{ touchpoint, own: whole(ownCost), direct: whole(direct[place]!.cost) },
        ...{ stepDown: whole(stepDown[place]!.cost), reciprocal: whole(cost) },
      })),
    ),
  ),
);

console.log('What does it cost to serve each group of patients?');
for (const row of costByParty(clinic))
  if (row.lane === 'customer') console.log(`   ${row.name}: ${euros(row.received)}`);

console.log('\nWhat is in the price of an appointment by phone?');
for (const { kind, party, path, cost, ofTouchpoint } of costPaths(clinic, {
  touchpoint: 'appointment',
  limit: 6,
})) {
  const way = kind === 'rest' ? 'all other paths' : `${party}: ${path!.join(' → ')}`;
  console.log(`   ${euros(cost).padStart(7)}  ${percent(ofTouchpoint).padStart(4)}  ${way}`);
}

console.log('\nAnd whose money is that, along all paths?');
for (const { party, cost, reaching } of costSources(clinic, { touchpoint: 'appointment' }))
  console.log(`   ${euros(cost).padStart(7)}  ${party}: ${percent(reaching)} of what it costs`);

console.log('\nWho stands farthest from the patients?');
const far = upstreamness(clinic)
  .rows()
  .toSorted((a, b) => (b.upstreamness ?? 0) - (a.upstreamness ?? 0));
for (const row of far.slice(0, 4))
  console.log(`   ${row.name}: its work goes through ${row.upstreamness?.toFixed(2)} links`);
