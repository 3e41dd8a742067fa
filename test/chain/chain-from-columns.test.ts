import { describe, expect, test } from 'vitest';
import { upstream } from '../../src/analyses/upstream.js';
import {
  type ChainInColumns,
  chainFromColumns,
  safeChainFromColumns,
} from '../../src/chain/chain-from-columns.js';
import { columnsOf } from '../../src/chain/columns-of.js';
import { formatProblem } from '../../src/model/problem.js';

const PARTIES = { id: ['it', 'desk', 'guest'], kind: ['system', 'team', 'customer'] };
const LINKS = {
  id: ['tool', 'sale'],
  provider: ['it', 'desk'],
  customer: ['desk', 'guest'],
  service: ['a', 'b'],
};

function problemsOf(columns: object, options = {}): string[] {
  return safeChainFromColumns(columns as ChainInColumns, options).problems.map(formatProblem);
}

describe('a chain of columns', () => {
  test('has its parties and links in the order of their ids', () => {
    const chain = chainFromColumns({ name: 'Shop', parties: PARTIES, links: LINKS });
    expect(chain.name).toBe('Shop');
    expect(chain.parties().map(({ id, kind }) => [id, kind])).toEqual([
      ['desk', 'team'],
      ['guest', 'customer'],
      ['it', 'system'],
    ]);
    expect(chain.link('sale')).toEqual({ id: 'sale', provider: 'desk', customer: 'guest', service: 'b' });
    expect(chain.touchpoints().map(({ id }) => id)).toEqual(['sale']);
  });

  test.each([
    ['by id', LINKS],
    ['by row', { ...LINKS, provider: Int32Array.of(0, 1), customer: Uint8Array.of(1, 2) }],
    ['by row as floats', { ...LINKS, provider: Float64Array.of(0, 1), customer: Float32Array.of(1, 2) }],
    [
      'by codes',
      {
        ...LINKS,
        provider: { codes: Int8Array.of(2, 0), dictionary: ['desk', 'nobody', 'it'] },
        customer: { codes: Int8Array.of(1, 0), dictionary: ['guest', 'desk'] },
      },
    ],
  ])('may name parties %s', (_, links) => {
    const chain = chainFromColumns({ parties: PARTIES, links });
    expect(chain.links()).toEqual(chainFromColumns({ parties: PARTIES, links: LINKS }).links());
  });

  test('may leave out owners and parents by -1, null or NaN', () => {
    for (const none of [Int32Array.of(-1, 1), [null, 'desk'], Float64Array.of(Number.NaN, 1)]) {
      const chain = chainFromColumns({ parties: PARTIES, links: { ...LINKS, owner: none } });
      expect(chain.links().map(({ owner }) => owner)).toEqual(['desk', undefined]);
      expect([...columnsOf(chain).owners]).toEqual([0, -1]);
    }
    const partOf = Int8Array.of(1, -1, -1);
    const chain = chainFromColumns({ parties: { ...PARTIES, partOf }, links: LINKS });
    expect(chain.parties().map((party) => party.partOf)).toEqual([undefined, undefined, 'desk']);
  });

  test('makes ids of links of their rows', () => {
    const { id: _, ...links } = LINKS;
    const chain = chainFromColumns({ parties: PARTIES, links });
    expect(chain.links().map(({ id, service }) => [id, service])).toEqual([
      ['L000000000', 'a'],
      ['L000000001', 'b'],
    ]);
    expect(chain.findLink('L000000001')).toBe(chain.links()[1]);
    expect(chain.findLink('L000000002')).toBeUndefined();
    expect(
      upstream(chain)
        .rows()
        .map(({ link }) => link),
    ).toEqual(['L000000000']);
    const parties = { ...PARTIES, id: ['it', 'L000000001', 'guest'] };
    const taken = { ...links, provider: Int8Array.of(0, 1), customer: Int8Array.of(1, 2) };
    expect(problemsOf({ parties, links: taken })).toEqual([
      'links row 1: the id "L000000001" already stands in parties, row 1; parties, links and goals share one namespace [duplicate-id]',
    ]);
  });

  test('holds attributes in columns, a map for every row that has one', () => {
    const attributes = {
      floor: Int8Array.of(1, 2),
      desk: ['x', null],
      open: [undefined, true],
      ['__proto__']: ['p', ''],
    };
    const chain = chainFromColumns({ parties: PARTIES, links: { ...LINKS, attributes } });
    expect(chain.link('tool').attributes).toEqual({ floor: 1, desk: 'x', ['__proto__']: 'p' });
    expect(chain.link('sale').attributes).toEqual({ floor: 2, open: true, ['__proto__']: '' });
    expect(Object.isFrozen(chain.link('sale').attributes)).toBe(true);
    const none = chainFromColumns({
      parties: PARTIES,
      links: { ...LINKS, attributes: { floor: [null, Number.NaN] } },
    });
    expect('attributes' in none.link('tool')).toBe(false);
    const maps = chainFromColumns({
      parties: PARTIES,
      links: { ...LINKS, attributes: [{ floor: 1 }, null] },
    });
    expect(maps.links().map((link) => link.attributes)).toEqual([undefined, { floor: 1 }]);
  });

  test('reads every section', () => {
    const chain = chainFromColumns({
      parties: { ...PARTIES, headcount: Float64Array.of(Number.NaN, 2, Number.NaN), tags: [null, ['a'], []] },
      links: { ...LINKS, requires: [null, [['tool']]], ownTime: ['PT5M', 2] },
      measures: { id: ['wait'], name: ['Wait'], unit: ['minutes'], better: ['lower'], max: Int8Array.of(60) },
      goals: {
        id: ['g'],
        holder: ['desk'],
        title: ['Quick'],
        personal: { kind: 'boolean', values: Uint8Array.of(0) },
      },
      ratings: {
        subject: ['sale'],
        measure: ['wait'],
        by: ['customer'],
        need: ['PT10M'],
        expectation: [null],
      },
      standards: { link: ['sale'], measure: ['wait'], target: Float64Array.of(5), promise: [Number.NaN] },
      measurements: { link: ['sale', 'tool'], measure: ['wait', 'wait'], value: Float64Array.of(3, 4) },
      contacts: { link: ['sale'], kind: ['enquiry'], receivedAt: ['2026-03-01T09:30Z'], goal: ['g'] },
      suppressions: { rule: ['r'], subject: ['g'], reason: ['known'] },
    });
    expect(chain.party('desk')).toEqual({ id: 'desk', kind: 'team', headcount: 2, tags: ['a'] });
    expect(chain.link('sale')).toMatchObject({ requires: [['tool']], ownTime: 2 });
    expect(chain.link('tool').ownTime).toBe(5);
    expect(chain.content).toMatchObject({
      measures: [{ id: 'wait', max: 60 }],
      goals: [{ id: 'g', holder: 'desk', title: 'Quick', personal: false }],
      ratings: [{ subject: 'sale', measure: 'wait', by: 'customer', need: 10 }],
      standards: [{ link: 'sale', measure: 'wait', target: 5 }],
      measurements: [{ value: 3 }, { value: 4 }],
      contacts: [{ link: 'sale', goal: 'g' }],
      suppressions: [{ subject: 'g' }],
    });
  });

  test.each([
    ['texts', ['2026-03-02T09:00Z', '2026-03-01T09:00Z'], ['2026-03-01T09:00Z', '2026-03-01T09:00Z']],
    [
      'codes',
      { codes: Int8Array.of(1, 0), dictionary: ['2026-03-01T09:00Z', '2026-03-02T09:00Z'] },
      { codes: Int8Array.of(0, 0), dictionary: ['2026-03-01T10:00+01:00'] },
    ],
  ])('tells of answers dated before their contact came in, dates as %s', (_, receivedAt, respondedAt) => {
    const contacts = { link: ['sale', 'sale'], kind: ['enquiry', 'enquiry'], receivedAt, respondedAt };
    const problems = problemsOf({ parties: PARTIES, links: LINKS, contacts });
    expect(problems).toEqual([expect.stringContaining('contacts row 0')]);
  });

  test('neither changes what it was given nor notices changes of what it copies', () => {
    const provider = Object.freeze([...LINKS.provider]);
    const customer = Int32Array.of(1, 2);
    const id = [...LINKS.id];
    const chain = chainFromColumns({ parties: PARTIES, links: { ...LINKS, id, provider, customer } });
    id.reverse();
    customer.fill(0);
    expect(chain.link('tool').customer).toBe('desk');
    expect(chain.links().map((link) => link.id)).toEqual(['sale', 'tool']);
  });
});

