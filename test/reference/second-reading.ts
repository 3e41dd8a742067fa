import type { PlainChain } from './service-chain-semantics.js';

/**
 * The same definitions a second time, by other means: a distance matrix instead of levels, all subsets instead of
 * fixpoints, all paths instead of marks. It is exponential, for chains of a few links, and takes nothing but the
 * types from the first reading, so that one mistake is not made twice.
 */
export interface SecondReading {
  /** d by shortest paths in the requirement graph; a pair that is not connected is absent. */
  distance(from: string, to: string): number | undefined;
  /** The least of the shortest paths, compared from their far end. */
  witness(from: string, to: string): readonly string[] | undefined;
  /** Some path exists, and each has a link without stated `requires` before its end. */
  assumed(from: string, to: string): boolean;
  /** What is outside the union of all sets of links that can survive together. */
  failures(parties: ReadonlySet<string>, links: ReadonlySet<string>): Set<string>;
  /** All cut sets of the link that are minimal, over all sets of parties that are not customers. */
  cutSets(link: string): string[][];
  /** Links joined with every link they reach and are reached from. */
  cycles(): string[][];
  /** Some set of links inside and outside the group, without X, can survive together and meets the group. */
  selfSupporting(group: readonly string[]): boolean;
  /** Fewest links to a customer, by all simple paths. */
  hops(party: string): number | undefined;
}

interface Link {
  readonly id: string;
  readonly provider: string;
  readonly customer: string;
  readonly stated: boolean;
  readonly clauses: readonly { readonly k: number; readonly ids: readonly string[] }[];
}

export function secondReading(chain: PlainChain): SecondReading {
  const links = readLinks(chain);
  const parties = Object.entries(chain.parties);
  const customers = new Set(parties.filter(([, party]) => party.kind === 'customer').map(([id]) => id));
  const others = parties.map(([id]) => id).filter((id) => !customers.has(id));
  const arrows = new Map(links.map((link) => [link.id, link.clauses.flatMap((clause) => clause.ids)]));
  const stated = new Map(links.map((link) => [link.id, link.stated]));
  const steps = matrix(arrows);
  const failed = (down: ReadonlySet<string>, lost: ReadonlySet<string>): Set<string> =>
    enumerateFailures(links, down, lost);

  return {
    distance: (from, to) => (from === to ? 1 : increment(steps.get(from)?.get(to))),
    witness: (from, to) => leastFromTheEnd(shortest(simplePaths(arrows, from, to))),
    assumed: (from, to) =>
      simplePaths(arrows, from, to).every((path) => path.slice(0, -1).some((id) => !stated.get(id))),
    failures: failed,
    cutSets: (link) => minimal(subsets(others).filter((set) => failed(new Set(set), new Set()).has(link))),
    cycles: () => components(steps),
    selfSupporting: (group) => {
      const outside = new Set<string>();
      for (const { id, clauses } of links) {
        for (const { k, ids } of group.includes(id) ? clauses : []) {
          const strangers = new Set(ids.filter((one) => !group.includes(one)));
          if (k < new Set(ids).size && ids.some((one) => group.includes(one)))
            for (const one of strangers) outside.add(one);
        }
      }
      const possible = survivals(links, new Set(), outside).some((set) =>
        group.some((id) => set.includes(id)),
      );
      return outside.size > 0 && possible;
    },
    hops: (party) => fewestHops(links, customers, party),
  };
}

function readLinks(chain: PlainChain): Link[] {
  const entries = Object.entries(chain.links);
  const customers = Object.entries(chain.parties).filter(([, party]) => party.kind === 'customer');
  return entries.map(([id, { provider, customer, requires }]) => {
    const given = customers.some(([party]) => party === provider) ? [] : undefined;
    const inbound = entries.filter(([, other]) => other.customer === provider).map(([other]) => other);
    const clauses = (requires ?? given ?? inbound).map((clause) => {
      if (typeof clause === 'string') return { k: 1, ids: [clause] };
      return 'of' in clause ? { k: clause.atLeast, ids: clause.of } : { k: 1, ids: clause };
    });
    return { id, provider, customer, stated: requires !== undefined, clauses };
  });
}

