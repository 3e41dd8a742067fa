/**
 * What an adviser to the leaders of a hospital would do: from the two questions, through what the frameworks say, to a plan and how
 * it is followed up. The answers of patients and employees are made up by seeded scripts.
 *
 * Run it: npx tsx examples/adviser/main.ts
 */
import { readFile } from 'node:fs/promises';
import {
  association,
  type Change,
  compare,
  culture,
  diff,
  empowerment,
  externalDelivery,
  goalsSummary,
  internalSupply,
  leadership,
  leadershipSummary,
  parseChain,
  quality,
  rollUp,
  rootCauses,
  safeApply,
  toDocument,
  touchpointSummary,
  trend,
  unownedLinks,
  upstreamOf,
  upstreamParties,
  workforce,
} from 'service-chain';
import { parseChainText } from 'service-chain/text';
import { makeRecords } from '../voices/make-records.js';
import { makeAnswers } from './make-answers.js';

const file = new URL(`../city-hospital/chain.yaml`, import.meta.url);
const plain = parseChainText(await readFile(file), { file: 'chain.yaml' });
const document = toDocument(plain);
const stories = {
  gaps: { 'emergency-treatment': -1.6, 'sample-transport': -2, 'lab-results-emergency': -0.9 },
  promises: {},
};
const { ratings, measurements, contacts } = makeRecords(plain, stories, 2026);
const hospital = parseChain({
  ...document,
  ratings: [...ratings, ...makeAnswers(plain, 7)],
  measurements: [...(document.measurements ?? []), ...measurements],
  contacts: [...(document.contacts ?? []), ...contacts],
});
const nameOf = (party: string) => hospital.party(party).name ?? party;
const percent = (share: number | null) => (share === null ? 'unknown' : `${Math.round(100 * share)} %`);
/** Prints a line, broken between words where it is longer than a page is wide. */
const say = (text: string) => console.log(`   ${text.match(/\S.{0,65}(?= |$)/g)!.join('\n     ')}`);
const one = (value: number | null) => (value === null ? 'unknown' : value.toFixed(2));

console.log('1. The two questions');
const deliverers = new Set(
  externalDelivery(hospital)
    .rows()
    .map((row) => row.provider),
);
const served = new Set(
  internalSupply(hospital)
    .rows()
    .map((row) => row.customer),
);
say(`${deliverers.size} parties deliver to external customers; ${served.size} are internal customers.`);
const departments = rollUp(hospital, { by: 'department' });
say(
  `Between departments, ${hospital.links().length} links come to ${departments.chain.links().length}, among ${departments.chain.parties().length} parties, customers and partners included.`,
);

console.log('\n2. Who leads, and who serves');
const led = leadershipSummary(hospital)
  .rows()
  .find((row) => row.level === 'organisation')!;
say(
  `In ${led.pairs} formal pairs the leader serves the led in ${percent(led.leaderServesShare)}, and is served in ${percent(led.bossServedShare)}.`,
);
for (const row of leadership(hospital)) {
  if (row.pyramidUpright) say(`${nameOf(row.leader!)} stands between ${nameOf(row.party)} and the patients.`);
  if (row.leader === null) say(`${nameOf(row.party)} has no formal leader.`);
}
const whole = empowerment(hospital).rows().at(-1)!;
say(`${percent(whole.share)} of ${whole.touchpoints} touchpoints are owned by those who deliver them.`);

console.log('\n3. What patients and employees say');
const worst = quality(hospital)
  .rows()
  .filter(
    (row) => row.level === 'overall' && row.instrument === 'servqual' && row.raters === 'customer-external',
  )
  .sort((a, b) => a.gap! - b.gap!)[0]!;
