import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoverOfWork } from '../../src/mining/handover-of-work.js';
import { handovers } from '../../src/mining/handovers.js';
import { observedLinks } from '../../src/mining/observed-links.js';
import { selfHandovers } from '../../src/mining/self-handovers.js';
import type { SqlRow } from '../../src/mining/sql-engine.js';
import { type ToldAnswers, told, toldLog } from './told-rows.js';

const countsOf = (
  rows: readonly {
    provider?: string | null;
    customer?: string | null;
    party?: string | null;
    count: number | null;
  }[],
) =>
  Object.fromEntries(
    rows.map((row) => [
      row.party ?? (row.provider == null ? 'rare' : `${row.provider}>${row.customer}`),
      row.count,
    ]),
  );

describe('what a total of a table tells', () => {
  // 107 hand-overs: 100 and 7 by 2 persons. Within parties there is enough to hide them in the whole.
  const pairs = [told('A>B', 100, 9), told('B>A', 7, 2), told('A>A', 50, 6), told('B>B', 50, 8)];

  it('is no single pair that is hidden', async () => {
    const log = toldLog({ pairs });
    expect(countsOf((await handovers(log)).rows())).toEqual({ 'A>B': null, 'B>A': null });
    expect(countsOf((await selfHandovers(log)).rows())).toEqual({ A: 50, B: 50 });
  });

  it('is no single party that is hidden', async () => {
    const some = [told('A>A', 100, 9), told('B>B', 7, 2), told('A>B', 50, 6), told('B>A', 50, 8)];
    const log = toldLog({ pairs: some });
    expect(countsOf((await selfHandovers(log)).rows())).toEqual({ A: null, B: null });
    expect(countsOf((await handovers(log)).rows())).toEqual({ 'A>B': 50, 'B>A': 50 });
  });

  it('is no single kind either, as the log tells how many successions there are', async () => {
    const some = [told('A>B', 7, 2), told('A>A', 50, 6), told('B>B', 50, 8), told('C>C', 50, 9)];
    const log = toldLog({ pairs: some });
    expect(countsOf((await handovers(log)).rows())).toEqual({ 'A>B': null });
    expect(countsOf((await selfHandovers(log)).rows())).toEqual({ A: null, B: null, C: 50 });
  });

  it('is no single contact that is hidden, whatever links inside are', async () => {
    const contacts = [told('A> ask', 100, 9), told('B> ask', 7, 2)];
    const links = [told('A>B ask', 50, 6), told('B>A ask', 50, 8)];
    const rows = (await observedLinks(toldLog({ contacts, links, pairs: links }))).rows();
    expect(rows.filter(({ customerKind }) => customerKind === 'customer').map(({ count }) => count)).toEqual([
      null,
      null,
    ]);
  });
});