describe('columns with problems', () => {
  test('have them all at once, each with its row', () => {
    expect(
      problemsOf({
        parties: { ...PARTIES, id: ['it', 'it', 'guest'] },
        links: {
          id: ['tool', null],
          provider: ['it', 'dsk'],
          customer: Int32Array.of(0, 9),
          service: { codes: Int8Array.of(0, 4), dictionary: ['a'] },
          share: Float64Array.of(2, Number.NaN),
        },
      }).sort(),
    ).toEqual([
      'links row 0, share: expected a number of at most 1, got 2 [out-of-range]',
      'links row 0: "it" cannot serve itself: provider and customer must differ [self-link]',
      'links row 1, customer: expected the row of a party, from 0 to 2, got 9 [out-of-range]',
      'links row 1, id: expected an id of 1 to 256 characters, none of them a control character, got nothing [missing-key]',
      'links row 1, provider: expected the id of a party, got "dsk" [unknown-id]',
      'links row 1, service: expected text, got an instance of PlaceOutsideDictionary [wrong-type]',
      'parties row 1, id: the id "it" came before, in row 0; only one of the two can count [duplicate-id]',
    ]);
  });

  test('are told before any row is read where a column is none, has no field or another length', () => {
    expect(
      problemsOf({
        parties: { ...PARTIES, kind: 5 },
        links: { ...LINKS, servce: ['x', 'y'], service: ['a'], attributes: { floor: [1], desk: 'x' } },
        ratings: [],
        measuers: {},
      }),
    ).toEqual([
      'measuers: unknown key "measuers"; did you mean "measures"? [unknown-key]',
      'parties.kind: expected a column: an array, a typed array, codes with a dictionary, or length and get(row), got 5 [wrong-type]',
      'links.attributes.desk: expected a column: an array, a typed array, codes with a dictionary, or length and get(row), got "x" [wrong-type]',
      'links.servce: unknown key "servce"; did you mean "service"? [unknown-key]',
      'links.service: expected 2 values, as many as "id" has, got 1 [wrong-length]',
      'links.attributes.floor: expected 2 values, as many as "id" has, got 1 [wrong-length]',
      'ratings: expected a map of columns, got an empty list [wrong-type]',
    ]);
    expect(problemsOf({ links: LINKS })).toEqual(['parties: expected a section, got nothing [missing-key]']);
  });

  test('name a party that has no usable id without a problem of their own', () => {
    const links = { ...LINKS, provider: Int8Array.of(0, 1), customer: Int8Array.of(1, 2) };
    expect(problemsOf({ parties: { ...PARTIES, id: ['', 'desk', 'guest'] }, links })).toEqual([
      'parties row 0, id: expected an id of 1 to 256 characters, none of them a control character, got "" [invalid-id]',
    ]);
  });

  test('may have warnings only', () => {
    const source = {
      parties: PARTIES,
      links: LINKS,
      measures: { id: ['m'], name: ['M'], unit: ['u'], better: ['lower'] },
    };
    const result = safeChainFromColumns({
      ...source,
      ratings: { subject: ['sale'], measure: ['m'], by: ['self'] },
    });
    expect(result.problems).toMatchObject([{ code: 'empty-rating', severity: 'warning', row: 0 }]);
    expect(result.ok && result.chain.content.ratings).toEqual([
      { subject: 'sale', measure: 'm', by: 'self' },
    ]);
  });

  test('have a name that is text', () => {
    expect(problemsOf({ name: '', parties: PARTIES, links: LINKS })).toEqual([
      'name: expected text that is not empty, got "" [invalid-value]',
    ]);
  });

  test.each([0, -1, 1.5, Number.NaN, '5'])('cannot be listed up to %o', (maxProblems) => {
    expect(() => problemsOf({ parties: PARTIES, links: LINKS }, { maxProblems })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
  });

  test('are thrown together', () => {
    expect(() =>
      chainFromColumns(
        { parties: PARTIES, links: { ...LINKS, service: ['', ''] } },
        { maxProblems: Infinity },
      ),
    ).toThrow(
      expect.objectContaining({ code: 'invalid-chain', problems: [expect.anything(), expect.anything()] }),
    );
  });
});

test('no code beyond its dictionary becomes a number or a fact, and NaN among rows of parties is none', () => {
  const parties = { id: ['desk', 'guest'], kind: ['team', 'customer'] };
  const beyond = { codes: Int32Array.of(0, 9), dictionary: ['a'] };
  for (const column of [{ headcount: { ...beyond, dictionary: [5] } }, { attributes: { cc: beyond } }]) {
    expect(safeChainFromColumns({ parties: { ...parties, ...column }, links: {} } as never).ok).toBe(false);
  }
  const links = {
    provider: Int32Array.of(0),
    customer: Int32Array.of(1),
    service: ['sale'],
    owner: Float64Array.of(NaN),
  };
  const measures = { id: ['m'], name: ['M'], unit: ['points'], better: ['higher'] };
  const ratings = { subject: ['desk'], measure: ['m'], by: ['self'] };
  expect(safeChainFromColumns({ parties, links, measures, ratings } as never).ok).toBe(true);
});
