import { percentileOf } from '../../algorithms/order-statistics.js';
import { exposedTouchpoints } from '../../analyses/exposed-touchpoints.js';
import { touchpointSummary } from '../../analyses/touchpoint-summary.js';
import type { Assessment } from '../../rules/assessment.js';
import { counted } from '../text-layout.js';
import { tableAddress } from './table-address.js';

/** A number that stands out, the sentence it belongs to, and where on the page it is answered in full. */
export interface Figure {
  readonly number: string;
  readonly meaning: string;
  readonly address: string;
}

/** How many of how many. */
interface Share {
  readonly count: number;
  readonly of: number;
}

/** What the chain looks like in five numbers; in fewer where there is nothing to count. */
export function figuresOf(assessment: Assessment): readonly Figure[] {
  const items = new Map(assessment.summary.rows().map((row) => [row.item, row]));
  const shareOf = (item: Parameters<typeof items.get>[0]): Share => {
    const { count, of } = items.get(item)!;
    return { count, of: of ?? count };
  };
  const touchpoints = shareOf('touchpoints').count;
  const owned = shareOf('owned-links');
  const standing = shareOf('touchpoints-without-single-point');
  return [
    touchpointsFigure(touchpoints, shareOf('external-customers').count),
    ...(touchpoints === 0 ? [] : [partsFigure(assessment)]),
    ...(owned.of === 0 ? [] : [ownedFigure(owned)]),
    ...(touchpoints === 0 ? [] : [stoppingFigure({ count: standing.of - standing.count, of: standing.of })]),
    promisesFigure(shareOf('backed-promises'), shareOf('unjudged-promises').count, shareOf('met-needs')),
  ];
}

function touchpointsFigure(touchpoints: number, customers: number): Figure {
  return {
    number: String(touchpoints),
    meaning:
      touchpoints === 0
        ? 'touchpoints: nothing here serves an external customer'
        : `${touchpoints === 1 ? 'touchpoint' : 'touchpoints'} with ${counted(customers, 'external customer')}`,
    address: tableAddress('touchpoint-summary'),
  };
}

function partsFigure(assessment: Assessment): Figure {
  const parts = percentileOf(
    partsIn(assessment).sort((a, b) => a - b),
    50,
  )!;
  return {
    number: String(parts),
    meaning: `${parts === 1 ? 'party has' : 'parties have'} a part in a touchpoint, its provider included (median)`,
    address: tableAddress('touchpoint-summary', { sort: '-parties' }),
  };
}

/**
 * Of each touchpoint, how many parties have a part in it: those behind it and its provider, but no customers, who may contribute, too.
 * As the matrix of dependencies counts them. O((parties + links) · (touchpoints + links from customers) / 32).
 */
function partsIn({ chain, rows }: Assessment): number[] {
  const customers = chain.parties().filter(({ kind }) => kind === 'customer');
  const linksOf = customers.map(({ id }) => chain.linksFrom(id).map((link) => link.id));
  const exposed = exposedTouchpoints(chain, linksOf.flat());
  const contributing = new Map<string, number>();
  for (const links of linksOf) {
    for (const touchpoint of new Set(links.flatMap((link) => exposed.get(link)!)))
      contributing.set(touchpoint, (contributing.get(touchpoint) ?? 0) + 1);
  }
  return rows(touchpointSummary).map(
    ({ touchpoint, parties }) => parties - (contributing.get(touchpoint) ?? 0),
  );
}

function ownedFigure({ count, of }: Share): Figure {
  const have = isOne({ count, of }) ? 'has somebody inside who answers for it' : HAVE_OWNERS;
  return {
    number: `${count} of ${of}`,
    meaning: `${of === 1 ? 'service' : 'services'} ${have}`,
    address: tableAddress('unowned-links'),
  };
}

const HAVE_OWNERS = 'have somebody inside who answers for them';

function stoppingFigure({ count, of }: Share): Figure {
  const [stop, own] = isOne({ count, of }) ? ['stops', 'its'] : ['stop', 'their'];
  return {
    number: `${count} of ${of}`,
    meaning: `${of === 1 ? 'touchpoint' : 'touchpoints'} ${stop} when one party other than ${own} own provider fails`,
    address: tableAddress('touchpoint-summary', { sort: '-singlePoints' }),
  };
}

/** Where nothing is promised, what customers need stands in. */
function promisesFigure(backed: Share, unjudged: number, met: Share): Figure {
  const address = tableAddress('promise-cascade', { sort: 'supportMargin' });
  const all = backed.of + unjudged;
  if (backed.of > 0) {
    const [judged, aside] = unjudged === 0 ? ['', ''] : [' that can be judged', ` (${unjudged} cannot)`];
    return {
      number: `${backed.count} of ${backed.of}`,
      meaning: `${promises(backed.of)}${judged} ${areOf(backed)} backed by the promises made inside${aside}`,
      address,
    };
  }
  if (all > 0) {
    const meaning = `${promises(all)} can be judged: services behind ${all === 1 ? 'it' : 'them'} have no standard`;
    return { number: `0 of ${all}`, meaning, address };
  }
  if (met.of === 0)
    return { number: '0', meaning: 'promises to customers are stated, and none of their needs', address };
  return {
    number: `${met.count} of ${met.of}`,
    meaning: `${met.of === 1 ? 'need' : 'needs'} of customers ${areOf(met)} met by a service`,
    address: tableAddress('needs', { sort: 'met' }),
  };
}

function promises(count: number): string {
  return `${count === 1 ? 'promise' : 'promises'} to customers`;
}

/** Whether the sentence is about one thing: `1 of 3 needs is met`, `0 of 1 need is met`. */
function isOne({ count, of }: Share): boolean {
  return count === 1 || of === 1;
}

function areOf(share: Share): string {
  return isOne(share) ? 'is' : 'are';
}
