import { describe, expect, test } from 'vitest';
import { chainFromGraph } from '../../src/chain/chain-from-graph.js';
import { parseChain, safeParseChain } from '../../src/chain/parse-chain.js';
import { toDocument } from '../../src/chain/to-document.js';
import { toGraph } from '../../src/chain/to-graph.js';
import { contactSchema } from '../../src/model/contact.js';
import { CULTURE_STEPS } from '../../src/model/culture.js';
import { goalSchema } from '../../src/model/goal.js';
import { linkSchema } from '../../src/model/link.js';
import { measureSchema } from '../../src/model/measure.js';
import { measurementSchema } from '../../src/model/measurement.js';
import { partySchema } from '../../src/model/party.js';
import { ratingSchema } from '../../src/model/rating.js';
import { keysOf } from '../../src/model/schema-problems.js';
import { standardSchema } from '../../src/model/standard.js';
import { suppressionSchema } from '../../src/model/suppression.js';
import { everyField, everyFieldContent } from '../support/chains-every-field.js';

describe('a document with every field of every record', () => {
  const document = everyField();

  test.each([
    ['party', partySchema, Object.values(document.parties)],
    ['link', linkSchema, Object.values(document.links)],
    ['measure', measureSchema, Object.values(document.measures)],
    ['goal', goalSchema, Object.values(document.goals)],
    ['rating', ratingSchema, document.ratings],
    ['standard', standardSchema, document.standards],
    ['measurement', measurementSchema, document.measurements],
    ['contact', contactSchema, document.contacts],
    ['suppression', suppressionSchema, document.suppressions],
  ])('leaves out no field of a %s', (_, schema, records: readonly object[]) => {
    const used = new Set(records.flatMap((record) => Object.keys(record)));
    expect([...used].sort()).toEqual([...keysOf(schema)].sort());
    expect(used.size).toBeGreaterThan(2);
  });

  test('is kept field by field, its durations as minutes', () => {
    expect(parseChain(document).content).toEqual(everyFieldContent());
  });

  test('survives the way out and back in', () => {
    const { content } = parseChain(document);
    expect(parseChain(toDocument(parseChain(document))).content).toEqual(content);
    expect(parseChain(JSON.stringify(toDocument(parseChain(document)))).content).toEqual(content);
    expect(chainFromGraph(toGraph(parseChain(document))).content).toEqual(content);
    expect(toDocument(parseChain(toDocument(parseChain(document))))).toEqual(
      toDocument(parseChain(document)),
    );
  });
});

const BASE = {
  parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
  links: { visit: { provider: 'desk', customer: 'guest', service: 'visit' } },
  measures: {
    wait: { name: 'Wait', unit: 'minutes', better: 'lower', max: 600 },
    money: { name: 'Money', unit: 'EUR', better: 'lower' },
  },
};
const desk = (fields: object) => ({
  ...BASE,
  parties: { ...BASE.parties, desk: { kind: 'team', ...fields } },
});
const visit = (fields: object) => ({ ...BASE, links: { visit: { ...BASE.links.visit, ...fields } } });
const goal = (fields: object) => ({ ...BASE, goals: { g: { holder: 'desk', title: 'Goal', ...fields } } });
const rating = (fields: object) => ({
  ...BASE,
  ratings: [{ subject: 'visit', measure: 'money', by: 'staff', need: 1, ...fields }],
});

describe('every value of a field with few values is accepted:', () => {
  test.each(['department', 'team', 'role', 'system', 'customer', 'partner'])('kind %s', (kind) => {
    expect(parseChain({ parties: { p: { kind } }, links: {} }).party('p').kind).toBe(kind);
  });
  test.each(['front-line', 'front-line-leader', 'middle-manager', 'senior-leader'])('tier %s', (tier) => {
    expect(parseChain(desk({ tier })).party('desk').tier).toBe(tier);
  });
  test.each(['first-contact', 'service-delivery', 'after-service'])('stage %s', (stage) => {
    expect(parseChain(visit({ stage })).link('visit').stage).toBe(stage);
  });
  test.each(['customer', 'company'])('designed for %s', (designedFor) => {
    expect(parseChain(visit({ designedFor })).link('visit').designedFor).toBe(designedFor);
  });
  test.each(['customer', 'staff', 'management', 'self'])('rated by %s', (by) => {
    expect(parseChain(rating({ by })).content.ratings[0]!.by).toBe(by);
  });
  test.each(CULTURE_STEPS)('supports culture:%s', (step) => {
    expect(parseChain(goal({ supports: `culture:${step}` })).content.goals[0]!.supports).toBe(
      `culture:${step}`,
    );
  });
});

test('there are sixteen sub-steps of culture, from 1a to 7', () => {
  expect(CULTURE_STEPS.join(' ')).toBe('1a 1b 1c 2a 2b 3a 3b 3c 4a 4b 4c 5a 5b 5c 6 7');
});

