import { createDeciding, type EarliestTimes } from '../algorithms/earliest-times.js';
import { percentileOf } from '../algorithms/order-statistics.js';
import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { createCountingStandards } from './counting-standard.js';
import { measuredValues } from './measured-values.js';
import { measureList, measurePlaces } from './standard-list.js';
import { timesOf } from './waiting-links.js';

/** The declaration of {@link leadTimes}. */
export const leadTimesTable = defineTable({
  name: 'lead-times',
  title: 'How long each touchpoint takes',
  description:
    'Every touchpoint: how long it takes with all it waits for, along which path, beside what is promised and measured.',
  key: ['touchpoint'],
  order: 'touchpoint',
  columns: {
    touchpoint: { type: 'id', refers: 'link', description: 'The touchpoint.' },
    service: { type: 'text', description: 'What it provides.' },
    leadTime: {
      type: 'number',
      unit: 'minutes',
      nullable: true,
      description:
        'Its own time and the longest it waits for; null when it is in a cycle, or cannot do without one.',
    },
    isLowerBound: {
      type: 'boolean',
      nullable: true,
      description: 'Whether own times are missing, so that it may take longer; null when the lead time is.',
    },
    missing: {
      type: 'integer',
      unit: 'links',
      description:
        'How many links without own time it takes account of: itself, and the links of known lead time that it requires, directly or through such links.',
    },
    path: {
      type: 'id',
      refers: 'link',
      list: true,
      nullable: true,
      description:
        'The critical path: from the touchpoint on, each link waits longest for the next, of equal ones for the least id; null when the lead time is.',
    },
    cycle: {
      type: 'id',
      refers: 'link',
      list: true,
      nullable: true,
      description:
        'The links of the cycle that keeps the lead time from being known, by id; null when it is known.',
    },
    promised: {
      type: 'number',
      unit: 'minutes',
      nullable: true,
      description: 'What customers are told on the measure of lead time; null without a standard on it.',
    },
    measured: {
      type: 'number',
      unit: 'minutes',
      nullable: true,
      description: 'The median of what was measured on that measure; null without measurements.',
    },
    measurements: { type: 'integer', unit: 'measurements', description: 'How many measurements those are.' },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party behind the touchpoint may receive more than the model holds, so more may stand behind it; complete: nothing that is missing there could change this row.',
    },
  },
});

/** A row of {@link leadTimes}. @interface */
export type LeadTimesRow = RowOf<typeof leadTimesTable.columns>;

/** What lead times stand beside. */
export interface LeadTimesOptions {
  /** The id of the measure, in minutes, that promises and measurements are taken of; the built-in `lead-time` where nothing is said. */
  readonly measure?: string;
}

const DEFAULT_MEASURE = 'lead-time';

/**
 * How long each touchpoint takes, from when everything behind it begins: the critical path through its requirements.
 *
 * The *lead time* of a link is its own time, and the longest of its required clauses: a clause that names one link takes as long
 * as that link, one that any of several meets as long as the quickest, and one that needs k of several as long as the k-th
 * quickest, among those that are known. A link that states nothing requires every inbound link of its provider, or nothing when
 * that is an external customer. A link without own time adds nothing and is counted as missing, which makes the lead time a lower
 * bound. A link in a cycle has no lead time, and no more has one of which some clause has too few known links; the cycle that
 * is named is then, of all that those links lack, the one with the least id. Sums beyond the range of numbers are held to the
 * largest number.
 *
 * Beside it stand the standard and the measurements on one measure in minutes: the built-in `lead-time`, or the one that is
 * asked for. A chain that defines a `lead-time` in another unit has none of them. Of several standards on it, the one that counts is that with the
 * highest attainment, and of those the one with the best target. The median of n measurements is the ⌈n ÷ 2⌉-th.
 *
 * O(parties + links + requirements · log requirements) for all links at once, and for each touchpoint what it takes account of.
 *
 * @throws ServiceChainError `invalid-option` when there is no such `measure`, or not in minutes.
 * @example
 * ```ts
 * import { defineChain, leadTimes } from 'service-chain';
 *
 * const hotel = defineChain({
 *   parties: { it: { kind: 'team' }, desk: { kind: 'role' }, guest: { kind: 'customer' } },
 *   links: {
 *     checkIn: { provider: 'desk', customer: 'guest', service: 'check-in', ownTime: 3, requires: [['system', 'list']] },
 *     system: { provider: 'it', customer: 'desk', service: 'booking system', ownTime: 2 },
 *     list: { provider: 'it', customer: 'desk', service: 'room list', ownTime: 6 },
 *   },
 * });
 * leadTimes(hotel).rows().map((row) => [row.leadTime, row.path]); // [ [ 5, [ 'checkIn', 'system' ] ] ]
 * ```
 */