say(`Worst touchpoint: ${hospital.link(worst.subject).service}, gap ${one(worst.gap)}. Behind it:`);
for (const row of rootCauses(hospital)
  .rows()
  .filter(({ touchpoint }) => touchpoint === worst.subject)
  .slice(0, 3)) {
  const owner = row.owner === null ? 'nobody' : nameOf(row.owner);
  say(`${row.rank}. ${row.service} of ${nameOf(row.provider)}, gap ${one(row.gap)}: ${owner} answers for it`);
}
for (const row of association(hospital)) {
  const found = row.n === 0 ? 'no answers' : `r ${one(row.r)} over ${row.n} parties`;
  say(`${row.association}: ${found}`);
}
const rigid = workforce(hospital)
  .rows()
  .filter((row) => row.product !== null)
  .sort((a, b) => a.product! - b.product!)[0]!;
const hidden = workforce(hospital)
  .rows()
  .filter((row) => row.suppressed).length;
say(
  `Least flexible staff: ${nameOf(rigid.party)}, ${one(rigid.product)} (${hidden} small groups are hidden)`,
);

console.log('\n4. How far the culture is centred on service');
for (const row of culture(hospital)) {
  const declared = row.declared === null ? 'nothing declared' : `declared ${percent(row.declared)}`;
  const evidence =
    row.evidence === null ? 'no evidence' : `${row.evidenceMet} of ${row.evidenceOf} ${row.evidenceKind}`;
  if (row.declared !== null || row.evidence !== null) say(`${row.subStep} ${declared}; ${evidence}`);
}

console.log('\n5. A plan, and what it would change');
const plan: Change[] = [
  { change: 're-own', link: 'sample-transport', owner: 'portering' },
  { change: 're-own', link: 'bed-system-operations', owner: 'it' },
  { change: 'merge', parties: ['mainReception', 'contactCentre'], into: 'mainReception' },
];
const result = safeApply(hospital, plan);
if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
const planned = result.chain;
say(`${plan.length} decisions are ${diff(hospital, planned).length} changes of the model.`);
for (const row of compare(unownedLinks(hospital), unownedLinks(planned))) {
  say(`${row.link}: ${row.change === 'removed' ? 'owned now' : row.change}`);
}
for (const { message } of result.problems) say(`To settle: ${message}`);
for (const row of compare(touchpointSummary(hospital), touchpointSummary(planned))) {
  if (row.unownedUpstreamDifference === 0) continue;
  say(
    `${hospital.link(row.touchpoint).service}: unowned links behind it ${row.unownedUpstreamBefore} before, ${row.unownedUpstreamAfter} after`,
  );
}

const pairs = compare(upstreamParties(hospital), upstreamParties(planned)).rows();
const after = new Set(
  pairs.filter((row) => row.change === 'added').map((row) => `${row.touchpoint} ${row.party}`),
);
say(`${after.size} touchpoints have the main reception behind them in the place of the contact centre.`);
for (const { change, touchpoint, party } of pairs) {
  if (change !== 'removed' || after.has(`${touchpoint} mainReception`)) continue;
  const way = upstreamOf(hospital, touchpoint)
    .rows()
    .find((row) => row.provider === party);
  const services = way!.witness.map((link) => hospital.link(link).service);
  say(`${nameOf(party)} is no longer behind ${services.join(' ← ')}`);
}

console.log('\n6. Following it up');
for (const row of goalsSummary(hospital, { asOf: '2026-11-15T00:00:00Z' })) {
  if (row.level !== 'overall') continue;
  const text = row.suppressed
    ? 'hidden: too few people'
    : `${row.goals}, ${percent(row.alignedShare)} aligned, progress ${percent(row.meanProgress)}, ${row.overdue} overdue`;
  say(`${row.kind} goals: ${text}`);
}
for (const row of trend(hospital, quality, { by: 'quarter' })) {
  if (row.subject !== worst.subject || row.level !== 'overall' || row.instrument !== 'servqual') continue;
  if (row.raters === 'customer-external')
    say(`${row.period}: gap ${one(row.gap)} from ${row.respondents} patients`);
}
