import { positions } from '../../analyses/positions.js';
import type { Lane, ServiceChain } from '../../chain/service-chain.js';
import type { Link } from '../../model/link.js';
import type { PictureWriting } from './picture-writing.js';

/** A party in a picture. */
export interface DrawnParty {
  readonly id: string;
  readonly name: string;
  readonly isMarked: boolean;
}

/** The parties of one lane, in levels: those in front are nearer to the customers. */
export interface DrawnLane {
  readonly lane: Lane;
  readonly title: string;
  readonly levels: ReadonlyArray<readonly DrawnParty[]>;
}

/** A link in a picture. */
export interface DrawnLink {
  readonly id: string;
  readonly provider: string;
  readonly customer: string;
  readonly label: string;
  /** Whether its provider stands on a level behind that of its customer, so that the levels follow from the links. */
  readonly isForward: boolean;
  readonly isOwned: boolean;
  readonly isMarked: boolean;
}

/** What a picture of a chain shows, whatever it is drawn with. */
export interface DrawnChain {
  /** Customers first, then front stage, support and partners; lanes without a party are left out. */
  readonly lanes: readonly DrawnLane[];
  /** In the order of their ids. */
  readonly links: readonly DrawnLink[];
  /**
   * A party of every level but the first, with one of the level before it: tied together, unseen, they keep levels behind each other,
   * whatever the links say. The last level comes first.
   */
  readonly ties: ReadonlyArray<readonly [behind: string, before: string]>;
}

const TITLES: Readonly<Record<Lane, string>> = {
  customer: 'Customers',
  'front-stage': 'Front stage',
  support: 'Support',
  partner: 'Partners',
};

/**
 * Lays a chain out: lanes behind each other as in a service blueprint, and in a lane a level for every distance to the customers.
 * Parties from which no way leads to a customer stand on the last level of their lane. O(parties × log(parties) + links).
 */
export function drawnChain(
  chain: ServiceChain,
  { labels = 'service', marked = [] }: PictureWriting,
): DrawnChain {
  const isMarked = new Set(marked);
  const rows = positions(chain).rows();
  const levelOf = new Map<string, number>();
  let depth = 0;
  const lanes = (Object.keys(TITLES) as Lane[]).flatMap((lane) => {
    const mine = rows.filter((row) => row.lane === lane);
    if (mine.length === 0) return [];
    const last = mine.reduce((far, { distance }) => Math.max(far, distance ?? 0), 0);
    const byDistance = new Map<number, DrawnParty[]>();
    for (const { party, name, distance } of mine) {
      const level = byDistance.get(distance ?? last) ?? [];
      byDistance.set(distance ?? last, level);
      level.push({ id: party, name, isMarked: isMarked.has(party) });
    }
    const levels = [...byDistance].sort(([a], [b]) => a - b).map(([, level]) => level);
    for (const level of levels) {
      for (const { id } of level) levelOf.set(id, depth);
      depth++;
    }
    return [{ lane, title: TITLES[lane], levels }];
  });
  const links = chain.links().map((link) => ({
    id: link.id,
    provider: link.provider,
    customer: link.customer,
    label: LABELS[labels](link),
    isForward: levelOf.get(link.provider)! > levelOf.get(link.customer)!,
    isOwned: link.owner !== undefined,
    isMarked: isMarked.has(link.id),
  }));
  const firsts = lanes.flatMap(({ levels }) => levels.map(([first]) => first!.id));
  const ties = firsts.slice(1).map((behind, i) => [behind, firsts[i]!] as const);
  return { lanes, links, ties: ties.reverse() };
}

const LABELS: Readonly<Record<NonNullable<PictureWriting['labels']>, (link: Link) => string>> = {
  service: ({ service }) => service,
  id: ({ id }) => id,
  both: ({ id, service }) => `${id}: ${service}`,
  none: () => '',
};
