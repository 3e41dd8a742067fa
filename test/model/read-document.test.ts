import { describe, expect, test } from 'vitest';
import { parseChain, safeParseChain } from '../../src/chain/parse-chain.js';
import { isServiceChainError } from '../../src/model/error.js';
import { formatPath } from '../../src/model/problem.js';
import { safeParseChainText } from '../../src/text/index.js';

const BROKEN = {
  version: 3,
  mesures: {},
  parties: {
    '': { kind: 'team' },
    organisation: { kind: 'team' },
    desk: { kind: 'roll', headcount: -1, partOf: 'desk' },
    back: { kind: 'team', leaders: [{ party: 'back', basis: 'formal' }] },
    guest: { kind: 'customer', needs: ['quiet room'] },
  },
  links: {
    back: { provider: 'back', customer: 'desk', service: 'rota' },
    selfie: { provider: 'desk', customer: 'desk', service: 'mirror', availability: 2 },
    visit: {
      provider: 'desk',
      customer: 'gest',
      service: '',
      requires: [[], 'visit', { atLeast: 5, of: ['back', 'back'] }],
    },
    call: { provider: 'back', customer: 'guest', service: 'call', meets: ['loud room'] },
  },
  measures: { score: { name: 'Score', unit: 'points', better: 'higher', min: 1, max: 7 } },
  goals: { learn: { holder: 'desk', personal: true, title: 'Learn', plan: 'Read' } },
  ratings: [
    { subject: 'call', measure: 'score', by: 'staff' },
    { subject: 'call', measure: 'score', by: 'staff', need: 9, expectation: 'PT5M' },
  ],
  standards: [
    { link: 'call', measure: 'score', target: 3 },
    { link: 'call', measure: 'score', target: 3 },
  ],
  contacts: [
    {
      link: 'call',
      kind: 'complaint',
      receivedAt: '2026-03-02T00:00Z',
      respondedAt: '2026-03-01T00:00Z',
    },
  ],
  suppressions: {},
};

const EXPECTED = [
  'unknown-key mesures',
  'unsupported-version version',
  'invalid-id parties[""]',
  'reserved-id parties.organisation',
  'invalid-value parties.desk.kind',
  'out-of-range parties.desk.headcount',
  'part-of-cycle parties.desk.partOf',
  'self-reference parties.back.leaders[0].party',
  'duplicate-id links.back',
  'self-link links.selfie',
  'out-of-range links.selfie.availability',
  'unknown-id links.visit.customer',
  'invalid-value links.visit.service',
  'empty-clause links.visit.requires[0]',
  'not-inbound links.visit.requires[1]',
  'threshold-out-of-range links.visit.requires[2].atLeast',
  'duplicate-id links.visit.requires[2].of[1]',
  'unknown-need links.call.meets[0]',
  'personal-text goals.learn.title',
  'personal-text goals.learn.plan',
  'empty-rating ratings[0]',
  'score-out-of-range ratings[1].need',
  'mixed-units ratings[1].expectation',
  'duplicate-record standards[1]',
  'time-order contacts[0].respondedAt',
  'wrong-type suppressions',
];

describe('a document with twenty-six problems', () => {
  test('shows all of them at once', () => {
    expect(namesOf(safeParseChain(BROKEN).problems)).toEqual([...EXPECTED].sort());
  });

  test('shows the same problems as JSON and as YAML, each with a place', () => {
    const text = JSON.stringify(BROKEN, null, 2);
    for (const format of ['json', 'yaml'] as const) {
      const { problems } = safeParseChainText(text, { format, file: 'chain.txt' });
      expect(namesOf(problems)).toEqual([...EXPECTED].sort());
      for (const problem of problems) {
        expect(problem.file).toBe('chain.txt');
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.column).toBeGreaterThan(0);
      }
    }
  });

  test('throws one error that carries all of them', () => {
    const error = errorOf(() => parseChain(BROKEN));
    if (!isServiceChainError(error)) throw new Error('another error was expected');
    expect(error.code).toBe('invalid-chain');
    expect(error.problems).toEqual(safeParseChain(BROKEN).problems);
    expect(error.message).toMatch(/^the chain has 26 problems\n/);
    expect(error.message.split('\n')).toHaveLength(1 + 20 + 1);
    expect(error.message).toMatch(/\n {2}… and 6 more$/);
  });
});

const SOUND = {
  parties: { desk: { kind: 'team' }, guest: { kind: 'customer', needs: ['quiet room'] } },
  links: { call: { provider: 'desk', customer: 'guest', service: 'call', meets: ['quiet room'] } },
  measures: { score: { name: 'Score', unit: 'points', better: 'higher', min: 1, max: 7 } },
};
const RATING = { subject: 'call', measure: 'score', by: 'staff' };

describe('one fault is one problem:', () => {
  test.each([
    [
      'needs of which one is no text',
      { parties: { ...SOUND.parties, guest: { kind: 'customer', needs: ['quiet room', 1] } } },
      'wrong-type parties.guest.needs[1]',
    ],
    [
      'a rating whose only score is no number',
      { ratings: [{ ...RATING, need: 'high' }] },
      'invalid-value ratings[0].need',
    ],
    ['a rating that is no map', { ratings: ['good'] }, 'wrong-type ratings[0]'],
    [
      'a goal whose title is a number',
      { goals: { g: { holder: 'desk', title: 5 } } },
      'wrong-type goals.g.title',
    ],
    ['a goal that is no map', { goals: { g: 'quick' } }, 'wrong-type goals.g'],
    [
      'a duration on a measure of points',
      { ratings: [{ ...RATING, need: 'PT10M' }] },
      'mixed-units ratings[0].need',
    ],
    [
      'a party that is no map, which links point at',
      { parties: { ...SOUND.parties, desk: 5 } },
      'wrong-type parties.desk',
    ],
    [
      'a misspelt measure',
      { ratings: [{ ...RATING, measure: 'scroe', need: 3 }] },
      'unknown-id ratings[0].measure',
    ],
    [
      'labels of a measure whose min is no number',
      { measures: { score: { ...SOUND.measures.score, min: '2', labels: ['2', '3', '4', '5', '6', '7'] } } },
      'wrong-type measures.score.min',
    ],
  ] as const)('%s', (_, changes, expected) => {
    expect(namesOf(safeParseChain({ ...SOUND, ...changes }).problems)).toEqual([expected]);
  });
});

