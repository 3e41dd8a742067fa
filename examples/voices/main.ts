/**
 * What customers and colleagues say, joined to who serves whom: which service inside explains a badly rated touchpoint. The
 * records are made up by a seeded script, for all three examples.
 *
 * Run it: npx tsx examples/voices/main.ts
 */
import { readFile } from 'node:fs/promises';
import {
  attainment,
  defineTable,
  journeySummary,
  parseChain,
  promiseCascade,
  quality,
  rootCauses,
  type ServiceChain,
  toDocument,
  toText,
  voice,
} from 'service-chain';
import { parseChainText } from 'service-chain/text';
import { makeRecords, type Stories } from './make-records.js';

const NOTHING_SPECIAL: Stories = { gaps: {}, promises: {} };
const HOTEL: Stories = {
  gaps: { L2: -1.3, L5: -0.9, L10: -1.8, L6: -0.2, L8: -0.1, L11: -0.1 },
  promises: { L1: 15, L2: 10, L5: 4, L6: 2, L8: 12, L16: 6 },
};

async function withRecords(example: string, stories: Stories): Promise<ServiceChain> {
  const file = new URL(`../${example}/chain.yaml`, import.meta.url);
  const chain = parseChainText(await readFile(file), { file: 'chain.yaml' });
  const rated = parseChain({ ...toDocument(chain), ...makeRecords(chain, stories, 2026) });
  const { ratings, measurements, contacts } = rated.content;
  console.log(
    `${rated.name}: ${ratings.length} ratings, ${measurements.length} measurements, ${contacts.length} contacts`,
  );
  return rated;
}

await withRecords('incident-support', NOTHING_SPECIAL);
await withRecords('city-hospital', NOTHING_SPECIAL);
const hotel = await withRecords('harbour-hotel', HOTEL);

const twoDigits = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

console.log('\nWhat do guests say of each touchpoint? (SERVQUAL: perception less expectation)\n');
const touchpointGaps = defineTable({
  name: 'touchpoint-gaps',
  title: 'Touchpoint gaps',
  description: 'The gap of each touchpoint.',
  key: ['touchpoint'],
  order: 'touchpoint',
  columns: {
    touchpoint: { type: 'id', refers: 'link', description: 'The touchpoint.' },
    service: { type: 'text', description: 'What it provides.' },
    guests: { type: 'integer', unit: 'people', nullable: true, description: 'Who rated it.' },
    gap: { type: 'number', nullable: true, description: 'Perception less expectation.' },
    weightedGap: {
      type: 'number',
      nullable: true,
      description: 'The same by the weights of the dimensions.',
    },
  },
});
console.log(
  toText(
    touchpointGaps.of(() =>
      quality(hotel)
        .rows()
        .filter((row) => row.item === 'servqual' && hotel.isTouchpoint(row.subject))
        .map((row) => ({
          touchpoint: row.subject,
          service: hotel.link(row.subject).service,
          guests: row.respondents,
          gap: twoDigits(row.gap),
          weightedGap: twoDigits(row.weightedGap),
        })),
    ),
  ),
);

console.log('Which service inside explains the check-in (L2)?\n');
for (const row of rootCauses(hotel)) {
  if (row.touchpoint !== 'L2') continue;
  const owner = row.unowned ? 'nobody answers for it' : `${row.owner} answers for it`;
  console.log(
    `   ${(row.gap?.toFixed(2) ?? '?').padStart(5)}  ${row.service} (${row.witness.join(' needs ')}): ${owner}`,
  );
}

console.log('\nAre the promises kept, and backed by the promises behind them?\n');
const kept = new Map(
  attainment(hotel)
    .rows()
    .map((row) => [row.link, row]),
);
for (const { link, target, weakestSupport, supportMargin, unsupported } of promiseCascade(hotel)) {
  const { share, p90 } = kept.get(link)!;
  const met = `${link} in ${target} minutes: met in ${Math.round(100 * share!)} % (nine of ten within ${p90})`;
  const short = supportMargin !== null && supportMargin < 0;
  const backing = short ? `; ${weakestSupport} promises it ${-supportMargin} minutes too late` : '';
  const gaps = unsupported.length > 0 ? `; nothing is promised for ${unsupported.join(', ')}` : '';
  console.log(`   ${met}${backing}${gaps}`);
}

const complaints = voice(hotel).rows();
const [loudest] = complaints.toSorted((a, b) => b.complaints - a.complaints);
console.log(
  `\n${loudest!.complaints} guests complained about ${loudest!.link}; ${loudest!.silentEstimate} may have kept silent.`,
);

const [guest] = journeySummary(hotel).rows();
console.log(
  `The journey is as good as ${hotel.link(guest!.weakestTouchpoint!).service}: step ${guest!.leastLevel} of 6.`,
);
