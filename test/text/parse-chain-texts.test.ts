import { describe, expect, test } from 'vitest';
import { toDocument } from '../../src/chain/to-document.js';
import { formatProblem } from '../../src/model/problem.js';
import {
  parseChainTexts,
  safeParseChainText,
  safeParseChainTexts,
  type TextSource,
} from '../../src/text/index.js';

/** Sources by their files, each in YAML or JSON. */
function sourcesOf(texts: Readonly<Record<string, string>>): TextSource[] {
  return Object.entries(texts).map(([file, text]) => ({ file, text }));
}

const documentOf = (texts: Readonly<Record<string, string>>) => toDocument(parseChainTexts(sourcesOf(texts)));

const problemsOf = (texts: Readonly<Record<string, string>>) =>
  safeParseChainTexts(sourcesOf(texts)).problems.map(formatProblem);

const DESK = `parties:
  guest: { kind: customer }
  desk: { kind: team }
links:
  check-in: { provider: desk, customer: guest, service: check-in, requires: [tool] }
`;
const IT = `{ "parties": { "it": { "kind": "system" } },
  "links": { "tool": { "provider": "it", "customer": "desk", "service": "booking" } } }`;

describe('several texts', () => {
  test('are one chain, in YAML and JSON, as text and as bytes', () => {
    const chain = parseChainTexts([
      { file: 'desk.yaml', text: new TextEncoder().encode(DESK) },
      { file: 'it.json', text: IT },
    ]);
    expect(chain.parties().map(({ id }) => id)).toEqual(['desk', 'guest', 'it']);
    expect(chain.link('check-in').requires).toEqual(['tool']);
    expect(chain.sourceOf('it')).toEqual({ file: 'it.json', line: 1, column: 16 });
    expect(chain.sourceOf('check-in')).toEqual({ file: 'desk.yaml', line: 5, column: 3 });
    expect(chain.sourceOf('nobody')).toBeUndefined();
  });

  test('come in any order', () => {
    const texts = sourcesOf({ 'b.yaml': DESK, 'a.json': IT });
    expect(toDocument(parseChainTexts(texts.toReversed()))).toEqual(toDocument(parseChainTexts(texts)));
  });

  test('that are one are read as one', () => {
    const text = 'parties: { a: { kind: teem } }';
    const options = { file: 'a.yaml' };
    expect(safeParseChainTexts([{ text, ...options }])).toEqual(safeParseChainText(text, options));
    const chain = parseChainTexts([{ text: DESK.replace(', requires: [tool]', ''), file: 'desk.yaml' }]);
    expect(chain.sourcesAt([['links', 'check-in', 'service']])).toEqual([
      { file: 'desk.yaml', line: 5, column: 57 },
    ]);
    const asYaml = [{ text: '{ parties: {}, links: {} }', file: 'a', format: 'yaml' }] as const;
    expect(safeParseChainTexts(asYaml).ok).toBe(true);
    expect(safeParseChainTexts(asYaml, { maxSize: 3 }).problems).toMatchObject([{ code: 'too-large' }]);
  });

  test('that are none are nothing', () => {
    expect(safeParseChainTexts([])).toMatchObject({ ok: false, problems: [{ code: 'empty-document' }] });
  });

  test('have their language guessed one by one', () => {
    const texts = { 'a.txt': '{ parties: { a: { kind: team } } }', 'b.txt': '{ "links": {} }' };
    expect(documentOf(texts)).toEqual({ version: 1, parties: { a: { kind: 'team' } }, links: {} });
  });

  test('throw all problems at once, or an error of the call', () => {
    expect(() => parseChainTexts(sourcesOf({ 'a.yaml': 'parties: {}', 'b.yaml': 'partys: {}' }))).toThrow(
      /^the chain has 2 problems\n {2}a\.yaml:1:1 links: .*\n {2}b\.yaml:1:1 partys: /,
    );
    expect(() => safeParseChainTexts('a' as never)).toThrow('expected a list of sources, got "a"');
    expect(() => safeParseChainTexts([{ text: '' } as never])).toThrow(/name of a file .* got nothing/);
    expect(() => safeParseChainTexts([{ text: '', file: '' }])).toThrow(/name of a file .* got ""/);
    expect(() => safeParseChainTexts([{ text: '', file: 'a', fromat: 'json' } as never])).toThrow(/"fromat"/);
  });
});