describe('the order in which an engine gives rows', () => {
  it('decides nothing', async () => {
    const names = ['A', 'B', 'C', 'D', 'ä', '😀', '～'];
    const pairs = names.flatMap((from, at) =>
      names.map((to, place) => told(`${from}>${to}`, 10 + at + place, 2 + ((at * 3 + place) % 5))),
    );
    const links = pairs.map((row) => ({ ...row, service: 'ask' }));
    const contacts = pairs.map((row) => ({ ...row, service: 'ask', medium: row.receiver, receiver: '' }));
    const tablesOf = async (shuffle: typeof pairs) => {
      const places = shuffle.map((row) => pairs.indexOf(row));
      const log = toldLog({
        pairs: shuffle,
        links: places.map((at) => links[at]!),
        contacts: places.map((at) => contacts[at]!),
      });
      const options = { minimumSupport: 12 };
      return [
        ...[(await handovers(log, options)).rows(), (await selfHandovers(log, options)).rows()],
        (await observedLinks(log, options)).rows(),
      ];
    };
    const expected = await tablesOf(pairs);
    expect(expected.flat().some(({ suppressed }) => !suppressed)).toBe(true);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(pairs, { minLength: pairs.length, maxLength: pairs.length }),
        async (shuffled) => {
          expect(await tablesOf(shuffled)).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('what links add up to in hand-overs', () => {
  const tablesOf = async (answers: ToldAnswers, options = {}) => {
    const log = toldLog(answers);
    const links = (await observedLinks(log, options)).rows().map((row) => [row.service, row.count]);
    return {
      pairs: countsOf((await handovers(log, options)).rows()),
      links: Object.fromEntries(links),
    };
  };
  const others = [told('B>A', 60, 9), told('B>A', 60, 9, { service: 'other' })] as const;

  it('shows no link alone', async () => {
    const links = [told('A>B x', 93, 9), told('A>B secret', 7, 2), others[1]];
    expect(await tablesOf({ pairs: [told('A>B', 100, 9), others[0]], links })).toEqual({
      pairs: { 'A>B': 100, 'B>A': 60 },
      links: { x: null, secret: null, other: 60 },
    });
  });

  it('shows no rare links of a pair by few persons', async () => {
    const links = [told('A>B x', 93, 9), told('A>B secret', 7, 2), others[1], told('B>A rare', 3, 8)];
    const pairs = [told('A>B', 100, 9), told('B>A', 63, 9)];
    expect(await tablesOf({ pairs, links }, { minimumSupport: 10 })).toEqual({
      pairs: { 'A>B': 100, 'B>A': 63 },
      links: { x: null, other: 60, null: null },
    });
  });

  it('shows those of a hidden pair neither', async () => {
    const pairs = [told('A>B', 100, 9), told('B>C', 50, 8), told('C>A', 7, 2)];
    const links = [
      told('A>B x', 60, 9),
      told('A>B y', 40, 9),
      told('B>C z', 50, 8),
      told('C>A secret', 7, 2),
    ];
    expect(await tablesOf({ pairs, links })).toEqual({
      pairs: { 'A>B': 100, 'B>C': null, 'C>A': null },
      links: { x: 60, y: 40, z: null, secret: null },
    });
  });

  it('shows rare ones together where none of them is to be hidden', async () => {
    const links = [told('A>B x', 93, 9), told('A>B rare', 7, 6), others[1]];
    const pairs = [told('A>B', 100, 9), others[0]];
    expect((await tablesOf({ pairs, links }, { minimumSupport: 10 })).links).toEqual({
      ...{ x: 93, other: 60, null: 7 },
    });
  });
});

describe('handover of work', () => {
  const at = (distance: number, text: string, n: number, people: number) =>
    told(text, n, people, { distance });
  const countsAt = async (depth: number, distances: readonly SqlRow[], options = {}) =>
    countsOf((await handoverOfWork(toldLog({ distances }), { depth, ...options })).rows());

  it('is not shown where few persons hand over directly, however many do by way of others', async () => {
    const distances = [
      ...[at(1, 'A>B', 7, 2), at(2, 'A>B', 60, 9), at(1, 'B>A', 50, 9), at(2, 'B>A', 50, 9)],
      ...[at(1, 'C>A', 50, 9), at(2, 'C>A', 50, 9), at(1, 'B>B', 50, 9), at(1, 'A>A', 50, 10)],
    ];
    expect(await countsAt(2, distances)).toMatchObject({ 'A>B': null, 'C>A': 100, 'B>A': null });
  });

  it('is not shown where few do by way of others, nor what that would follow from', async () => {
    const distances = [at(1, 'A>B', 60, 9), at(2, 'A>B', 7, 2), at(1, 'B>A', 50, 9), at(2, 'B>A', 50, 9)];
    expect(await countsAt(2, distances)).toEqual({ 'A>B': null, 'B>A': null });
    expect(await countsAt(2, [...distances.slice(0, 3), at(1, 'C>C', 50, 9)])).toEqual({
      ...{ 'A>B': null, 'B>A': 50, 'C>C': 50 },
    });
  });

  it('shows of direct successions what the tables of hand-overs do', async () => {
    const names = ['A', 'B', 'C', 'D'];
    const amounts = fc.array(fc.record({ n: fc.integer({ min: 1, max: 30 }), people: fc.nat(9) }), {
      ...{ minLength: 16, maxLength: 16 },
    });
    await fc.assert(
      fc.asyncProperty(amounts, fc.integer({ min: 1, max: 15 }), async (all, minimumSupport) => {
        const rows = all.map(({ n, people }, place) =>
          told(`${names[place % 4]}>${names[Math.floor(place / 4)]}`, n, people),
        );
        const distances = rows.map((row) => ({ ...row, distance: 1 }));
        const log = toldLog({ pairs: rows, distances });
        const options = { minimumSupport };
        const { rare: between, ...pairs } = countsOf((await handovers(log, options)).rows());
        const { rare: within, ...parties } = countsOf((await selfHandovers(log, options)).rows());
        const { rare, ...work } = countsOf((await handoverOfWork(log, options)).rows());
        const own = Object.entries(parties).map(([party, count]) => [`${party}>${party}`, count]);
        expect(work).toEqual({ ...pairs, ...Object.fromEntries(own) });
        if (between === null || within === null) expect(rare).toBeNull();
        else expect(rare ?? 0).toBe((between ?? 0) + (within ?? 0));
      }),
    );
  });
});
