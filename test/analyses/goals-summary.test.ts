import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GoalsSummaryRow, goalsSummary } from '../../src/analyses/goals-summary.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import type { GoalDefinition } from '../../src/model/goal.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { breachesOf } from '../properties/graph-row-contract.js';
import { goalsOf } from './random-goals.js';

type Goals = Readonly<Record<string, GoalDefinition>>;

const hotel = (all: Goals) => parseChain({ ...harbourHotel, goals: all });
const rowsOf = (chain: ServiceChain, kind: string, options = {}) =>
  goalsSummary(chain, options)
    .rows()
    .filter((row) => row.kind === kind);

/** Personal goals of holders, each of a respondent of its own. */
const personal = (counts: Readonly<Record<string, number>>, fields: Partial<GoalDefinition> = {}): Goals =>
  Object.fromEntries(
    Object.entries(counts).flatMap(([holder, count]) =>
      Array.from({ length: count }, (_, at) => [
        `${holder}-${at}`,
        { holder, personal: true, respondent: `${holder}-${at}`, ...fields },
      ]),
    ),
  );

describe('the summary of goals', () => {
  it('counts them by holder, and overall', () => {
    const chain = hotel({
      swift: {
        holder: 'frontDesk',
        title: 'Swift',
        supports: 'L2',
        plan: 'A second desk',
        progress: 0.4,
        due: '2026-02-28',
      },
      tidy: { holder: 'frontDesk', title: 'Tidy', plan: 'Shelves', progress: 0.1 },
      kind: { holder: 'organisation', title: 'Kind', due: '2026-02-28', progress: 1 },
    });
    const rows = goalsSummary(chain, { asOf: '2026-03-01T00:00:00Z' }).rows();
    expect(rows.map(({ subject, level, kind }) => [subject, level, kind])).toEqual([
      ['frontDesk', 'holder', 'organisational'],
      ['organisation', 'holder', 'organisational'],
      ['organisation', 'overall', 'organisational'],
    ]);
    expect(rows[0]).toEqual({
      subject: 'frontDesk',
      level: 'holder',
      kind: 'organisational',
      suppressed: false,
      goals: 2,
      respondents: null,
      withPlan: 2,
      withPlanAndDue: 1,
      withPlanAndDueShare: 0.5,
      aligned: 1,
      alignedShare: 0.5,
      progressKnown: 2,
      meanProgress: 0.25,
      overdue: 1,
      modelled: 'complete',
    });
    expect(rows[2]).toMatchObject({
      goals: 3,
      withPlanAndDueShare: 1 / 3,
      alignedShare: 2 / 3,
      meanProgress: 0.5,
      overdue: 1,
    });
    expect(goalsSummary(chain).rows()[2]!.overdue).toBe(null);
  });

  it('averages the progress of those that state it', () => {
    const chain = hotel({
      a: { holder: 'it', title: 'A', progress: 0.4 },
      b: { holder: 'it', title: 'B' },
      c: { holder: 'hr', title: 'C' },
    });
    expect(rowsOf(chain, 'organisational').map((row) => [row.progressKnown, row.meanProgress])).toEqual([
      [0, null],
      [1, 0.4],
      [1, 0.4],
    ]);
  });

  it('of no goals is empty', () => {
    expect(goalsSummary(hotel({})).rows()).toEqual([]);
  });

  it.each([{ minimum: 2 }, { minimum: 3.5 }, { respondent: 'k' }, { asOf: 'now' }])(
    'refuses the options %j',
    (options) => {
      expect(() => goalsSummary(hotel({}), options as object)).toThrow('expected');
    },
  );
});

