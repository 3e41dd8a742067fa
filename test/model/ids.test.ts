import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseChain, safeParseChain } from '../../src/chain/parse-chain.js';
import { toDocument } from '../../src/chain/to-document.js';
import { compareIds, MAX_ID_LENGTH, ORGANISATION } from '../../src/model/ids.js';
import { parseChainText } from '../../src/text/index.js';

const ODD_IDS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '42',
  '-1',
  'null',
  'true',
  '~',
  '<<',
  'culture:9z',
  ' ',
  'a.b[0]',
  '👩‍👩‍👧',
  '\ud83d',
  'ø',
  'é',
  '\u200b',
  '=1+1',
  '<b>',
  'x'.repeat(256),
];
const BAD_IDS = [
  ['empty', ''],
  ['257 characters long', 'x'.repeat(257)],
  ['129 emoji long', '😀'.repeat(129)],
  ['a line feed', 'a\nb'],
  ['a tab', '\t'],
  ['a zero', 'a\u0000'],
  ['a delete', '\u007f'],
  ['a control character of the second set', 'a\u009b'],
] as const;

let keysBefore: PropertyKey[];
beforeAll(() => {
  keysBefore = Reflect.ownKeys(Object.prototype);
});
afterAll(() => {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(keysBefore);
  expect(({} as { kind?: string }).kind).toBeUndefined();
});

/** The id as the id of a party, or a link, or a measure, or a goal, and as a key and value of attributes. */
function documentsWith(id: string) {
  const key = (map: object) => Object.fromEntries([[id, map]]);
  return {
    parties: {
      parties: {
        ...key({ kind: 'team', partOf: 'hall', attributes: { note: id, ...key2(id) } }),
        hall: { kind: 'team' },
        guest: { kind: 'customer' },
      },
      links: { visit: { provider: id, customer: 'guest', service: 's', owner: id } },
      suppressions: [{ rule: 'r', subject: id, reason: 'known' }],
    },
    links: {
      parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
      links: {
        ...key({ provider: 'guest', customer: 'desk', service: 's', attributes: key2(id) }),
        visit: {
          provider: 'desk',
          customer: 'guest',
          service: 's',
          requires: [id, [id], { atLeast: 1, of: [id] }],
        },
      },
      contacts: [{ link: id, kind: 'enquiry', receivedAt: '2026-03-01T09:30Z' }],
    },
    measures: {
      parties: { desk: { kind: 'team' } },
      links: {},
      measures: key({ name: 'M', unit: 'u', better: 'higher' }),
      ratings: [{ subject: 'desk', measure: id, by: 'self', need: 1 }],
    },
    goals: {
      parties: { desk: { kind: 'team' } },
      links: {},
      goals: { ...key({ holder: 'desk', title: 'G' }), other: { holder: 'desk', title: 'H', supports: id } },
    },
  };
}

function key2(id: string) {
  return Object.fromEntries([[id, 1]]);
}

const SECTIONS = ['parties', 'links', 'measures', 'goals'] as const;

describe.each(ODD_IDS)('the id %j', (id) => {
  test.each(SECTIONS)('is a plain id among %s, and stays one in a document', (section) => {
    const chain = parseChain(documentsWith(id)[section]);
    expect(chain.content[section].map((record) => record.id)).toContain(id);
    expect(parseChain(toDocument(chain)).content).toEqual(chain.content);
    expect(parseChain(JSON.parse(JSON.stringify(toDocument(chain)))).content).toEqual(chain.content);
  });

  test.each(SECTIONS)('reads the same from JSON and YAML among %s', (section) => {
    const document = documentsWith(id)[section];
    const { content } = parseChain(document);
    const text = JSON.stringify(document);
    expect(parseChain(text).content).toEqual(content);
    expect(parseChainText(text, { format: 'yaml' }).content).toEqual(content);
    expect(parseChainText(text, { format: 'yaml' }).sourceOf(id)).toEqual(parseChain(text).sourceOf(id));
  });

  test('is found by every lookup of a party and a link', () => {
    const chain = parseChain(documentsWith(id).parties);
    expect(chain.party(id)).toMatchObject({ id, kind: 'team', attributes: { note: id } });
    expect(Object.entries(chain.party(id).attributes!)).toContainEqual([id, 1]);
    expect(chain.link('visit')).toMatchObject({ provider: id, owner: id });
    expect(chain.linksFrom(id).map((link) => link.id)).toEqual(['visit']);
    expect(chain.providersOf('guest').map((party) => party.id)).toEqual([id]);
    const other = parseChain(documentsWith(id).links);
    expect(other.findLink(id)?.service).toBe('s');
    expect(other.linksInto('desk').map((link) => link.id)).toEqual([id]);
    expect(other.requirementsOf('visit').clauses).toEqual(Array(3).fill({ atLeast: 1, of: [id] }));
  });
});

