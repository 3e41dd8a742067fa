import { countBelow, countUpTo, percentileOf } from '../algorithms/order-statistics.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import { checkOptionNames } from '../model/option-names.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { type AsOfOptions, checkedAsOf } from './as-of.js';
import { type Cases, createCases } from './link-cases.js';
import { measureList, type StandardList, standardGroups, standardList } from './standard-list.js';

/** The declaration of {@link attainment}. */
export const attainmentTable = defineTable({
  name: 'attainment',
  title: 'Whether standards are kept',
  description: 'Every standard beside what happened: how many cases there were, and how many met the target.',
  key: ['link', 'measure', 'target', 'attainment'],
  order: 'link, measure, target, attainment',
  columns: {
    link: { type: 'id', refers: 'link', description: 'The link the standard is set for.' },
    measure: { type: 'id', refers: 'measure', description: 'What is measured.' },
    unit: { type: 'text', description: 'The unit of the measure, and so of target, promise and values.' },
    better: {
      type: 'text',
      values: ['higher', 'lower'],
      description: 'Which direction of the measure is good.',
    },
    agreement: {
      type: 'text',
      values: ['SLA', 'UC', 'OLA'],
      description:
        'Which kind of agreement the standard belongs to: SLA for a touchpoint, else UC when the provider is a partner, else OLA.',
    },
    target: { type: 'number', description: 'The value to reach. A value equal to it meets it.' },
    attainment: {
      type: 'number',
      unit: 'share (0 to 1)',
      description: 'The share of cases that must meet the target; 1 where the standard does not say.',
    },
    promise: {
      type: 'number',
      description: 'What customers are told; the target where the standard does not say.',
    },
    source: {
      type: 'text',
      values: ['measurements', 'contacts', 'both'],
      nullable: true,
      description: 'Where the cases come from; null when there are none.',
    },
    n: {
      type: 'integer',
      unit: 'cases',
      description: 'How many cases are judged: values, and contacts unanswered for longer than the target.',
    },
    met: { type: 'integer', unit: 'cases', description: 'How many of them met the target.' },
    share: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'The share that met the target, met ÷ n; null when there are none.',
    },
    mean: {
      type: 'number',
      nullable: true,
      description:
        'The mean of the values; null when there are none, and when a case has no value, as the mean is not known then.',
    },
    median: {
      type: 'number',
      nullable: true,
      description: 'The ⌈50 · n ÷ 100⌉-th value in ascending order; null when there is none at that place.',
    },
    p90: {
      type: 'number',
      nullable: true,
      description:
        'The ⌈90 · n ÷ 100⌉-th value in ascending order, also where higher is better; null when there is none at that place.',
    },
    ok: {
      type: 'boolean',
      nullable: true,
      description: 'Whether the share is at least the attainment; null when there are no cases.',
    },
    pending: {
      type: 'integer',
      unit: 'contacts',
      description: 'How many contacts are unanswered and may still be in time; not among n.',
    },
    misdated: {
      type: 'integer',
      unit: 'contacts',
      description: 'How many contacts have an answer dated before they came in; not among n.',
    },
    reviewedAt: {
      type: 'date',
      nullable: true,
      description: 'When the standard was last reviewed; null when it does not say.',
    },
  },
});

/** A row of {@link attainment}. @interface */
export type AttainmentRow = RowOf<typeof attainmentTable.columns>;

