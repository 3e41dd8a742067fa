import {
  cycleGroups,
  linkIds,
  type PlainChain,
  requirementsOf,
  upstreamLinks,
} from './service-chain-semantics.js';

/** Own minutes of links by id; a link that is not there has none. */
export type OwnTimes = ReadonlyMap<string, number>;

/** The lead time of every link as the definition says, by plain recursion; null where it is not known. */
export function leadTimesOf(chain: PlainChain, own: OwnTimes): Map<string, number | null> {
  const known = new Map<string, number | null>();
  const timeOf = (link: string): number | null => {
    if (!known.has(link)) known.set(link, isInCycle(chain, link) ? null : timeWith(chain, own, link, timeOf));
    return known.get(link)!;
  };
  for (const link of linkIds(chain)) timeOf(link);
  return known;
}

function timeWith(
  chain: PlainChain,
  own: OwnTimes,
  link: string,
  timeOf: (link: string) => number | null,
): number | null {
  const clauses = requirementsOf(chain, link).map(({ atLeast, of }) => {
    const times = of.map(timeOf).filter((time) => time !== null);
    return times.sort((a, b) => a - b)[atLeast - 1] ?? null;
  });
  const isKnown = (time: number | null): time is number => time !== null;
  return clauses.every(isKnown) ? (own.get(link) ?? 0) + Math.max(0, ...clauses) : null;
}

/** The cycle that keeps a link from having a lead time, of several the one with the least id. */
export function cycleNamed(
  chain: PlainChain,
  times: ReadonlyMap<string, number | null>,
  link: string,
): readonly string[] {
  const own = cycleGroups(chain).find((group) => group.includes(link));
  if (own) return own;
  const lacking = requirementsOf(chain, link).filter(
    ({ atLeast, of }) => of.filter((need) => times.get(need) !== null).length < atLeast,
  );
  const unknown = lacking.flatMap(({ of }) => of).filter((need) => times.get(need) === null);
  const named = unknown.map((need) => cycleNamed(chain, times, need));
  return named.sort(([one], [other]) => (one! < other! ? -1 : 1))[0]!;
}

function isInCycle(chain: PlainChain, link: string): boolean {
  return requirementsOf(chain, link).some(({ of }) =>
    of.some((need) => upstreamLinks(chain, need).has(link)),
  );
}

/** The links that a link takes account of: itself, and those of known lead time that such a link requires. */
export function accountedLinks(
  chain: PlainChain,
  times: ReadonlyMap<string, number | null>,
  start: string,
): Set<string> {
  const found = new Set([start]);
  for (const link of found) {
    for (const { of } of requirementsOf(chain, link)) {
      for (const need of of) if (times.get(need) !== null) found.add(need);
    }
  }
  return found;
}

/**
 * The slack of a link towards a start, where all own times are whole minutes: the last whole number of minutes that can be added
 * to its own time without the start taking longer, tried one after the other; infinite when none up to the limit does harm.
 */
export function slackByTrying(
  chain: PlainChain,
  own: OwnTimes,
  { start, link, limit }: { readonly start: string; readonly link: string; readonly limit: number },
): number {
  const before = leadTimesOf(chain, own).get(start)!;
  const after = (delay: number) =>
    leadTimesOf(chain, new Map([...own, [link, (own.get(link) ?? 0) + delay]])).get(start)!;
  if (after(limit)! === before) return Number.POSITIVE_INFINITY;
  let delay = 0;
  while (after(delay + 1) === before) delay++;
  return delay;
}
