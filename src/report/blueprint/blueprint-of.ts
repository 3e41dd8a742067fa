import { groupBy } from '../../algorithms/group-by.js';
import { cycles } from '../../analyses/cycles.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { Blueprint, Line } from './blueprint.js';
import { blocksOfParties } from './party-cards.js';
import { standsOf } from './rows.js';
import { MOST_ALONE, standInsOf } from './stand-ins.js';
import { blocksOfTouchpoints } from './touchpoint-cards.js';
import { unownedIn } from './unowned-in.js';

/** What of a chain is shown one by one. */
export interface BlueprintOptions {
  /** What is opened of that which is grouped. */
  readonly open?: ReadonlySet<string>;
  /** How many parties are shown one by one before they are grouped. */
  readonly most?: number;
}

/** The chain as a service blueprint: cards in rows and the lines between them. O(parties + links), and sorting. */
export function blueprintOf(chain: ServiceChain, options: BlueprintOptions = {}): Blueprint {
  const { open = new Set(), most = MOST_ALONE } = options;
  const unowned = unownedIn(chain);
  const standIns = standInsOf(chain, open, most);
  const blocks = [
    ...blocksOfTouchpoints(chain, unowned, open),
    ...blocksOfParties(chain, standsOf(chain), standIns, open),
  ];
  const cardOf = new Map(
    blocks.flatMap(({ cards }) => cards.flatMap(({ id, members }) => members.map((member) => [member, id]))),
  );
  return { title: chain.name ?? 'Service chain', blocks, lines: linesOf(chain, cardOf, unowned), cardOf };
}

/** A touchpoint is a card between its provider and its customer; every other link is a line, or part of one. */
function linesOf(
  chain: ServiceChain,
  cardOf: ReadonlyMap<string, string>,
  unowned: ReadonlyMap<string, unknown>,
): readonly Line[] {
  const inCycle = new Set(
    cycles(chain)
      .rows()
      .flatMap(({ links }) => links),
  );
  const ends = chain.links().flatMap(({ id, provider, customer }) => {
    const [from, to] = [cardOf.get(provider)!, cardOf.get(customer)!];
    const touchpoint = cardOf.get(id);
    const lines =
      touchpoint === undefined
        ? [[from, to]]
        : [
            [from, touchpoint],
            [touchpoint, to],
          ];
    return lines.filter(([a, b]) => a !== b).map(([a, b]) => ({ from: a!, to: b!, link: id }));
  });
  return [...groupBy(ends, ({ from, to }) => `${from}\n${to}`).values()].map((group) => {
    const links = group.map(({ link }) => link);
    return {
      ...{ from: group[0]!.from, to: group[0]!.to, links },
      unowned: links.filter((link) => unowned.has(link)),
      inCycle: links.filter((link) => inCycle.has(link)),
    };
  });
}
