import { describe, expect, test } from 'vitest';
import { type ChainRows, chainFromRows, safeChainFromRows } from '../../src/chain/chain-from-rows.js';
import { formatProblem } from '../../src/model/problem.js';

const PARTIES = [
  { id: 'desk', kind: 'team', name: null, headcount: Number.NaN },
  { id: 'guest', kind: 'customer', needs: ['calm'] },
];
const LINKS = [
  { id: 'sale', provider: 'desk', customer: 'guest', service: 'sale', owner: null, meets: ['calm'] },
];

function problemsOf(rows: object): string[] {
  return safeChainFromRows(rows as ChainRows).problems.map(formatProblem);
}

class Row {
  readonly id = 'sale';
  readonly provider = 'desk';
  readonly customer = 'guest';
  readonly service = 'sale';
}

describe('a chain of rows', () => {
  test('leaves out what is null, undefined or not a number', () => {
    const chain = chainFromRows({ name: null, parties: PARTIES, links: LINKS });
    expect(chain.party('desk')).toEqual({ id: 'desk', kind: 'team' });
    expect(Object.keys(chain.link('sale'))).toEqual(['id', 'provider', 'customer', 'service', 'meets']);
    expect(chain.name).toBeUndefined();
  });

  test('keeps and changes none of the rows', () => {
    const links = structuredClone(LINKS);
    const chain = chainFromRows({ parties: PARTIES, links });
    expect(Object.isFrozen(links[0])).toBe(false);
    links[0]!.meets.push('noise');
    links[0]!.service = 'other';
    expect(chain.link('sale')).toMatchObject({ service: 'sale', meets: ['calm'] });
  });

  test('may come as any iterable, and as instances of a class', () => {
    function* parties() {
      yield* PARTIES;
    }
    const chain = chainFromRows({ parties: parties(), links: new Set([new Row()]) });
    expect(chain.links()).toEqual([{ id: 'sale', provider: 'desk', customer: 'guest', service: 'sale' }]);
  });

  test('makes ids of links of their rows where none has one', () => {
    const links = [
      { ...LINKS[0], id: undefined },
      { ...LINKS[0], id: null },
    ];
    const chain = chainFromRows({ parties: PARTIES, links });
    expect(chain.links().map(({ id }) => id)).toEqual(['L000000000', 'L000000001']);
    expect(problemsOf({ parties: PARTIES, links: [...links, ...LINKS] })).toEqual(
      [0, 1].map(
        (row) =>
          `links row ${row}, id: expected an id of 1 to 256 characters, none of them a control character, got nothing [missing-key]`,
      ),
    );
  });
});

describe('rows with problems', () => {
  test('have them all at once, each with its row', () => {
    expect(
      problemsOf({
        parties: [...PARTIES, 5, { id: 7, kind: 'team' }],
        links: [...LINKS, { ...LINKS[0], provider: 'dsk', note: null }, { ...LINKS[0], id: 'desk' }],
        ratings: [{ id: 'r', subject: 'sale', measure: 'm', by: 'self', need: 'soon' }],
      }).sort(),
    ).toEqual([
      'links row 1, id: the id "sale" came before, in row 0; only one of the two can count [duplicate-id]',
      'links row 1, note: unknown key "note" [unknown-key]',
      'links row 1, provider: expected the id of a party, got "dsk"; did you mean "desk"? [unknown-id]',
      'links row 2: the id "desk" already stands in parties, row 0; parties, links and goals share one namespace [duplicate-id]',
      'parties row 2, id: expected an id of 1 to 256 characters, none of them a control character, got nothing [missing-key]',
      'parties row 2: expected a map, got 5 [wrong-type]',
      'parties row 3, id: expected text, got 7; did you mean "7"? [wrong-type]',
      'ratings row 0, id: unknown key "id" [unknown-key]',
      'ratings row 0, measure: expected the id of a measure, got "m" [unknown-id]',
      'ratings row 0, need: expected a number or a duration (PT10M), got "soon" [invalid-value]',
    ]);
  });

  test('are told of sections that are no lists', () => {
    expect(problemsOf({ parties: { desk: {} }, links: 'x', goal: [] })).toEqual([
      'goal: unknown key "goal"; did you mean "goals"? [unknown-key]',
      'parties: expected a list of records, got a map [wrong-type]',
      'links: expected a list of records, got "x" [wrong-type]',
    ]);
    expect(problemsOf({ links: [], parties: null })).toEqual([
      'parties: expected a section, got null [missing-key]',
    ]);
  });

  test('say how many more there are', () => {
    const links = Array.from({ length: 30 }, (_, i) => ({ ...LINKS[0], id: `l${i}`, service: 5 }));
    const { ok, problems } = safeChainFromRows({ parties: PARTIES, links }, { maxProblems: 10 });
    expect(ok).toBe(false);
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)).toMatchObject({
      code: 'more-problems',
      message: expect.stringContaining('20 more'),
    });
    expect(() => chainFromRows({ parties: PARTIES, links }, { maxProblems: 10 })).toThrow(
      'more than 10 problems',
    );
  });
});
