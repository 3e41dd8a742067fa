import { downstreamOf } from '../../analyses/downstream-of.js';
import { upstreamOf } from '../../analyses/upstream.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { Blueprint } from './blueprint.js';
import type { Counts, Light, Marks } from './marks.js';
import { outcomesOf } from './outcomes-of.js';

/** What is looked at, and what is out of action. */
export interface Looking {
  /** A party or link; nothing where it is empty. */
  readonly at: string;
  /** Parties and links that are down. */
  readonly down: readonly string[];
}

/**
 * What stands out when somebody looks at a party or link: of a link what it depends on, of a party what depends on it, with distances
 * and who stops it alone; and what becomes of touchpoints when some are down. What the
 * chain does not hold is left aside, and so are customers among what is down. O(what is reached), and that of {@link outcomesOf}.
 */
export function marksOf(
  chain: ServiceChain,
  { cardOf }: Blueprint,
  { at, down: wanted }: Looking,
  outcomes = outcomesOf(chain, failingOf(chain, wanted)),
): Marks {
  const inState = (name: string) =>
    countsBy(
      cardOf,
      outcomes.filter(({ state }) => state === name).map(({ touchpoint }) => touchpoint),
    );
  const down = countsBy(cardOf, failingOf(chain, wanted));
  const selected = cardOf.get(at);
  return {
    ...{ down, stopped: inState('stops'), exposed: inState('exposed') },
    ...(selected !== undefined && { selected }),
    ...litBy(chain, cardOf, at),
  };
}

/** Those of the ids that can be out of action. */
export function failingOf(chain: ServiceChain, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => canFail(chain, id));
}

/** How many of some parties and links are on each card; each is counted once. */
function countsBy(cardOf: ReadonlyMap<string, string>, ids: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const id of new Set(ids)) {
    const card = cardOf.get(id);
    if (card !== undefined) counts.set(card, (counts.get(card) ?? 0) + 1);
  }
  return counts;
}

/** Whether somebody may put it out of action: it is there, and no external customer. */
function canFail(chain: ServiceChain, id: string): boolean {
  const party = chain.findParty(id);
  return party !== undefined ? party.kind !== 'customer' : chain.findLink(id) !== undefined;
}

function litBy(
  chain: ServiceChain,
  cardOf: ReadonlyMap<string, string>,
  at: string,
): Pick<Marks, 'lit' | 'links'> {
  if (chain.findLink(at)) return litByLink(chain, cardOf, at);
  if (chain.findParty(at)) return litByParty(chain, cardOf, at);
  return {};
}

function litByLink(chain: ServiceChain, cardOf: ReadonlyMap<string, string>, at: string) {
  const { provider, customer } = chain.link(at);
  const rows = upstreamOf(chain, at).rows();
  const lit = createLights(cardOf);
  lit.add(customer, null);
  // Whoever provides it stops it alone; customers are not asked whether they fail.
  lit.add(provider, 1, chain.party(provider).kind === 'customer' ? undefined : 'critical');
  for (const row of rows) lit.add(row.provider, row.distance, row.providerCritical ? 'critical' : undefined);
  return { lit: lit.all(), links: new Set([at, ...rows.map(({ link }) => link)]) };
}

function litByParty(chain: ServiceChain, cardOf: ReadonlyMap<string, string>, at: string) {
  const rows = downstreamOf(chain, at).rows();
  const lit = createLights(cardOf);
  for (const { link, distance, stops, touchpoint, provider, customer } of rows) {
    if (touchpoint) {
      lit.add(link, distance, stops ? 'stopping' : undefined);
      lit.add(customer, null);
    }
    if (provider !== at) lit.add(provider, null);
  }
  return { lit: lit.all(), links: new Set(rows.map(({ link }) => link)) };
}

/** Collects the lights of cards: of several on one card the nearest counts, and each member that is marked counts once. */
function createLights(cardOf: ReadonlyMap<string, string>) {
  const all = new Map<
    string,
    { distances: number[]; readonly critical: Set<string>; readonly stopping: Set<string> }
  >();
  return {
    add(id: string, distance: number | null, mark?: 'critical' | 'stopping'): void {
      const card = cardOf.get(id);
      if (card === undefined) return;
      const light = all.get(card) ?? { distances: [], critical: new Set(), stopping: new Set() };
      all.set(card, light);
      if (distance !== null) light.distances = [Math.min(distance, ...light.distances)];
      if (mark !== undefined) light[mark].add(id);
    },
    all: (): ReadonlyMap<string, Light> =>
      new Map(
        [...all].map(([card, { distances, critical, stopping }]) => [
          card,
          { distance: distances[0] ?? null, critical: critical.size, stopping: stopping.size },
        ]),
      ),
  };
}
