import { downstreamOf } from '../../analyses/downstream-of.js';
import { upstreamOf } from '../../analyses/upstream.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { Blueprint } from './blueprint.js';
import type { Light, Marks } from './marks.js';
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
  const cardsOf = (ids: readonly string[]) => new Set(ids.flatMap((id) => cardOf.get(id) ?? []));
  const inState = (name: string) =>
    cardsOf(outcomes.filter(({ state }) => state === name).map(({ touchpoint }) => touchpoint));
  const stopped = inState('stops');
  const exposed = new Set([...inState('exposed')].filter((card) => !stopped.has(card)));
  const selected = cardOf.get(at);
  return {
    ...{ down: cardsOf(failingOf(chain, wanted)), stopped, exposed },
    ...(selected !== undefined && { selected }),
    ...litBy(chain, cardOf, at),
  };
}

/** Those of the ids that can be out of action. */
export function failingOf(chain: ServiceChain, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => canFail(chain, id));
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
  lit.add(customer, { distance: null, critical: false });
  // Whoever provides it stops it alone; customers are not asked whether they fail.
  lit.add(provider, { distance: 1, critical: chain.party(provider).kind !== 'customer' });
  for (const row of rows) lit.add(row.provider, { distance: row.distance, critical: row.providerCritical });
  return { lit: lit.all, links: new Set([at, ...rows.map(({ link }) => link)]) };
}

function litByParty(chain: ServiceChain, cardOf: ReadonlyMap<string, string>, at: string) {
  const rows = downstreamOf(chain, at).rows();
  const lit = createLights(cardOf);
  for (const { link, distance, stops, touchpoint, provider, customer } of rows) {
    if (touchpoint) {
      lit.add(link, { distance, critical: stops });
      lit.add(customer, { distance: null, critical: false });
    }
    if (provider !== at) lit.add(provider, { distance: null, critical: false });
  }
  return { lit: lit.all, links: new Set(rows.map(({ link }) => link)) };
}

/** Of several lights on one card, the nearest counts, and it is critical when one of them is. */
function createLights(cardOf: ReadonlyMap<string, string>) {
  const all = new Map<string, Light>();
  return {
    all,
    add(id: string, light: Light): void {
      const card = cardOf.get(id);
      if (card === undefined) return;
      const known = all.get(card);
      const distances = [known?.distance, light.distance].filter((one) => typeof one === 'number');
      all.set(card, {
        distance: distances.length === 0 ? null : Math.min(...distances),
        critical: light.critical || known?.critical === true,
      });
    },
  };
}