describe.each(BAD_IDS)('an id that is or holds %s', (_, id) => {
  test.each(SECTIONS)('is refused among %s', (section) => {
    const problems = safeParseChain(documentsWith(id)[section]).problems.filter(({ path }) => path[1] === id);
    expect(problems.filter(({ code }) => code === 'invalid-id').map(({ path }) => path)).toEqual([
      [section, id],
    ]);
  });

  test('is refused where it points at something', () => {
    const { problems } = safeParseChain({
      parties: { guest: { kind: 'customer' } },
      links: { visit: { provider: id, customer: 'guest', service: 's' } },
    });
    expect(problems.map(({ path }) => path)).toEqual([['links', 'visit', 'provider']]);
    expect(problems[0]!.code).toBe('invalid-id');
  });
});

test('a control character in a reference stands in the text where the value stands', () => {
  const text =
    '{"parties":{"guest":{"kind":"customer"}},\n"links":{"visit":{"provider": "a\\tb","customer":"guest","service":"s"}}}';
  const { problems } = safeParseChain(text);
  expect(problems.map(({ line, column }) => ({ line, column }))).toEqual([
    { line: 2, column: 1 + '"links":{"visit":{"provider": '.length },
  ]);
});

test.each(['parties', 'links', 'goals'] as const)('organisation is reserved among %s', (section) => {
  const problems = safeParseChain(documentsWith(ORGANISATION)[section]).problems;
  expect(problems.map(({ code, path }) => [code, ...path])).toEqual([
    ['reserved-id', section, 'organisation'],
  ]);
});

test('a measure may be called organisation or like a party, for its ids are its own', () => {
  const chain = parseChain({
    parties: { desk: { kind: 'team' } },
    links: {},
    measures: {
      organisation: { name: 'M', unit: 'u', better: 'higher' },
      desk: { name: 'M', unit: 'u', better: 'higher' },
    },
    ratings: [{ subject: 'organisation', measure: 'organisation', by: 'self', need: 1 }],
  });
  expect(chain.content.measures.map(({ id }) => id)).toEqual(['desk', 'organisation']);
});

test('no attribute with an odd key changes what other objects inherit', () => {
  const chain = parseChain(
    '{"parties":{"a":{"kind":"team","attributes":{"__proto__":"x","constructor":1,"toString":null}}},"links":{}}',
  );
  const { attributes } = chain.party('a');
  expect(Object.getPrototypeOf(attributes)).toBe(Object.prototype);
  expect(Object.entries(attributes!)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 1],
    ['toString', null],
  ]);
});

describe('ids are ordered by UTF-16 code units', () => {
  test('which is neither the order of code points nor of a language', () => {
    const ids = ['a', 'B', 'ä', '10', '9', '\uffff', '😀', ''];
    expect([...ids].sort(compareIds)).toEqual(['', '10', '9', 'B', 'a', 'ä', '😀', '\uffff']);
    expect(compareIds('a', 'a')).toBe(0);
  });

  test('also where a document gives them in another order', () => {
    const parties = Object.fromEntries(['b', '10', 'a', '9', 'B'].map((id) => [id, { kind: 'team' }]));
    expect(
      parseChain({ parties, links: {} })
        .parties()
        .map(({ id }) => id),
    ).toEqual(['10', '9', 'B', 'a', 'b']);
  });
});

test('the longest id has 256 UTF-16 code units', () => {
  expect(MAX_ID_LENGTH).toBe(256);
  expect(safeParseChain({ parties: { ['😀'.repeat(128)]: { kind: 'team' } }, links: {} }).ok).toBe(true);
});

describe('the id "culture:1a", which is what a goal may support,', () => {
  test.each(['links', 'goals'] as const)('is reserved among %s', (section) => {
    const link = { provider: 'a', customer: 'b', service: 's' };
    const parties = { a: { kind: 'team' }, b: { kind: 'team' } };
    const entry = section === 'links' ? link : { holder: 'a', title: 't' };
    const { problems } = safeParseChain({ links: {}, parties, [section]: { 'culture:1a': entry } });
    expect(problems.map(({ code, path }) => [code, ...path])).toEqual([
      ['reserved-id', section, 'culture:1a'],
    ]);
  });

  test('is a plain id among parties', () => {
    expect(safeParseChain({ links: {}, parties: { 'culture:1a': { kind: 'team' } } }).ok).toBe(true);
  });
});