export function leadTimes(
  chain: ServiceChain,
  options: LeadTimesOptions = {},
): Table<LeadTimesRow, 'touchpoint'> {
  checkOptionNames(options, ['measure']);
  const topology = topologyOf(chain);
  const measure = checkedMeasure(topology, options);
  return leadTimesTable.of(function* () {
    const times = timesOf(topology);
    const { isOpen } = openLinks(compiledOf(chain));
    const deciding = createDeciding(times);
    const cycleOf = createCycleLists(topology, times);
    const promised = promises(topology, measure);
    const measured = medians(topology, measure);
    for (const [place, touchpoint] of topology.touchpoints.entries()) {
      yield {
        ...ownTimes(topology, times, touchpoint, deciding(touchpoint)),
        cycle: times.blockedBy[touchpoint] === -1 ? null : cycleOf(times.blockedBy[touchpoint]!),
        promised: promised(touchpoint),
        ...measured(place),
        modelled: modelledAs(isOpen(touchpoint)),
      };
    }
  });
}

/** The place of the measure; -1 where the chain makes `lead-time` something that is not in minutes. */
function checkedMeasure({ columns }: Topology, { measure }: LeadTimesOptions): number {
  const measures = measureList(columns);
  const place = measurePlaces(measures)(measure === undefined ? DEFAULT_MEASURE : measure);
  if (measures[place]?.unit === 'minutes') return place;
  if (measure === undefined) return -1;
  const found = quote(measure);
  throw serviceChainError('invalid-option', `expected measure to be the id of one in minutes, got ${found}`);
}

function ownTimes(
  { columns }: Topology,
  { done, next, blockedBy, steps }: EarliestTimes,
  touchpoint: number,
  deciding: Int32Array,
) {
  const isKnown = blockedBy[touchpoint] === -1;
  const isMissing = (node: number) => node < steps && columns.links.field(node, 'ownTime') === undefined;
  const missing = deciding.reduce((count, node) => count + (isMissing(node) ? 1 : 0), 0);
  return {
    touchpoint: columns.linkId(touchpoint),
    service: columns.links.field(touchpoint, 'service')!,
    leadTime: isKnown ? done[touchpoint]! : null,
    isLowerBound: isKnown ? missing > 0 : null,
    missing,
    path: isKnown ? pathFrom(touchpoint, next).map((link) => columns.linkId(link)) : null,
  };
}

/** The links of the cycle that a link is in; one list for all that ask for the same, as it can be long. */
function createCycleLists({ columns }: Topology, { circle }: EarliestTimes): (link: number) => string[] {
  const known = new Map<number, string[]>();
  return (link) => {
    const list = known.get(link) ?? Array.from(circle(link), (one) => columns.linkId(one));
    known.set(link, list);
    return list;
  };
}

function pathFrom(touchpoint: number, next: Int32Array): number[] {
  const path: number[] = [];
  for (let link = touchpoint; link !== -1; link = next[link]!) path.push(link);
  return path;
}

/** What customers are told of a link on one measure. */
function promises({ columns }: Topology, measure: number): (link: number) => number | null {
  if (measure === -1) return () => null;
  const { id } = measureList(columns)[measure]!;
  const standardOf = createCountingStandards(columns);
  return (link) => standardOf(link, id)?.promise ?? null;
}

/** The median of what was measured, and how much that is, by the places of the touchpoints. */
function medians({ columns, touchpoints, linkCount }: Topology, measure: number) {
  if (measure === -1) return () => ({ measured: null, measurements: 0 });
  const places = new Int32Array(linkCount).fill(-1);
  for (const [place, touchpoint] of touchpoints.entries()) places[touchpoint] = place;
  const groupOf = (link: number, of: number) => (of === measure ? places[link]! : -1);
  const valuesOf = measuredValues(columns, { count: touchpoints.length, groupOf });
  return (place: number) => {
    const values = valuesOf(place);
    return { measured: percentileOf(values, 50), measurements: values.length };
  };
}
