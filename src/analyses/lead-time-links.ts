import type { Adjacency } from '../algorithms/adjacency.js';
import type { EarliestTimes } from '../algorithms/earliest-times.js';
import { createSlackSearch } from '../algorithms/slack.js';
import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Block, coded, flags } from '../tables/blocks.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table, Vector } from '../tables/table.js';
import { MODELLED, modelledThroughout } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { timesOf } from './waiting-links.js';

/** The declaration of {@link leadTimeLinks}. */
export const leadTimeLinksTable = defineTable({
  name: 'lead-time-links',
  title: 'Which links decide how long a touchpoint takes',
  description:
    'Every link upstream of a touchpoint: how long it takes, and how much longer it may take before the touchpoint does.',
  key: ['touchpoint', 'link'],
  order: 'touchpoint, link',
  columns: {
    touchpoint: { type: 'id', refers: 'link', description: 'The touchpoint.' },
    link: { type: 'id', refers: 'link', description: 'A link it needs, directly or through others.' },
    ownTime: {
      type: 'number',
      unit: 'minutes',
      nullable: true,
      description: 'The own time of the link; null when it does not say.',
    },
    leadTime: {
      type: 'number',
      unit: 'minutes',
      nullable: true,
      description: 'The lead time of the link; null when it is in a cycle, or cannot do without one.',
    },
    slack: {
      type: 'number',
      unit: 'minutes',
      nullable: true,
      description:
        'How much longer the link may take by itself before the touchpoint takes longer; null when no delay matters, or the lead time of the touchpoint is not known.',
    },
    onCriticalPath: { type: 'boolean', description: 'Whether it is on the critical path of the touchpoint.' },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party behind the touchpoint may receive more than the model holds, so more may stand behind it; complete: nothing that is missing there could change this row.',
    },
  },
});

/** A row of {@link leadTimeLinks}. @interface */
export type LeadTimeLinksRow = RowOf<typeof leadTimeLinksTable.columns>;

/**
 * Which links decide how long a touchpoint takes: a row per touchpoint and link of its upstream closure (see {@link upstream}),
 * the touchpoint itself left out. Lead time and critical path are those of {@link leadTimes}.
 *
 * The *slack* of a link is the most that can be added to its own time, all else unchanged, without the lead time of the
 * touchpoint growing. It is exact for alternatives and thresholds: what a clause can do without has room until enough others
 * are late, and alternatives that rest on one link are late together. It is null when it is infinite, which it is for a link
 * that the touchpoint can do without and for a link without lead time. A link may be on the critical path and still have slack,
 * where another one can stand in as quickly.
 *
 * O(parties + links + requirements · log requirements) at once, and O(closure · log closure) for each touchpoint; for a link that
 * several others need, some of them towards a choice, also the links it delays, some few times.
 *
 * @example
 * ```ts
 * import { defineChain, leadTimeLinks } from 'service-chain';
 *
 * const hotel = defineChain({
 *   parties: { it: { kind: 'team' }, desk: { kind: 'role' }, guest: { kind: 'customer' } },
 *   links: {
 *     checkIn: { provider: 'desk', customer: 'guest', service: 'check-in', ownTime: 3, requires: [['system', 'list']] },
 *     system: { provider: 'it', customer: 'desk', service: 'booking system', ownTime: 2 },
 *     list: { provider: 'it', customer: 'desk', service: 'room list', ownTime: 6 },
 *   },
 * });
 * leadTimeLinks(hotel).rows().map((row) => [row.link, row.slack]); // [ [ 'list', null ], [ 'system', 0 ] ]
 * ```
 */
export function leadTimeLinks(chain: ServiceChain): Table<LeadTimeLinksRow, 'touchpoint' | 'link'> {
  return leadTimeLinksTable.ofBlocks((wanted) => blocksOf(compiledOf(chain), wanted.has('slack')));
}

/** A time of a link by its number, where it has one. */
type TimeOf = (link: number) => number | undefined;

/** A block for every touchpoint. */
function* blocksOf(topology: CompiledChain, wantsSlack: boolean): Generator<Block> {
  const { columns } = topology;
  const times = timesOf(topology);
  const { isOpen } = openLinks(topology);
  const upstreamOf = createUpstream(times);
  const slackTowards = wantsSlack ? createSlackSearch(times) : undefined;
  for (const touchpoint of topology.touchpoints) {
    const links = upstreamOf(touchpoint);
    const values = (timeOf: TimeOf) => numbersOf(links, timeOf);
    yield {
      length: links.length,
      columns: {
        touchpoint: () => coded(new Int32Array(links.length).fill(touchpoint), columns.linkIds),
        link: () => coded(links, columns.linkIds),
        ownTime: () => values((link) => columns.links.field(link, 'ownTime')),
        leadTime: () => values((link) => times.done[link]!),
        slack: () => values(slackTowards!(touchpoint)),
        modelled: () => modelledThroughout(links.length, isOpen(touchpoint)),
        onCriticalPath: () => flags(onPath(times, touchpoint, links)),
      },
    };
  }
}

/** Numbers, null where one is not there or not finite. */
function numbersOf(links: Int32Array, timeOf: TimeOf): Vector {
  const values = new Float64Array(links.length);
  const valid = new Uint8Array(links.length);
  for (const [at, link] of links.entries()) {
    const value = timeOf(link);
    if (value === undefined || !Number.isFinite(value)) continue;
    values[at] = value + 0;
    valid[at] = 1;
  }
  return valid.includes(0) ? { kind: 'number', values, valid } : { kind: 'number', values };
}

function onPath({ next }: EarliestTimes, touchpoint: number, links: Int32Array): Uint8Array {
  const path = new Set<number>();
  for (let link = next[touchpoint]!; link !== -1; link = next[link]!) path.add(link);
  return Uint8Array.from(links, (link) => (path.has(link) ? 1 : 0));
}

/** Makes a search for the links upstream of one, known or not, ascending. */
function createUpstream({ needs, steps, done }: EarliestTimes): (start: number) => Int32Array {
  const seen = new Int32Array(done.length);
  let stamp = 0;
  return (start) => {
    stamp++;
    seen[start] = stamp;
    const found = [start];
    for (const node of found) addUnseen(needs, node, seen, stamp, found);
    return Int32Array.from(found.filter((node) => node < steps && node !== start)).sort();
  };
}

function addUnseen(
  { offsets, items }: Adjacency,
  node: number,
  seen: Int32Array,
  stamp: number,
  found: number[],
): void {
  for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
    const need = items[k]!;
    if (seen[need] === stamp) continue;
    seen[need] = stamp;
    found.push(need);
  }
}
