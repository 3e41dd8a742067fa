import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/model/problem.js';
import { safeParseChainTexts, type TextSource } from '../../../src/text/index.js';

function resultOf(texts: Readonly<Record<string, string | Uint8Array>>) {
  return safeParseChainTexts(Object.entries(texts).map(([file, text]): TextSource => ({ file, text })));
}

const problemsOf = (texts: Readonly<Record<string, string | Uint8Array>>) =>
  resultOf(texts).problems.map(formatProblem);

const A = `parties: { a: { kind: team }, guest: { kind: customer, needs: [calm] } }
links:
  l: { provider: a, customer: guest, service: s, requires: [m], meets: [speed] }
`;
const B = `parties: { b: { kind: team } }
links:
  m: { provider: b, customer: a, service: t }
`;

describe('the problems of several texts', () => {
  test('are told where they are written, all at once, by file and line', () => {
    expect(
      problemsOf({
        'b.yaml': `${B}  n: { provider: b, customer: guest, service: u, requires: [l, [x]] }\nratings: [{ subject: l, measure: csat, by: customer, perception: 4 },\n  { subject: k, measure: csat, by: customer, perception: 9 }]\n`,
        'a.json': `{ "parties": { "a": { "kind": "team" }, "guest": { "kind": "customer", "needs": ["calm"] } },
  "links": { "l": { "provider": "a", "customer": "guest", "service": "s", "requires": ["m"],
    "meets": ["calm", "sped"] } },
  "ratings": [{ "subject": "l", "measure": "csat", "by": "customer" }] }`,
        'c.yaml': 'parties: { guest: { needs: [speed], nme: G } }\nlinks: { l: { meets: [cold] } }',
      }),
    ).toEqual([
      'a.json:3:23 links.l.meets[1]: expected one of the needs of "guest", got "sped"; did you mean "speed"? [unknown-need]',
      'a.json:4:15 ratings[0]: a rating holds at least one of need, expectation and perception [empty-rating]',
      'b.yaml:4:61 links.n.requires[0]: expected a link whose customer is "b", the provider, got "l" (its customer is "guest") [not-inbound]',
      'b.yaml:4:65 links.n.requires[1][0]: expected the id of a link, got "x"; did you mean "l"? [unknown-id]',
      'b.yaml:6:14 ratings[1].subject: expected the id of a party or link, or "organisation", got "k"; did you mean "a"? [unknown-id]',
      'b.yaml:6:58 ratings[1].perception: expected a value from 1 to 5, got 9 [score-out-of-range]',
      'c.yaml:1:37 parties.guest.nme: unknown key "nme"; did you mean "name"? [unknown-key]',
      'c.yaml:2:23 links.l.meets[0]: expected one of the needs of "guest", got "cold" [unknown-need]',
    ]);
  });

  test('are found between them: circles, and ids of two things', () => {
    const one = 'parties: { p: { kind: team, partOf: q }, x: { kind: team } }';
    const other =
      'parties: { q: { kind: team, partOf: p } }\nlinks: { x: { provider: p, customer: q, service: s } }';
    expect(problemsOf({ 'a.yaml': one, 'b.yaml': other })).toEqual([
      'a.yaml:1:37 parties.p.partOf: "p" is part of "q" is part of "p": a circle of 2 [part-of-cycle]',
      'b.yaml:2:10 links.x: the id "x" already stands in parties; parties, links and goals share one namespace [duplicate-id]',
    ]);
  });

  test('name a link as its own file does', () => {
    const b = B.replace('m:', 'k:').replace('t }', 't, owner: nobody }');
    const c = 'links: { m: { provider: b, customer: a, service: t } }';
    expect(problemsOf({ 'a.yaml': A.replace('speed', 'calm'), 'b.yaml': b, 'c.yaml': c })).toEqual([
      'b.yaml:3:53 links.k.owner: expected the id of a party, got "nobody" [unknown-id]',
    ]);
    expect(problemsOf({ 'a.yaml': A.replace('speed', 'calm'), 'b.yaml': c, 'c.yaml': b })).toEqual([
      'c.yaml:3:53 links.k.owner: expected the id of a party, got "nobody" [unknown-id]',
    ]);
  });

  test('are also those of values that are not taken', () => {
    const a = `${A.replace('speed', 'calm')}  o: { provider: guest, customer: a, service: form }\ngoals: { g: { holder: a, title: G } }`;
    const b = `parties: { a: { partOf: a }, b: { kind: team, partOf: a } }
links:
  l: { owner: nobody, requires: [m, l] }
goals: { g: { holder: noone, supports: l } }`;
    const first = `${B}  l: { owner: a, requires: [o] }\ngoals: { g: { supports: m } }`;
    expect(
      problemsOf({
        '0.yaml': first.replace('b: { kind', 'a: { partOf: b }, b: { kind'),
        'a.yaml': a,
        'b.yaml': b,
      }),
    ).toEqual([
      '0.yaml:1:25 parties.a.partOf: "a" is part of "b" is part of "a": a circle of 2 [part-of-cycle]',
      'b.yaml:1:25 parties.a.partOf: "a" is part of "a": a circle of 1 [part-of-cycle]',
      'b.yaml:3:15 links.l.owner: expected the id of a party, got "nobody" [unknown-id]',
      'b.yaml:3:37 links.l.requires[1]: expected a link whose customer is "a", the provider, got "l" (its customer is "guest") [not-inbound]',
      'b.yaml:4:23 goals.g.holder: expected the id of a party, or "organisation", got "noone" [unknown-id]',
    ]);
  });
});