describe('a bound itself is accepted, and what lies just outside is not:', () => {
  test.each([
    [
      'headcount',
      desk,
      [0, 1, 2 ** 53 - 1],
      [-1, 0.5, 2 ** 53, Number.POSITIVE_INFINITY, Number.NaN, '3', null],
    ],
    ['cost', desk, [0, 0.001, Number.MAX_VALUE], [-0.001, Number.POSITIVE_INFINITY, Number.NaN, '3']],
    ['availability', desk, [0, 1, 0.5], [-0.001, 1.001, Number.NaN, '1']],
    ['share', visit, [0, 1, 0.5], [-0.001, 1.001, Number.NaN]],
    ['order', visit, [-1.5, 0, Number.MAX_VALUE], [Number.NaN, Number.NEGATIVE_INFINITY, '1']],
    ['ownTime', visit, [0, 2.5, 'PT0S'], [-1, 'P1M', '', Number.NaN, true, ['PT1M']]],
    ['progress', goal, [0, 1], [-0.01, 1.01, '1']],
    [
      'respondent',
      (fields: object) => goal({ ...fields, personal: true, title: undefined }),
      ['k-1', ' '],
      ['', 1, null],
    ],
    ['personal', (fields: object) => goal({ ...fields, title: undefined }), [true], ['yes', 0]],
    ['name', desk, ['x', ' '], ['', 5, null]],
    ['tags', desk, [[], ['a', 'a']], [['a', ''], 'a', { 0: 'a' }, null]],
    ['requires', visit, [[]], [null, 'x', {}]],
    ['leaders', desk, [[]], [null, {}, [null]]],
    [
      'attributes',
      desk,
      [{}, { a: -0.5 }],
      [[], null, 'a', { a: [] }, { a: Number.NaN }, { a: 1n }, new Map()],
    ],
  ] as const)('%s', (field, document, good, bad) => {
    for (const value of good) expect(safeParseChain(document({ [field]: value })).problems).toEqual([]);
    for (const value of bad) {
      const { ok, problems } = safeParseChain(document({ [field]: value }));
      expect({ value, ok, field: problems[0]?.path.slice(2)[0] }).toEqual({ value, ok: false, field });
    }
  });
});

describe('a value in minutes', () => {
  test.each(['need', 'expectation', 'perception'])('may be a duration as %s of a rating', (field) => {
    const chain = parseChain(rating({ need: undefined, measure: 'wait', [field]: 'PT1H30M' }));
    expect(chain.content.ratings[0]).toEqual({ subject: 'visit', measure: 'wait', by: 'staff', [field]: 90 });
  });

  test.each(['need', 'expectation', 'perception'])('is of mixed units as %s on a measure of EUR', (field) => {
    const { problems } = safeParseChain(rating({ need: undefined, [field]: 'PT1H30M' }));
    expect(problems.map(({ code, path }) => [code, ...path])).toEqual([['mixed-units', 'ratings', 0, field]]);
  });

  test.each(['target', 'promise'])('is of mixed units as %s of a standard on a measure of EUR', (field) => {
    const standard = { link: 'visit', measure: 'money', target: 1, [field]: 'PT1M' };
    const { problems } = safeParseChain({ ...BASE, standards: [standard] });
    expect(problems.map(({ code, path }) => [code, ...path])).toEqual([
      ['mixed-units', 'standards', 0, field],
    ]);
  });

  test('of a measurement may lie outside the range of answers, for it happened', () => {
    const measurements = [{ link: 'visit', measure: 'wait', value: 'P1D' }];
    expect(parseChain({ ...BASE, measurements }).content.measurements[0]!.value).toBe(1440);
  });

  test('equal to the bound of its measure is in range', () => {
    expect(safeParseChain(rating({ measure: 'wait', need: 'PT10H' })).problems).toEqual([]);
    expect(safeParseChain(rating({ measure: 'wait', need: 'PT10H1S' })).problems).toHaveLength(1);
  });
});

describe('a measure', () => {
  const measure = (fields: object) =>
    safeParseChain({ ...BASE, measures: { m: { name: 'M', unit: 'u', better: 'higher', ...fields } } })
      .problems;

  test.each([
    { min: 0, max: 2, labels: ['a', 'b', 'c'] },
    { max: 2, labels: ['a', 'b'] },
    { min: -1, max: 0, labels: ['a', 'b'] },
    { labels: ['a'] },
    { min: 1 },
    { weight: 0 },
  ])('may be %j', (fields) => {
    expect(measure(fields)).toEqual([]);
  });

  test.each([
    [{ min: 2, max: 2 }, 'max'],
    [{ min: 3, max: 2 }, 'max'],
    [{ min: 1, max: 3, labels: ['a'] }, 'labels'],
    [{ max: 2, labels: ['a', 'b', 'c'] }, 'labels'],
  ])('may not be %j', (fields, field) => {
    expect(measure(fields).map(({ code, path }) => [code, ...path])).toEqual([
      ['invalid-range', 'measures', 'm', field],
    ]);
  });
});

test('two standards of a link on two measures, and of two links on one, are no duplicates', () => {
  const links = { ...BASE.links, call: { provider: 'desk', customer: 'guest', service: 'call' } };
  const standards = [
    { link: 'visit', measure: 'wait', target: 1 },
    { link: 'visit', measure: 'money', target: 1 },
    { link: 'call', measure: 'wait', target: 1 },
  ];
  expect(safeParseChain({ ...BASE, links, standards }).problems).toEqual([]);
});

test('an answer in the same instant, written in another zone, is in order', () => {
  const contact = { link: 'visit', kind: 'enquiry', receivedAt: '2026-03-01T10:00+01:00' };
  const contacts = [{ ...contact, respondedAt: '2026-03-01T09:00Z' }];
  expect(safeParseChain({ ...BASE, contacts }).problems).toEqual([]);
});
