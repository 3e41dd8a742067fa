/**
 * What a declared chain and a ticket log say of each other: which link nobody declared, which one nobody uses, and where a standard is missed.
 * The log is made up by a seeded script; it is read by DuckDB, which the package `@duckdb/node-api` brings.
 *
 * Run it: npx tsx examples/ticket-log/main.ts
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  conformance,
  duckdbEngine,
  eventLogFrom,
  observedLinks,
  observedStandards,
} from 'service-chain/mining';
import { parseChainText } from 'service-chain/text';
import { makeLog } from './make-log.js';

const declared = parseChainText(await readFile(new URL('chain.yaml', import.meta.url)), {
  file: 'chain.yaml',
});

const log = fileURLToPath(new URL('built/tickets.csv', import.meta.url));
await mkdir(new URL('built/', import.meta.url), { recursive: true });
await writeFile(log, makeLog(600, 2026));

const engine = await duckdbEngine({ memoryLimit: '500MB', threads: 1 });
const observed = await observedLinks(
  await eventLogFrom(engine, {
    files: log,
    columns: {
      ...{ case: 'ticket', activity: 'step', time: 'done_at', performer: 'agent', team: 'agent_team' },
      ...{ customer: 'user', channel: 'channel' },
    },
  }),
);
engine.close();

/** What the log calls the parties of the chain; all users together are `customers` in it. */
const names = {
  customers: 'businessUser',
  'Service Desk': 'serviceDesk',
  Applications: 'applications',
  Networks: 'networks',
  'DB Admins': 'databases',
};
const pairs = conformance(declared, observed, { names }).rows();

console.log('Declared against observed, in 600 tickets:\n');
for (const { provider, customer, state, declaredLinks, events } of pairs) {
  const pair = `${provider} → ${customer}`.padEnd(28);
  console.log(`   ${pair} ${state.padEnd(14)} ${declaredLinks} declared, seen ${events} times`);
}

console.log('\nWhat differs?\n');
for (const { provider, customer, state, links, owners, touchpointsExposed, casesAtLeast } of pairs) {
  if (state === 'observed-only') {
    const exposed = `${touchpointsExposed} touchpoint${touchpointsExposed === 1 ? ' depends' : 's depend'}`;
    console.log(
      `   Nobody declared that ${provider} hands over to ${customer}, in ${casesAtLeast} tickets; ${exposed} on it.`,
    );
  }
  if (state === 'declared-only')
    console.log(
      `   Nobody uses ${links.join(', ')} from ${provider} to ${customer}: ask ${owners.join(', ')}.`,
    );
}
for (const row of observedStandards(declared, observed, { names })) {
  const set = `${row.link} should be taken up in ${row.target} minutes in ${100 * row.attainment} % of cases`;
  const times = `half are within ${row.medianWaiting}, nine of ten within ${row.p90Waiting}`;
  if (row.ok === false) console.log(`   ${set}: ${times}.`);
}

const late = pairs.flatMap(({ standardsMissed }) => standardsMissed);
console.log(`\nStandards missed: ${late.join(', ')}`);