describe('a bad file among good ones', () => {
  test.each([
    ['is broken', 'parties: [', 'invalid-yaml'],
    ['is no map', '- a', 'wrong-type'],
    ['is no UTF-8', Uint8Array.of(0x61, 0xff), 'not-utf-8'],
    ['is too deep', '['.repeat(101), 'too-deep'],
  ])('that %s is told alone, and what it might declare is not missed', (_, bad, code) => {
    const good = `${A}measures: { x: { name: X } }\ngoals: { g: { holder: z } }`;
    expect(resultOf({ 'a.yaml': good, 'b.yaml': bad }).problems).toMatchObject([{ code, file: 'b.yaml' }]);
    const wrong = good.replace('customer: guest', 'customer: a');
    expect(resultOf({ 'a.yaml': wrong, 'b.yaml': bad }).problems.map((one) => one.code)).toEqual([
      'self-link',
      code,
    ]);
  });

  test('with a section that is no map keeps the others from pointing into it only', () => {
    expect(problemsOf({ 'a.yaml': A, 'b.yaml': 'parties: [a]' })).toEqual([
      'a.yaml:3:61 links.l.requires[0]: expected the id of a link, got "m"; did you mean "l"? [unknown-id]',
      'b.yaml:1:1 parties: expected a map keyed by id, got a list of 1 [wrong-type]',
    ]);
  });

  test('that is empty is only odd, unless all are', () => {
    const empty = { 'c.yaml': '', 'd.json': ' ', 'e.yaml': '# later' };
    const result = resultOf({ 'a.yaml': A.replace('speed', 'calm'), 'b.yaml': B, ...empty });
    expect(result.ok).toBe(true);
    expect(result.problems.map(({ severity, file, code }) => `${severity} ${file} ${code}`)).toEqual(
      Object.keys(empty).map((file) => `warning ${file} empty-document`),
    );
    expect(resultOf(empty).ok).toBe(false);
    expect(resultOf(empty).problems.map(({ severity }) => severity)).toEqual(['error', 'error', 'error']);
    expect(problemsOf({ 'a.yaml': '{}', 'b.yaml': '' })).toEqual([
      'a.yaml:1:1 parties: expected a map keyed by id, got nothing [missing-key]',
      'a.yaml:1:1 links: expected a map keyed by id, got nothing [missing-key]',
      'b.yaml:1:1: expected a map with parties and links, got nothing [empty-document]',
    ]);
  });

  test('that has the name of another is told before any is read', () => {
    const result = safeParseChainTexts(['b', 'a', 'b', 'a', 'b', 'c'].map((file) => ({ file, text: '[' })));
    expect(result.problems.map(({ code, file }) => [code, file])).toEqual([
      ['duplicate-file', 'a'],
      ['duplicate-file', 'b'],
    ]);
  });

  test('that is too large is told by its own size', () => {
    const texts = [A, `# ${'a'.repeat(200)}\n`].map((text, i) => ({ text, file: `${i}.yaml` }));
    expect(safeParseChainTexts(texts, { maxSize: 200 }).problems).toMatchObject([
      { code: 'too-large', file: '1.yaml' },
    ]);
  });
});

describe('hostile texts', () => {
  test('may use ids that plain objects inherit', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'valueOf'];
    const texts = ids.map((id, i) => ({
      file: i === 0 ? '__proto__' : id,
      text: `{ "parties": { "${id}": { "kind": "team" }, "a": { "kind": "team", "attributes": { "${id}": ${i} } } },
  "links": { "l-${id}": { "provider": "${id}", "customer": "a", "service": "s" } },
  "ratings": [{ "subject": "${id}", "measure": "csat", "by": "staff", "perception": 4 }] }`,
    }));
    const result = safeParseChainTexts(texts);
    if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
    const { chain } = result;
    expect(chain.parties().map(({ id }) => id)).toEqual([...ids, 'a'].sort());
    expect(Object.keys(chain.party('a').attributes ?? {}).sort()).toEqual([...ids].sort());
    for (const id of ids) expect(chain.sourceOf(id)).toEqual({ file: id, line: 1, column: 16 });
    const paths = ids.map((_, i) => ['ratings', i, 'subject']);
    expect(chain.sourcesAt(paths).map((place) => place?.file)).toEqual([...ids].sort());
  });

  test('may be a thousand, with one link under a thousand ids', () => {
    const texts = Array.from({ length: 1000 }, (_, i) => ({
      file: `${i}.yaml`,
      text: `parties: { hub: { kind: team, headcount: ${i % 10} }, p${i}: { kind: team }, c: { kind: customer } }
links: { l${i}: { provider: hub, customer: c, service: s }, m${i}: { provider: p${i}, customer: hub, service: s } }`,
    }));
    const result = safeParseChainTexts(texts);
    expect(result).toMatchObject({ ok: true, problems: [] });
    const chain = result.ok ? result.chain : undefined;
    expect(chain?.links()).toHaveLength(1001);
    expect(chain?.party('hub').headcount).toBe(1);
  });

  test('may hold a hundred thousand wrong items of a united list', () => {
    const meets = (word: string) =>
      JSON.stringify({ links: { l: { meets: Array.from({ length: 50_000 }, (_, i) => `${word}${i}`) } } });
    const result = safeParseChainTexts([
      { file: 'a.yaml', text: A },
      { file: 'b.json', text: meets('x') },
      { file: 'c.json', text: meets('y') },
      { file: 'd.yaml', text: B },
    ]);
    expect(result.problems).toHaveLength(100_001);
    expect(result.problems.at(-1)).toMatchObject({ file: 'c.json', path: ['links', 'l', 'meets', 49_999] });
  });
});