/**
 * Whether standards are kept: a row per standard, with the cases of its link on its measure.
 *
 * Cases are the measurements of that link on that measure. *Response time* is the measure whose id is `response-time`, whose unit
 * is `minutes` and of which lower is better: on it, the contacts of the link are cases too, besides any measurements, and the
 * value of an answered one is `respondedAt` − `receivedAt` in minutes. With `asOf`, contacts received later are left out, and
 * those answered later count as unanswered. An unanswered contact older than the target at `asOf` is a miss without a value; a
 * younger one, or one exactly as old, is pending and counted apart. Without `asOf` every unanswered contact is pending. A
 * contact whose answer is dated before it came in has no known response time and is counted apart, too.
 *
 * A value equal to the target meets it. Percentile P of n cases is the ⌈P · n ÷ 100⌉-th in ascending order, whichever direction is
 * good: where higher is better, the p90 is on the good side. A miss without a value ranks above all values, and a percentile
 * that lands on one is null.
 *
 * O(standards · log standards + measurements · log measurements + contacts · log contacts), with a binary search for each
 * record's link.
 *
 * @throws ServiceChainError `invalid-option` when `asOf` is no timestamp with zone.
 * @example
 * ```ts
 * import { attainment, defineChain } from 'service-chain';
 *
 * const desk = defineChain({
 *   parties: { desk: { kind: 'role' }, guest: { kind: 'customer' } },
 *   links: { checkIn: { provider: 'desk', customer: 'guest', service: 'check-in' } },
 *   measures: { wait: { name: 'Waiting time', unit: 'minutes', better: 'lower' } },
 *   standards: [{ link: 'checkIn', measure: 'wait', target: 10, attainment: 0.8 }],
 *   measurements: [2, 5, 7, 11, 30].map((value) => ({ link: 'checkIn' as const, measure: 'wait' as const, value })),
 * });
 * attainment(desk).rows().map(({ share, median, p90, ok }) => [share, median, p90, ok]); // [ [ 0.6, 7, 30, false ] ]
 * ```
 */
export function attainment(
  chain: ServiceChain,
  options: AsOfOptions = {},
): Table<AttainmentRow, 'link' | 'measure' | 'target' | 'attainment'> {
  checkOptionNames(options, ['asOf']);
  const asOf = checkedAsOf(options);
  return attainmentTable.of(() => rowsOf(topologyOf(chain), asOf));
}

/** The cases are gathered once for all standards of a link on one measure. */
function* rowsOf(topology: Topology, asOf: number | undefined): Generator<AttainmentRow> {
  const list = standardList(topology.columns);
  const groups = standardGroups(list);
  const casesOf = createCases(topology.columns, groups, asOf);
  for (let group = 0; group < groups.count; group++) {
    const from = groups.starts[group]!;
    const cases = casesOf(group, list.links[from]!, list.measures[from]!);
    for (let at = from; at < groups.starts[group + 1]!; at++) yield rowOf(topology, list, at, cases);
  }
}

function rowOf({ columns, classes }: Topology, list: StandardList, at: number, cases: Cases): AttainmentRow {
  const { values, responses } = cases;
  const link = list.links[at]!;
  const { id, unit, better } = measureList(columns)[list.measures[at]!]!;
  const target = list.targets[at]!;
  const late = responses.open.length - countUpTo(responses.open, target);
  const n = values.length + late;
  const met = better === 'lower' ? countUpTo(values, target) : values.length - countBelow(values, target);
  const share = n === 0 ? null : met / n;
  return {
    link: columns.linkId(link),
    measure: id,
    unit,
    better,
    agreement: classes.agreement(link),
    target,
    attainment: list.attainments[at]!,
    promise: list.promises[at]!,
    source: sourceOf(cases.measured, n - cases.measured),
    n,
    met,
    share,
    mean: late > 0 ? null : cases.mean,
    median: percentileOf(values, 50, late),
    p90: percentileOf(values, 90, late),
    ok: share === null ? null : share >= list.attainments[at]!,
    pending: responses.unanswered - late,
    misdated: responses.misdated,
    reviewedAt: columns.standards.field(list.numbers[at]!, 'reviewedAt') ?? null,
  };
}

function sourceOf(measured: number, contacts: number): AttainmentRow['source'] {
  if (measured > 0) return contacts > 0 ? 'both' : 'measurements';
  return contacts > 0 ? 'contacts' : null;
}