describe('a party in several texts', () => {
  test('has what each says, sets united and attributes key by key', () => {
    const texts = {
      'a.yaml': `parties:
  guest: { kind: customer, needs: [quiet, quiet], tags: [b], attributes: { x: 1 } }
  desk: { kind: team, leaders: [{ party: boss, basis: formal }] }
links: {}`,
      'b.yaml': `parties:
  guest: { needs: [fast, quiet], headcount: 3, tags: [b, a, a], attributes: { __proto__: 2 } }
  desk: { leaders: [{ party: boss, basis: informal }, { basis: formal, party: boss }] }
  boss: { kind: role }`,
    };
    const { parties } = documentOf(texts);
    expect(parties).toEqual({
      boss: { kind: 'role' },
      desk: {
        kind: 'team',
        leaders: [
          { party: 'boss', basis: 'formal' },
          { party: 'boss', basis: 'informal' },
        ],
      },
      guest: {
        kind: 'customer',
        needs: ['quiet', 'quiet', 'fast'],
        tags: ['b', 'a'],
        headcount: 3,
        attributes: JSON.parse('{ "x": 1, "__proto__": 2 }'),
      },
    });
  });

  test('lacks what none of them says, told once, in the first', () => {
    const texts = {
      'b.yaml': 'parties:\n  a: { name: A }\n  c: {}\nlinks: {}',
      'a.yaml': 'parties: { a: {} }',
    };
    expect(problemsOf(texts)).toEqual([
      'a.yaml:1:12 parties.a.kind: expected one of department, team, role, system, customer, partner, got nothing [missing-key]',
      'b.yaml:3:3 parties.c.kind: expected one of department, team, role, system, customer, partner, got nothing [missing-key]',
    ]);
  });
});

describe('measures and goals in several texts', () => {
  test('are one, and personal where one text holds them to be', () => {
    const measure = '{ name: Care, unit: points, better: higher';
    const texts = {
      'a.yaml': `parties: {}\nlinks: {}\nmeasures: { care: ${measure}, personal: false, labels: [a, b], max: 2 } }`,
      'b.yaml': `measures: { care: ${measure}, personal: true } }\ngoals: { g: { holder: organisation, title: G } }`,
      'c.yaml': 'goals: { g: { progress: 0.5 } }',
    };
    const { measures, goals } = documentOf(texts);
    expect(measures).toMatchObject({ care: { personal: true, labels: ['a', 'b'], max: 2 } });
    expect(goals).toEqual({ g: { holder: 'organisation', title: 'G', progress: 0.5 } });
  });

  test('say nothing about a person in one text if another holds them to be personal', () => {
    const texts = {
      'a.yaml': 'parties: {}\nlinks: {}\ngoals:\n  g: { holder: organisation, title: Get well }',
      'b.yaml': 'goals: { g: { personal: true } }',
    };
    expect(problemsOf(texts)).toEqual([
      'a.yaml:4:37 goals.g.title: a personal goal carries no title: there is no free text about a person anywhere [personal-text]',
    ]);
  });
});

describe('a link under one id in several texts', () => {
  const parties = 'parties: { a: { kind: team }, b: { kind: team }, c: { kind: team } }\n';

  test('must be the same link, its service the same but for spaces and capitals', () => {
    const texts = {
      'a.yaml': `${parties}links: { l: { provider: a, customer: b, service: IT  help } }`,
      'b.yaml': 'links: { l: { provider: a, customer: b, service: " it help " , tags: [t] } }',
      'c.yaml': 'links: { l: { owner: c, ownTime: PT1H } }',
    };
    expect(documentOf(texts).links).toEqual({
      l: { provider: 'a', customer: 'b', service: 'IT  help', owner: 'c', tags: ['t'], ownTime: 60 },
    });
  });

  test('is told where it is another link, with both places', () => {
    const texts = {
      'a.yaml': `${parties}links: { l: { provider: a, customer: b, service: help } }`,
      'b.yaml': 'links: { l: { provider: c, customer: b, service: helps } }',
      'c.yaml': 'links: { l: { provider: a, customer: b, service: helps } }',
    };
    expect(problemsOf(texts)).toEqual([
      'b.yaml:1:25 links.l.provider: the id "l" stands for another link in a.yaml:2:25: its provider is "a" there and "c" here; give one of the two another id [duplicate-id]',
      'c.yaml:1:50 links.l.service: the id "l" stands for another link in a.yaml:2:50: its service is "help" there and "helps" here; give one of the two another id [duplicate-id]',
    ]);
  });
});