describe('a fault hides no other fault:', () => {
  test.each([
    [
      'in the same list of requirements',
      { links: { call: { ...SOUND.links.call, requires: ['cal', 5] } } },
      ['unknown-id links.call.requires[0]', 'wrong-type links.call.requires[1]'],
    ],
    [
      'in the same list of leaders',
      {
        parties: {
          ...SOUND.parties,
          desk: {
            kind: 'team',
            leaders: [
              { party: 'dek', basis: 'formal' },
              { party: 'desk', basis: 'loud' },
            ],
          },
        },
      },
      [
        'invalid-value parties.desk.leaders[1].basis',
        'self-reference parties.desk.leaders[1].party',
        'unknown-id parties.desk.leaders[0].party',
      ],
    ],
    [
      'in the same list of needs met',
      { links: { call: { ...SOUND.links.call, meets: ['loud room', 5] } } },
      ['unknown-need links.call.meets[0]', 'wrong-type links.call.meets[1]'],
    ],
  ] as const)('%s', (_, changes, expected) => {
    expect(namesOf(safeParseChain({ ...SOUND, ...changes }).problems)).toEqual(expected);
  });
});

describe('the whole document', () => {
  test.each([undefined, null])('is empty when it is %s', (source) => {
    expect(safeParseChain(source).problems.map(({ code }) => code)).toEqual(['empty-document']);
  });

  test.each([[5], [true], [10n], [Symbol('chain')], [() => 1], [[]]])(
    'is no chain when it is %o',
    (source) => {
      expect(namesOf(safeParseChain(source).problems)).toEqual(['wrong-type ']);
    },
  );

  test.each([[new Date(0)], [new Map([['parties', {}]])], [/x/], [new Uint8Array(3)]])(
    'is no chain when it is an instance of a class (%o), whose keys would read as none',
    (source) => {
      expect(namesOf(safeParseChain(source).problems)).toEqual(['wrong-type ']);
    },
  );

  test.each(['parties', 'links', 'goals'])(
    'has no %s when they are a Map: that is a problem, not a silent loss',
    (section) => {
      const source = { parties: {}, links: {}, [section]: new Map([['a', { kind: 'team' }]]) };
      expect(safeParseChain(source).problems).toMatchObject([
        { code: 'wrong-type', path: [section], received: 'an instance of Map' },
      ]);
    },
  );

  test.each([{}, Object.create(null)])('lacks parties and links when it is a map without them', (source) => {
    expect(namesOf(safeParseChain(source).problems)).toEqual(['missing-key links', 'missing-key parties']);
  });

  test('may have sections that hold nothing yet', () => {
    expect(safeParseChain({ parties: null, links: null, goals: null, ratings: null })).toMatchObject({
      ok: true,
    });
  });

  test('needs no more than empty parties and links', () => {
    const { content } = parseChain({ parties: {}, links: {} });
    expect(content).toEqual({
      parties: [],
      links: [],
      measures: [],
      goals: [],
      ratings: [],
      standards: [],
      measurements: [],
      contacts: [],
      suppressions: [],
    });
  });

  test('may hold optional keys whose value is undefined, which the chain does not keep', () => {
    const chain = parseChain({
      version: undefined,
      name: undefined,
      ratings: undefined,
      goals: undefined,
      parties: { desk: { kind: 'team', name: undefined }, guest: { kind: 'customer' } },
      links: { call: { provider: 'desk', customer: 'guest', service: 'call', owner: undefined } },
    });
    expect(Object.keys(chain.party('desk'))).toEqual(['id', 'kind']);
    expect(Object.keys(chain.link('call'))).toEqual(['id', 'provider', 'customer', 'service']);
    expect('name' in chain.content).toBe(false);
  });

  test('is not read through its prototype', () => {
    expect(namesOf(safeParseChain(Object.create(SOUND)).problems)).toEqual(['wrong-type ']);
  });
});

describe('two hundred thousand faults in one record are as many problems', () => {
  const COUNT = 200_000;
  const words = Array.from({ length: COUNT }, (_, i) => `word${i}`);

  test.each([
    ['unknown keys', { kind: 'team', ...Object.fromEntries(words.map((word) => [word, 1])) }],
    ['tags that are no text', { kind: 'team', tags: words.map(() => 1) }],
    [
      'attributes that are no scalars',
      { kind: 'team', attributes: Object.fromEntries(words.map((word) => [word, {}])) },
    ],
  ])('%s', (_, desk) => {
    expect(safeParseChain({ parties: { desk }, links: {} }).problems).toHaveLength(COUNT);
  });
});

function namesOf(problems: readonly { code: string; path: ReadonlyArray<string | number> }[]): string[] {
  return problems.map(({ code, path }) => `${code} ${formatPath(path)}`).sort();
}

function errorOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