/** Fewest steps, at least one, between all pairs: relaxed over every middle link in turn (Floyd and Warshall). */
function matrix(arrows: ReadonlyMap<string, readonly string[]>): Map<string, Map<string, number>> {
  const steps = new Map([...arrows].map(([id, needed]) => [id, new Map(needed.map((to) => [to, 1]))]));
  for (const [middle, onward] of steps) {
    for (const row of steps.values()) {
      const before = row.get(middle);
      if (before === undefined) continue;
      for (const [to, after] of [...onward]) {
        row.set(to, Math.min(row.get(to) ?? Number.POSITIVE_INFINITY, before + after));
      }
    }
  }
  return steps;
}

function increment(steps: number | undefined): number | undefined {
  return steps === undefined ? undefined : steps + 1;
}

function simplePaths(
  arrows: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
  behind: readonly string[] = [],
): string[][] {
  const path = [...behind, from];
  if (from === to) return [path];
  const onward = [...new Set(arrows.get(from))].filter((id) => !path.includes(id));
  return onward.flatMap((id) => simplePaths(arrows, id, to, path));
}

function shortest(paths: readonly string[][]): string[][] {
  const least = Math.min(...paths.map((path) => path.length));
  return paths.filter((path) => path.length === least);
}

function leastFromTheEnd(paths: readonly string[][]): readonly string[] | undefined {
  return paths.reduce<readonly string[] | undefined>((best, path) => {
    if (best === undefined) return path;
    const last = path.findLastIndex((id, index) => id !== best[index]);
    return last >= 0 && (path[last] ?? '') < (best[last] ?? '') ? path : best;
  }, undefined);
}

/** All sets of links in which every member finds, in the set itself, what it needs. */
function survivals(links: readonly Link[], down: ReadonlySet<string>, lost: ReadonlySet<string>): string[][] {
  const able = links.filter((link) => !down.has(link.provider) && !lost.has(link.id));
  const clauses = new Map(able.map((link) => [link.id, link.clauses]));
  return subsets(able.map((link) => link.id)).filter((set) =>
    set.every((id) =>
      clauses.get(id)?.every(({ k, ids }) => set.filter((member) => ids.includes(member)).length >= k),
    ),
  );
}

function enumerateFailures(
  links: readonly Link[],
  down: ReadonlySet<string>,
  lost: ReadonlySet<string>,
): Set<string> {
  const surviving = new Set(survivals(links, down, lost).flat());
  return new Set(links.map((link) => link.id).filter((id) => !surviving.has(id)));
}

function subsets(items: readonly string[]): string[][] {
  return items.reduce<string[][]>((sets, item) => sets.concat(sets.map((set) => [...set, item])), [[]]);
}

function minimal(sets: readonly string[][]): string[][] {
  const within = (small: readonly string[], large: readonly string[]): boolean =>
    small.length < large.length && small.every((item) => large.includes(item));
  return sets.filter((set) => !sets.some((other) => within(other, set)));
}

function components(steps: ReadonlyMap<string, ReadonlyMap<string, number>>): string[][] {
  const together = (id: string): string[] =>
    [...steps.keys()].filter((other) => steps.get(id)?.has(other) && steps.get(other)?.has(id));
  // Every member of a group finds the same group, so each is kept where its first member finds it.
  return [...steps.keys()].filter((id) => together(id)[0] === id).map(together);
}

function fewestHops(
  links: readonly Link[],
  customers: ReadonlySet<string>,
  party: string,
  behind: readonly string[] = [],
): number | undefined {
  if (customers.has(party)) return 0;
  const onward = links.filter((link) => link.provider === party && !behind.includes(link.customer));
  const found = onward.map((link) => fewestHops(links, customers, link.customer, [...behind, party]));
  const reached = found.filter((hops) => hops !== undefined);
  return reached.length === 0 ? undefined : Math.min(...reached) + 1;
}