describe('a link under several ids', () => {
  const head = 'parties: { a: { kind: team }, b: { kind: team }, guest: { kind: customer } }\n';
  const same = 'provider: a, customer: b, service: Tools';

  test('is one with the least of them, and everything that names the others names it', () => {
    const texts = {
      '1.yaml': `${head}links: { z: { ${same}, tags: [z] }, top: { provider: b, customer: guest, service: s, requires: [z, [z], { atLeast: 1, of: [z] }] } }
ratings: [{ subject: z, measure: csat, by: customer, perception: 4 }]
goals: { g: { holder: b, title: G, supports: z } }`,
      '2.yaml': `links: { y: { ${same.toLowerCase()}, owner: a } }
standards: [{ link: y, measure: csat, target: 4 }]
measurements: [{ link: y, measure: csat, value: 4 }]
contacts: [{ link: y, kind: enquiry, receivedAt: "2026-01-01T00:00:00Z" }]
suppressions: [{ rule: unowned-link, subject: y, reason: r }]`,
      '3.yaml': 'ratings: [{ subject: z, measure: csat, by: customer, perception: 5 }]',
    };
    const whole = documentOf(texts);
    expect(Object.keys(whole.links)).toEqual(['top', 'y']);
    expect(whole.links.y).toEqual({
      ...{ provider: 'a', customer: 'b', service: 'Tools', owner: 'a', tags: ['z'] },
    });
    expect(whole.links.top).toMatchObject({ requires: ['y', ['y'], { atLeast: 1, of: ['y'] }] });
    expect(JSON.stringify(whole)).not.toContain('"z"}');
    expect(whole).toMatchObject({
      goals: { g: { supports: 'y' } },
      ratings: [{ subject: 'y' }, { subject: 'y' }],
      standards: [{ link: 'y' }],
      measurements: [{ link: 'y' }],
      contacts: [{ link: 'y' }],
      suppressions: [{ subject: 'y' }],
    });
  });

  test.each([
    ['one text declares two of them', `links: { y: { ${same} }, x: { ${same} } }`],
    [
      'one requires names two of them',
      `links: { y: { ${same} }, t: { provider: b, customer: guest, service: s, requires: [[y, z]] } }`,
    ],
    [
      'one of the ids is something else, too',
      `links: { y: { ${same} } }\ngoals: { z: { holder: a, title: Z } }`,
    ],
    ['the services differ', `links: { y: { ${same}s } }`],
  ])('stays several where %s', (_, other) => {
    const result = safeParseChainTexts(
      sourcesOf({ '1.yaml': `${head}links: { z: { ${same} } }`, '2.yaml': other }),
    );
    if (result.ok) expect(result.chain.findLink('z')).toBeDefined();
    else expect(result.problems).toMatchObject([{ code: 'duplicate-id', file: '2.yaml', line: 2 }]);
  });

  test('may require the same in other words', () => {
    const requires = (list: string) => `, requires: ${list} }`;
    const texts = {
      '1.yaml': `${head}links: { z: { ${same}${requires('[p, [q, r]]')}, p: { provider: b, customer: a, service: p } }`,
      '2.yaml': `links: { y: { ${same}${requires('[{ atLeast: 1, of: [r, o] }, [p]]')}, o: { provider: b, customer: a, service: q } }`,
      '3.yaml':
        'links: { q: { provider: b, customer: a, service: q }, r: { provider: b, customer: a, service: r } }',
    };
    expect(documentOf(texts).links.y).toMatchObject({ requires: ['p', ['o', 'r']] });
  });
});

describe('lists in several texts', () => {
  const head = `parties: { a: { kind: team }, b: { kind: team } }
links: { l: { provider: a, customer: b, service: s } }
measures: { m: { name: M, unit: minutes, better: lower } }\n`;

  test('follow each other in the order of the files', () => {
    const value = (n: number) =>
      `measurements: [{ link: l, measure: m, value: ${n} }, { link: l, measure: m, value: ${n} }]`;
    const values = documentOf({
      'b.yaml': head + value(2),
      'a.yaml': value(1),
      'c.yaml': value(2),
    }).measurements;
    expect(values?.map((one) => one.value)).toEqual([1, 1, 2, 2, 2, 2]);
  });

  test('have a standard once that two texts state alike', () => {
    const standards = (...all: string[]) =>
      `standards: [${all.map((one) => `{ link: l, measure: m, ${one} }`)}]`;
    const texts = {
      'a.yaml': head + standards('target: 10'),
      'b.yaml': standards('target: PT10M, attainment: 1, promise: 10', 'target: 5'),
    };
    expect(documentOf(texts).standards?.map(({ target }) => target)).toEqual([10, 5]);
    expect(problemsOf({ ...texts, 'c.yaml': standards('target: 10, promise: 9') })).toEqual([
      'c.yaml:1:13 standards[0]: "l" already has the same standard for "m" [duplicate-record]',
    ]);
    expect(problemsOf({ ...texts, 'c.yaml': standards('target: 7', 'target: 7') })).toHaveLength(1);
  });
});