describe('personal goals', () => {
  const shownOf = (all: Goals, minimum = 5) =>
    rowsOf(hotel(all), 'personal', { minimum })
      .filter(({ suppressed }) => !suppressed)
      .map(({ subject, level }) => (level === 'overall' ? 'overall' : subject));

  it('of enough people show, plans left out', () => {
    const chain = hotel(personal({ it: 5 }, { supports: 'L1', progress: 0.2 }));
    const [holder, overall] = rowsOf(chain, 'personal');
    const known = { goals: 5, respondents: 5, withPlan: null, withPlanAndDueShare: null, alignedShare: 1 };
    expect(holder).toMatchObject({ ...known, suppressed: false, meanProgress: 0.2, progressKnown: 5 });
    expect(overall).toMatchObject({ ...known, subject: 'organisation', level: 'overall' });
  });

  it.each([
    [{ it: 12, hr: 7, kitchen: 3 }, ['it', 'overall']],
    [{ it: 12, hr: 7, kitchen: 3, gm: 2 }, ['hr', 'it', 'overall']],
    [{ it: 12, hr: 7, kitchen: 2, gm: 2 }, ['it', 'overall']],
    [{ it: 4 }, []],
    [{ it: 4, hr: 4 }, ['overall']],
    [{ it: 12, hr: 3 }, ['overall']],
    [{ it: 5, hr: 5, organisation: 5 }, ['hr', 'it', 'organisation', 'overall']],
  ])('of %j show for %j', (counts, shown) => {
    expect(shownOf(personal(counts))).toEqual(shown);
  });

  it('are hidden with what cannot be told apart where one does not say whose it is', () => {
    const all = { ...personal({ it: 9, hr: 8, kitchen: 7 }), nobody: { holder: 'it', personal: true } };
    expect(shownOf(all)).toEqual(['hr']);
  });

  it('count people, not goals', () => {
    const all = Object.entries(personal({ it: 9 })).map(([id, goal], at) => [
      id,
      { ...goal, respondent: `k-${at % 4}` },
    ]);
    expect(shownOf(Object.fromEntries(all))).toEqual([]);
  });

  it('leave nothing of a suppressed row but its key', () => {
    for (const row of rowsOf(hotel(personal({ it: 2 })), 'personal', { asOf: '2026-03-01T00:00:00Z' })) {
      const { subject, level, kind, suppressed, modelled, ...rest } = row;
      expect([subject, level, kind, suppressed, modelled]).not.toContain(undefined);
      expect(new Set(Object.values(rest))).toEqual(new Set([null]));
    }
  });

  it('show no mean over too few of them, nor one that tells of too few by subtraction', () => {
    const stating = (counts: Readonly<Record<string, number>>) => personal(counts, { progress: 0.5 });
    const means = (all: Goals) =>
      rowsOf(hotel(all), 'personal').map(({ progressKnown, meanProgress }) => [progressKnown, meanProgress]);
    const silent = Object.fromEntries(
      Object.entries(personal({ hr: 8, it: 8 })).map(([id, goal]) => [
        `s-${id}`,
        { ...goal, respondent: `s-${id}` },
      ]),
    );
    expect(means({ ...silent, ...stating({ it: 4 }) })).toEqual([
      [0, null],
      [null, null],
      [null, null],
    ]);
    expect(means({ ...silent, ...stating({ it: 6, hr: 1 }) })).toEqual([
      [null, null],
      [null, null],
      [7, 0.5],
    ]);
    expect(means({ ...silent, ...stating({ it: 6, hr: 5 }) })).toEqual([
      [5, 0.5],
      [6, 0.5],
      [11, 0.5],
    ]);
  });

  it('show no mean from which that of a hidden holder follows', () => {
    const all = { ...personal({ kitchen: 3 }), ...personal({ hr: 7, it: 12 }, { progress: 0.5 }) };
    const means = rowsOf(hotel(all), 'personal').map((row) => [row.subject, row.goals, row.meanProgress]);
    expect(means).toEqual([
      ['hr', null, null],
      ['it', 12, null],
      ['kitchen', null, null],
      ['organisation', 22, 0.5],
    ]);
  });
});

/** Few people and many holders, so that many groups are small. */
const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const randomGoals = goalsOf(['it', 'hr', 'kitchen', 'gm', 'organisation'], ['L2', 'L15'], {
  people: PEOPLE,
  ids: Array.from({ length: 40 }, (_, at) => `g${at}`),
});

describe('on random goals', () => {
  it('the rows keep what they promise, and do not depend on the order', () => {
    fc.assert(
      fc.property(randomGoals, (all) => {
        const table = goalsSummary(hotel(all), { minimum: 3, asOf: '2026-03-01T18:00:00Z' });
        expect(breachesOf(hotel(all), table as never)).toEqual([]);
        const turned = Object.fromEntries(Object.entries(all).reverse());
        expect(goalsSummary(hotel(turned), { minimum: 3, asOf: '2026-03-01T18:00:00Z' }).rows()).toEqual(
          table.rows(),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('nothing about fewer people than the minimum follows from any sums and differences of what is shown', () => {
    let shown = 0;
    fc.assert(
      fc.property(randomGoals, fc.constantFrom(3, 4), (all, minimum) => {
        const mine = Object.values(all).filter((goal) => goal.personal);
        const rows = rowsOf(hotel(all), 'personal', { minimum });
        const isStating = ({ progress }: GoalDefinition) => progress !== undefined;
        const counted = rows.filter((row) => row.goals !== null);
        const averaged = rows.filter((row) => row.meanProgress !== null);
        for (const { progressKnown, ...row } of averaged)
          expect(progressKnown).toBe(mine.filter((goal) => isIn(row, goal) && isStating(goal)).length);
        expectSafe(mine, counted, () => true, minimum);
        expectSafe(mine, averaged, isStating, minimum);
        shown += averaged.length;
      }),
      { numRuns: 300 },
    );
    expect(shown).toBeGreaterThan(100);
  });
});

function isIn(row: Pick<GoalsSummaryRow, 'level' | 'subject'>, { holder }: GoalDefinition): boolean {
  return row.level === 'overall' || row.subject === holder;
}

/**
 * Every row shown is a sum over some goals. A sum over goals of few people alone follows from them if some combination of rows
 * is zero on all other goals: if the rows lose rank when the goals of those people are struck out.
 */
function expectSafe(
  all: readonly GoalDefinition[],
  rows: readonly GoalsSummaryRow[],
  isCounted: (goal: GoalDefinition) => boolean,
  minimum: number,
): void {
  const sums = (some: readonly GoalDefinition[]) =>
    rows.map((row) => some.map((goal) => Number(isIn(row, goal) && isCounted(goal))));
  const rank = rankOf(sums(all));
  for (const few of subsetsOf([...PEOPLE, undefined], minimum - 1)) {
    const others = all.filter(({ respondent }) => !few.includes(respondent));
    expect(rankOf(sums(others))).toBe(rank);
  }
}

function subsetsOf<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) => subsetsOf(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));
}

/** The rank of a matrix of zeros and ones, by elimination. */
function rankOf(matrix: ReadonlyArray<readonly number[]>): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, at) => at >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot === -1) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    for (let at = rank + 1; at < rows.length; at++) {
      const factor = rows[at]![column]! / rows[rank]![column]!;
      rows[at] = rows[at]!.map((value, k) => value - factor * rows[rank]![k]!);
    }
    rank++;
  }
  return rank;
}
