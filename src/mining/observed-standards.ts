import type { ServiceChain } from '../chain/service-chain.js';
import { compareIds } from '../model/ids.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { comparedPairs } from './compared-pairs.js';
import { type ConformanceOptions, conformancePlan } from './conformance-options.js';
import { type JudgedStandard, judgedStandards } from './judged-standards.js';
import type { ObservedLinksRow } from './observed-links-table.js';

/** The declaration of {@link observedStandards}. */
export const observedStandardsTable = defineTable({
  name: 'observed-standards',
  title: 'Standards beside what event logs show',
  description: 'How long work really waits beside what is set: a row for each declared link with a standard.',
  key: ['link'],
  order: 'link',
  columns: {
    link: { type: 'id', refers: 'link', description: 'The declared link.' },
    provider: { type: 'id', refers: 'party', description: 'Who provides it.' },
    customer: { type: 'id', refers: 'party', description: 'Who is served by it.' },
    service: { type: 'text', description: 'What it provides.' },
    owner: { type: 'id', refers: 'party', nullable: true, description: 'Who owns it; null where nobody is.' },
    target: { type: 'number', unit: 'minutes', description: 'The time to keep; one equal to it keeps it.' },
    attainment: {
      type: 'number',
      unit: 'share (0 to 1)',
      description: 'The share of cases that must keep it; 1 where the standard does not say.',
    },
    promise: {
      type: 'number',
      unit: 'minutes',
      description: 'What customers are told; the target where the standard does not say.',
    },
    observedLinks: {
      type: 'integer',
      unit: 'links',
      description:
        'How many observed links it is compared with, suppressed ones included: all between its two parties, and where several are declared there, those with its service.',
    },
    medianWaiting: {
      type: 'number',
      unit: 'minutes',
      nullable: true,
      description:
        'The median from the event of the provider to that of the customer; of several observed links the longest; null where a time is not known.',
    },
    p90Waiting: {
      type: 'number',
      unit: 'minutes',
      nullable: true,
      description: 'The time that nine of ten keep, in the same way.',
    },
    ok: {
      type: 'boolean',
      nullable: true,
      description:
        'Whether the standard is kept: the share within the target is at least the attainment; null where median and p90 do not tell.',
    },
  },
});

/** A row of {@link observedStandards}. @interface */
export type ObservedStandardsRow = RowOf<typeof observedStandardsTable.columns>;

/**
 * How long work really waits beside what is set for it: a row per declared link with a standard on the measure, which is response time where
 * nothing else is asked. Of several standards of a link on it, the one that most cases must keep counts, and of these the strictest.
 *
 * What is measured is the waiting of `observedLinks`: from the event of the provider to the next one of the case, which is the customer's. That is
 * how long the customer takes to take up what it was given, and where events are logged when work is done, the work itself as well.
 * Contacts with external customers have no such time.
 *
 * An observation tells the median and the p90. At least half of the cases are within a target that the median keeps, and fewer than half
 * within one that it misses; so for nine of ten. `ok` says what follows from that and is null for all else, such as an attainment
 * of 1 whose target the p90 keeps. Several observed links tell together only what all of them tell. Links and parties are matched as in
 * `conformance`; where a link is suppressed, times are null. O((links + rows) · log (links + rows)).
 *
 * @throws ServiceChainError `invalid-option`, also when the measure is not one in minutes of which lower is better.
 * @example
 * ```ts
 * import { defineChain } from 'service-chain';
 * import { duckdbEngine, observedLinks, observedStandards } from 'service-chain/mining';
 *
 * const declared = defineChain({
 *   parties: { kitchen: { kind: 'team' }, waiters: { kind: 'team' } },
 *   links: { meals: { provider: 'kitchen', customer: 'waiters', service: 'meals' } },
 *   standards: [{ link: 'meals', measure: 'response-time', target: 'PT5M', attainment: 0.9 }],
 * });
 * const engine = await duckdbEngine();
 * const sql = `
 *   select * from (values
 *     (1, 'cook', 'kitchen', timestamp '2026-03-01 09:10'),
 *     (1, 'serve', 'waiters', timestamp '2026-03-01 09:30')
 *   ) as t(ticket, step, who, time)`;
 * const columns = { case: 'ticket', activity: 'step', time: 'time', performer: 'who' };
 * const log = { engine, source: { sql }, columns, performers: 'parties' } as const;
 * const [row] = observedStandards(declared, await observedLinks(log)).rows();
 * [row?.target, row?.p90Waiting, row?.ok]; // [ 5, 20, false ]
 * engine.close();
 * ```
 */
export function observedStandards(
  chain: ServiceChain,
  observed: Table<ObservedLinksRow>,
  options: ConformanceOptions = {},
): Table<ObservedStandardsRow, 'link'> {
  const { names, standardOf } = conformancePlan(chain, options);
  return observedStandardsTable.of(() =>
    comparedPairs(chain, observed, names)
      .flatMap((pair) => judgedStandards(pair, standardOf))
      .map(rowOf)
      .sort((a, b) => compareIds(a.link, b.link)),
  );
}

function rowOf({ link, standard, seen, ok }: JudgedStandard): ObservedStandardsRow {
  const { id, provider, customer, service, owner = null } = link;
  const { target, attainment, promise } = standard;
  return {
    ...{ link: id, provider, customer, service, owner, target, attainment, promise },
    observedLinks: seen.length,
    medianWaiting: longest(seen.map((row) => row.medianWaiting)),
    p90Waiting: longest(seen.map((row) => row.p90Waiting)),
    ok,
  };
}

function longest(times: ReadonlyArray<number | null>): number | null {
  if (times.length === 0) return null;
  return times.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)));
}
