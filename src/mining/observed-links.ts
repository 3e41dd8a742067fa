import { compareIds } from '../model/ids.js';
import { checkOptionNames } from '../model/option-names.js';
import type { Table } from '../tables/table.js';
import { ask, checkedLimits, PAIR_OPTIONS, type PairOptions } from './asking.js';
import type { EventLog } from './event-log.js';
import { shownPairs } from './handovers.js';
import { type LogPlan, planOf } from './log-plan.js';
import { type ObservedLinksRow, observedLinksTable } from './observed-links-table.js';
import { shownLinks } from './shown-links.js';
import { type Shown, shownGroups } from './shown-pairs.js';
import { textOf } from './sql-values.js';
import { contactLinksStatement, internalLinksStatement } from './statements/links.js';
import { type CountedRow, countedRow, factCells, personEnds } from './succession-facts.js';

/** What all external customers together are called, where they are persons. */
const CUSTOMERS = 'customers';

/** A link that was seen. */
interface ObservedLink extends CountedRow {
  readonly kind: ObservedLinksRow['customerKind'];
}

/**
 * Who really serves whom, as an event log shows it: the links of a service chain, each with how often it was seen.
 *
 * Inside, a link is a pair of different parties in direct succession within a case (see `handovers`), its service the activity of the first event:
 * what was done for the next. A *contact* is an event with a customer: its party serves that customer, the activity is the service. External
 * customers who are persons are one customer together, called `customers`, with how many of them at least `minimum` must stand behind
 * a row; segments are shown by name. Privacy and rare links are as in `handovers`. Links inside add up to its pairs: those of a pair that is
 * suppressed there are suppressed here, and of any other pair as many as it takes that none shows by subtraction. Contacts are a whole of their own.
 *
 * A statement is run for links inside, one for their pairs where performers are persons, and one for contacts where the log has a customer column.
 * O(events · log events) each.
 *
 * @throws ServiceChainError `invalid-option`; what the engine throws; the reason of the signal.
 * @example
 * ```ts
 * import { duckdbEngine, observedLinks } from 'service-chain/mining';
 *
 * const engine = await duckdbEngine();
 * const sql = `
 *   select * from (values
 *     (1, 'cook', 'kitchen', timestamp '2026-03-01 09:10', null),
 *     (1, 'serve', 'waiters', timestamp '2026-03-01 09:30', 'guests')
 *   ) as t(ticket, step, who, time, whom)`;
 * const columns = { case: 'ticket', activity: 'step', time: 'time', performer: 'who', customer: 'whom' };
 * const log = { engine, source: { sql }, columns, performers: 'parties', customers: 'segments' } as const;
 * const table = await observedLinks(log);
 * table.rows().map((row) => [row.provider, row.customer, row.service]);
 * // [ [ 'waiters', 'guests', 'serve' ], [ 'kitchen', 'waiters', 'cook' ] ]
 * engine.close();
 * ```
 */
export async function observedLinks(
  log: EventLog,
  options: PairOptions = {},
): Promise<Table<ObservedLinksRow, 'customerKind' | 'provider' | 'customer' | 'service' | 'channel'>> {
  checkOptionNames(options, PAIR_OPTIONS);
  const plan = planOf(log, options);
  const shown = [...(await shownContacts(plan, options)), ...(await shownInside(plan, options))];
  const rows = (['customer', 'inside'] as const).flatMap((kind) =>
    rowsOf(
      shown.filter(({ groups }) => groups[0]!.kind === kind),
      plan,
    ),
  );
  return observedLinksTable.of(() => rows);
}

async function shownContacts(plan: LogPlan, options: PairOptions): Promise<Array<Shown<ObservedLink>>> {
  const limits = checkedLimits(options);
  if (!plan.names.has('customer')) return [];
  const rows = await ask(plan.engine, contactLinksStatement(plan), options);
  const ends = contactEnds(plan);
  return shownGroups(
    rows.map((row) => ({ ...countedRow(row, ends), kind: 'customer' as const })),
    limits,
  );
}

/** Where persons hand over, links are decided on by what `handovers` shows of their pairs. */
async function shownInside(plan: LogPlan, options: PairOptions): Promise<Array<Shown<ObservedLink>>> {
  const limits = checkedLimits(options);
  const ends = personEnds(plan);
  const rows = await ask(plan.engine, internalLinksStatement(plan), options);
  const links = rows.map((row) => ({ ...countedRow(row, ends), kind: 'inside' as const }));
  if (!plan.hasPersons) return shownGroups(links, limits);
  return shownLinks(links, await shownPairs(plan, options), limits);
}

/** At which ends of a contact persons are counted. */
function contactEnds({ hasPersons, customersArePersons }: LogPlan): ReadonlyArray<'givers' | 'takers'> {
  return [
    ...(hasPersons ? (['givers'] as const) : []),
    ...(customersArePersons ? (['takers'] as const) : []),
  ];
}

function rowsOf(shown: ReadonlyArray<Shown<ObservedLink>>, plan: LogPlan): ObservedLinksRow[] {
  const total = shown.flatMap(({ groups }) => groups).reduce((sum, { n }) => sum + n, 0);
  const inPersons = { hasPersons: plan.hasPersons || plan.customersArePersons };
  return shown
    .map((one) => rowOf(one, total, one.groups[0]!.kind === 'inside' ? plan : inPersons, plan))
    .sort(byEnds);
}

function rowOf(
  shown: Shown<ObservedLink>,
  total: number,
  times: Pick<LogPlan, 'hasPersons'>,
  { customersArePersons }: LogPlan,
): ObservedLinksRow {
  const { group, groups } = shown;
  const kind = groups[0]!.kind;
  const isEverybody = kind === 'customer' && customersArePersons;
  return {
    customerKind: kind,
    provider: group ? textOf(group.row, 'provider') : null,
    customer: group ? (isEverybody ? CUSTOMERS : textOf(group.row, 'receiver')) : null,
    service: group ? textOf(group.row, 'service') || null : null,
    channel: group && kind === 'customer' ? textOf(group.row, 'medium') || null : null,
    links: groups.length,
    ...factCells(shown, total, times),
  };
}

const ENDS = ['provider', 'customer', 'service', 'channel'] as const;

/** In the order of the texts; a link seen too rarely last, and else what is not said before what is. */
function byEnds(a: ObservedLinksRow, b: ObservedLinksRow): number {
  const isRare = Number(a.provider === null) - Number(b.provider === null);
  return (
    isRare || ENDS.map((end) => compareIds(a[end] ?? '', b[end] ?? '')).find((order) => order !== 0) || 0
  );
}
