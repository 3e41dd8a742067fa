import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goals } from '../../src/analyses/goals.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import type { GoalDefinition } from '../../src/model/goal.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { type GraphDocument, graphChains } from '../properties/graph-chains.js';
import { readingOf } from '../properties/graph-reading.js';
import { breachesOf } from '../properties/graph-row-contract.js';
import { goalsOf } from './random-goals.js';

const hotel = (all: Readonly<Record<string, GoalDefinition>>) => parseChain({ ...harbourHotel, goals: all });
const rowOf = (chain: ServiceChain, id: string, options = {}) =>
  goals(chain, options)
    .rows()
    .find(({ goal }) => goal === id)!;

describe('goals', () => {
  it('come with what they say, by id', () => {
    const chain = hotel({
      swift: {
        holder: 'frontDesk',
        title: 'Check in within ten minutes',
        supports: 'L2',
        plan: 'A second desk',
        progress: 0.4,
        due: '2026-06-30',
      },
      bare: { holder: 'organisation', title: 'Be kind' },
    });
    expect(goals(chain).rows()).toEqual([
      {
        goal: 'bare',
        holder: 'organisation',
        personal: false,
        suppressed: false,
        title: 'Be kind',
        hasPlan: false,
        plan: null,
        progress: null,
        due: null,
        overdue: null,
        supports: null,
        aligned: true,
        alignedThrough: 'organisation-goal',
        path: ['bare'],
        link: null,
        touchpointsExposed: null,
        modelled: 'complete',
      },
      {
        goal: 'swift',
        holder: 'frontDesk',
        personal: false,
        suppressed: false,
        title: 'Check in within ten minutes',
        hasPlan: true,
        plan: 'A second desk',
        progress: 0.4,
        due: '2026-06-30',
        overdue: null,
        supports: 'L2',
        aligned: true,
        alignedThrough: 'touchpoint',
        path: ['swift'],
        link: 'L2',
        touchpointsExposed: 1,
        modelled: 'complete',
      },
    ]);
  });

  it.each([
    ['a touchpoint', 'L2', 'touchpoint', 'L2', 1],
    ['a link behind some', 'L11', 'touchpoint', 'L11', 4],
    ['a link behind none', 'L15', null, 'L15', 0],
    ['a culture sub-step', 'culture:5c', 'culture', null, null],
  ] as const)('align with %s', (_, supports, alignedThrough, link, touchpointsExposed) => {
    const chain = hotel({
      first: { holder: 'it', title: 'First', supports: 'second' },
      second: { holder: 'it', title: 'Second', supports },
    });
    const known = { aligned: alignedThrough !== null, alignedThrough, link, touchpointsExposed };
    expect(rowOf(chain, 'first')).toMatchObject({ ...known, path: ['first', 'second'] });
    expect(rowOf(chain, 'second')).toMatchObject({ ...known, path: ['second'] });
  });

  it('align through a goal of the organisation where the end aligns with nothing', () => {
    const chain = hotel({
      desk: { holder: 'frontDesk', title: 'Desk', supports: 'whole' },
      whole: { holder: 'organisation', title: 'Whole', supports: 'storage' },
      storage: { holder: 'it', title: 'Storage', supports: 'L15' },
      rooms: { holder: 'housekeeping', title: 'Rooms', supports: 'guests' },
      guests: { holder: 'organisation', title: 'Guests', supports: 'L2' },
      none: { holder: 'hr', title: 'None' },
    });
    const through = goals(chain)
      .rows()
      .map((row) => [row.goal, row.alignedThrough]);
    expect(Object.fromEntries(through)).toEqual({
      desk: 'organisation-goal',
      whole: 'organisation-goal',
      storage: null,
      rooms: 'touchpoint',
      guests: 'touchpoint',
      none: null,
    });
    expect(rowOf(chain, 'desk')).toMatchObject({ path: ['desk', 'whole', 'storage'], link: 'L15' });
  });

  it('that support each other in a circle end nowhere', () => {
    const chain = hotel({
      a: { holder: 'it', title: 'A', supports: 'b' },
      b: { holder: 'it', title: 'B', supports: 'c' },
      c: { holder: 'it', title: 'C', supports: 'b' },
      d: { holder: 'it', title: 'D', supports: 'e' },
      e: { holder: 'organisation', title: 'E', supports: 'f' },
      f: { holder: 'it', title: 'F', supports: 'd' },
    });
    const rows = goals(chain).rows();
    expect(rows.map(({ path }) => path!.join(''))).toEqual(['abc', 'bc', 'cb', 'def', 'efd', 'fde']);
    const through = rows.map(({ alignedThrough }) => alignedThrough);
    expect(through).toEqual([null, null, null, ...Array(3).fill('organisation-goal')]);
  });

  it('in a chain of tens of thousands are followed to the end', () => {
    const count = 30_000;
    const id = (at: number) => `g${`${at}`.padStart(5, '0')}`;
    const all = Array.from({ length: count }, (_, at) => [
      id(at),
      { holder: 'it', title: 'Goal', supports: at + 1 < count ? id(at + 1) : 'L1' },
    ]);
    const [first] = goals(hotel(Object.fromEntries(all)));
    expect(first).toMatchObject({ goal: id(0), alignedThrough: 'touchpoint' });
    expect(first!.path).toHaveLength(count);
  });
});

