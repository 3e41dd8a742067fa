import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoverOfWork } from '../../src/mining/handover-of-work.js';
import { handovers } from '../../src/mining/handovers.js';
import { observedLinks } from '../../src/mining/observed-links.js';
import { selfHandovers } from '../../src/mining/self-handovers.js';
import { linearSpan } from './linear-span.js';
import { told, toldLog } from './told-rows.js';

const MINIMUM = 5;
const PARTIES = ['A', 'B', 'C'];
const SERVICES = ['x', 'y'];

/** Something that was counted: an activity handed over, or what one party does at a distance of 2 from another. */
interface Atom {
  readonly pair: string;
  readonly service: string;
  readonly distance: number;
  readonly n: number;
  readonly people: number;
}

const isWithin = ({ pair }: Pick<Atom, 'pair'>) => pair[0] === pair[2];
const pairs = PARTIES.flatMap((from) => PARTIES.map((to) => `${from}>${to}`));
const places = pairs.flatMap((pair) => [
  ...(isWithin({ pair }) ? ['-'] : SERVICES).map((service) => ({ pair, service, distance: 1 })),
  { pair, service: '-', distance: 2 },
]);
const amount = fc.record({
  isThere: fc.integer({ min: 0, max: 4 }),
  n: fc.integer({ min: 1, max: 20 }),
  people: fc.integer({ min: 1, max: 9 }),
});
/** Of some pairs so many persons are sure to be there that the others can be hidden among them. */
const LARGE = ['A>B', 'B>C', 'A>A', 'B>B'];
const atoms = fc.tuple(...places.map(() => amount)).map((all) =>
  all.flatMap(({ isThere, n, people }, at): Atom[] => {
    const isLarge = LARGE.includes(places[at]!.pair) && places[at]!.service !== 'y';
    if (isLarge) return [{ ...places[at]!, n: n + 20, people: 9 }];
    return isThere > 0 ? [{ ...places[at]!, n, people }] : [];
  }),
);

/** Some atoms as one: as many persons as most of them have, or some more. */
function together(some: readonly Atom[], more: number) {
  const most = Math.max(...some.map(({ people }) => people));
  return {
    n: some.reduce((sum, { n }) => sum + n, 0),
    people: some.length === 1 ? most : most + more,
  };
}

/** What all tables of a log publish and hide, as sums of atoms. */
async function publishedOf(all: readonly Atom[], more: number, minimumSupport: number) {
  const byPair = (distance: number) =>
    pairs.flatMap((pair) => {
      const some = all.filter((atom) => atom.pair === pair && atom.distance === distance);
      return some.length === 0 ? [] : [{ pair, distance, some, ...together(some, more) }];
    });
  const near = byPair(1);
  const work = [...near, ...byPair(2)];
  const links = all.filter((atom) => atom.distance === 1 && !isWithin(atom));
  const log = toldLog({
    pairs: near.map(({ pair, n, people }) => told(pair, n, people)),
    links: links.map(({ pair, service, n, people }) => told(`${pair} ${service}`, n, people)),
    distances: work.map(({ pair, distance, n, people }) => told(pair, n, people, { distance })),
  });
  const options = { minimumSupport, minimum: MINIMUM };
  const sumOf = (holds: (atom: Atom) => boolean, times = (_: Atom) => 1) =>
    all.map((atom) => (holds(atom) ? times(atom) : 0));
  const seen = (
    groups: readonly { readonly pair: string; readonly n: number }[],
    pair: string | undefined,
  ) => {
    const sums = new Map<string, number>();
    for (const group of groups) sums.set(group.pair, (sums.get(group.pair) ?? 0) + group.n);
    return (name: string) => (pair === undefined ? sums.get(name)! < minimumSupport : name === pair);
  };
  const rows: {
    readonly isHidden: boolean;
    readonly isRare: boolean;
    readonly sum: number[];
    readonly total: number[];
  }[] = [];
  for (const row of (await handovers(log, options)).rows()) {
    const isOf = seen(near, row.provider === null ? undefined : `${row.provider}>${row.customer}`);
    const holds = (atom: Atom) => atom.distance === 1 && !isWithin(atom);
    rows.push({
      ...{
        isHidden: row.suppressed,
        isRare: row.provider === null,
        sum: sumOf((atom) => holds(atom) && isOf(atom.pair)),
      },
      total: sumOf(holds),
    });
  }
  for (const row of (await selfHandovers(log, options)).rows()) {
    const isOf = seen(near, row.party === null ? undefined : `${row.party}>${row.party}`);
    const holds = (atom: Atom) => atom.distance === 1 && isWithin(atom);
    rows.push({
      ...{
        isHidden: row.suppressed,
        isRare: row.party === null,
        sum: sumOf((atom) => holds(atom) && isOf(atom.pair)),
      },
      total: sumOf(holds),
    });
  }
  for (const row of (await observedLinks(log, options)).rows()) {
    const holds = (atom: Atom) => links.includes(atom);
    const isOf = (atom: Atom) =>
      row.provider === null
        ? atom.n < minimumSupport
        : atom.pair === `${row.provider}>${row.customer}` && atom.service === row.service;
    rows.push({
      ...{
        isHidden: row.suppressed,
        isRare: row.provider === null,
        sum: sumOf((atom) => holds(atom) && isOf(atom)),
      },
      total: sumOf(holds),
    });
  }
  for (const row of (await handoverOfWork(log, { ...options, depth: 2 })).rows()) {
    const isOf = seen(work, row.provider === null ? undefined : `${row.provider}>${row.customer}`);
    const weight = ({ distance }: Atom) => 3 - distance;
    rows.push(
      ...[undefined, weight].map((times) => ({
        ...{
          isHidden: row.suppressed,
          isRare: row.provider === null,
          sum: sumOf((atom) => isOf(atom.pair), times),
        },
        total: sumOf(() => true, weight),
      })),
    );
  }
  const secrets = [...links, ...work]
    .filter(({ people }) => people < MINIMUM)
    .map((one) => sumOf((atom) => ('some' in one ? one.some.includes(atom) : one === atom)));
  return { rows, secrets, sumOf };
}

describe('all tables of a log, asked with the same options', () => {
  it('tell nothing that one of them hides, nor anything of too few persons, however they are added and subtracted', async () => {
    await fc.assert(
      fc.asyncProperty(
        atoms,
        fc.nat(3),
        fc.integer({ min: 1, max: 25 }),
        async (all, more, minimumSupport) => {
          const { rows, secrets, sumOf } = await publishedOf(all, more, minimumSupport);
          const span = linearSpan();
          for (const distance of [1, 2]) span.add(sumOf((atom) => atom.distance === distance));
          for (const { isHidden, sum, total } of rows) {
            if (isHidden) continue;
            span.add(sum);
            span.add(total);
          }
          // What is rare is hidden together for the sake of a part, so only that of few persons must not follow.
          const isOfFew = (sum: readonly number[]) =>
            all.every(({ people }, at) => sum[at] === 0 || people + more < MINIMUM);
          const hidden = rows
            .filter(({ isHidden, isRare, sum }) => isHidden && (!isRare || isOfFew(sum)))
            .map(({ sum }) => sum);
          const followed = [...hidden, ...secrets]
            .filter((sum) => span.has(sum))
            .map((sum) => all.filter((_, at) => sum[at] !== 0));
          expect(followed).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