describe('a goal is overdue', () => {
  const isOverdue = (fields: Partial<GoalDefinition>, asOf?: string) =>
    rowOf(hotel({ g: { holder: 'it', title: 'Goal', ...fields } }), 'g', asOf === undefined ? {} : { asOf })
      .overdue;

  it.each([
    ['2026-03-01', '2026-03-01T00:00:00Z', false],
    ['2026-03-01', '2026-03-01T23:59:59.999Z', false],
    ['2026-03-01', '2026-03-02T00:00:00Z', true],
    ['2026-03-01', '2026-03-02T00:30:00+01:00', false],
    ['2026-12-31', '2027-01-01T00:00:00Z', true],
    ['2026-03-01T12:00:00+01:00', '2026-03-01T11:00:00Z', false],
    ['2026-03-01T12:00:00+01:00', '2026-03-01T11:00:00.001Z', true],
  ])('due %s at %s: %s', (due, asOf, expected) => {
    expect(isOverdue({ due }, asOf)).toBe(expected);
    expect(isOverdue({ due, progress: 0.99 }, asOf)).toBe(expected);
    expect(isOverdue({ due, progress: 1 }, asOf)).toBe(false);
  });

  it('or nobody knows, without a moment or without a due date', () => {
    expect(isOverdue({ due: '2026-03-01' })).toBe(null);
    expect(isOverdue({}, '2026-03-01T00:00:00Z')).toBe(null);
  });

  it.each([{ asOf: '2026-03-01' }, { asof: '2026-03-01T00:00:00Z' }, { respondent: '' }, { minimum: 5 }])(
    'or the options are wrong: %j',
    (options) => {
      expect(() => goals(hotel({}), options as object)).toThrow('expected');
    },
  );
});

describe('personal goals', () => {
  const chain = hotel({
    own: {
      holder: 'it',
      personal: true,
      respondent: 'k-1',
      supports: 'next',
      progress: 0.5,
      due: '2026-01-01',
    },
    next: { holder: 'organisation', personal: true, respondent: 'k-1', supports: 'L2' },
    through: { holder: 'it', personal: true, respondent: 'k-1', supports: 'other' },
    other: { holder: 'it', personal: true, respondent: 'k-2', supports: 'L2' },
    nobody: { holder: 'it', personal: true, supports: 'noOne' },
    noOne: { holder: 'it', personal: true, supports: 'L2' },
    everybody: { holder: 'it', title: 'Everybody’s', supports: 'other' },
    all: { holder: 'organisation', title: 'All' },
  });

  it('show that they are there, and nothing else', () => {
    for (const row of goals(chain, { asOf: '2026-03-01T00:00:00Z' })) {
      const { goal, holder, personal, suppressed, modelled, ...rest } = row;
      expect({ goal, holder, suppressed, modelled }).toEqual({
        goal,
        holder: chain.content.goals.find(({ id }) => id === goal)!.holder,
        suppressed: personal,
        modelled: 'complete',
      });
      if (personal) expect(new Set(Object.values(rest))).toEqual(new Set([null]));
    }
  });

  it('show whole to whose they are, without anybody else’s', () => {
    const rows = goals(chain, { respondent: 'k-1', asOf: '2026-03-01T00:00:00Z' }).rows();
    expect(rows.map(({ goal, suppressed }) => [goal, suppressed])).toEqual([
      ['next', false],
      ['own', false],
      ['through', false],
    ]);
    expect(rows[1]).toMatchObject({ progress: 0.5, overdue: true, hasPlan: false, path: ['own', 'next'] });
    expect(rows[1]).toMatchObject({ alignedThrough: 'touchpoint', link: 'L2', touchpointsExposed: 1 });
    expect(goals(chain, { respondent: 'nobody' }).rows()).toEqual([]);
  });

  it('are followed only from those of the same respondent', () => {
    expect(rowOf(chain, 'through', { respondent: 'k-1' })).toMatchObject({
      aligned: false,
      path: ['through'],
    });
    expect(rowOf(chain, 'everybody')).toMatchObject({ supports: 'other', aligned: false, link: null });
  });
});

describe('on random chains', () => {
  const documents = graphChains().chain((document: GraphDocument) =>
    goalsOf([...Object.keys(document.parties), 'organisation'], Object.keys(document.links)).map((all) => ({
      ...document,
      goals: all,
    })),
  );

  it('goals are aligned as a plain walk finds them, in the rows they promise', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom('a', 'b', undefined), (document, respondent) => {
        const chain = parseChain(document);
        const table = goals(chain, { asOf: '2026-03-01T18:00:00Z', ...(respondent && { respondent }) });
        expect(breachesOf(chain, table as never)).toEqual([]);
        for (const row of table) {
          if (row.suppressed) continue;
          const { aligned, alignedThrough, path, link, touchpointsExposed } = row;
          expect({ aligned, alignedThrough, path, link, touchpointsExposed }).toEqual(
            walkFrom(document, row.goal),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

type Goals = Readonly<Record<string, GoalDefinition>>;

function walkFrom(document: GraphDocument & { readonly goals: Goals }, start: string) {
  const reading = readingOf(document);
  const all = new Map(Object.entries(document.goals));
  const path = [start];
  let end: string | undefined;
  for (;;) {
    const goal = all.get(path.at(-1)!)!;
    const to = all.get(goal.supports!);
    const isOthers = to?.personal && (goal.respondent === undefined || goal.respondent !== to.respondent);
    if (!to) end = goal.supports;
    if (!to || isOthers || path.includes(goal.supports!)) break;
    path.push(goal.supports!);
  }
  const link = end !== undefined && reading.links.includes(end) ? end : null;
  const exposed =
    link === null ? null : reading.touchpoints.filter((one) => reading.closure(one).has(link)).length;
  const isOrganised = path.some((id) => all.get(id)!.holder === 'organisation' && !all.get(id)!.personal);
  const atEnd = exposed ? 'touchpoint' : end?.startsWith('culture:') ? 'culture' : null;
  const alignedThrough = atEnd ?? (isOrganised ? 'organisation-goal' : null);
  return { aligned: alignedThrough !== null, alignedThrough, path, link, touchpointsExposed: exposed };
}
