import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import type { ChainDocument } from '../../../src/model/document.js';
import { everyField } from '../../support/chains-every-field.js';
import { clinic, foundBy, hotel } from './found-by.js';

const rule = 'personal-data-identifiable';
const MAIL = 'anna.schmidt@example.org';

const desk = (records: Partial<ChainDocument> = {}, manager: object = {}) =>
  parseChain({
    parties: {
      guest: { kind: 'customer', name: 'Guest' },
      desk: { kind: 'team', name: 'Front desk' },
      manager: { kind: 'role', name: 'Manager', headcount: 1, ...manager },
    },
    links: { stay: { provider: 'desk', customer: 'guest', service: 'stay' } },
    ...records,
  });
const rating = { subject: 'stay', measure: 'servqual-empathy', by: 'customer', perception: 5 } as const;
const details = (chain: ReturnType<typeof desk>, setup = {}) =>
  foundBy(rule, chain, setup).map(({ subject, detail }) => [subject, detail]);

it('finds nothing in the worked chains', () => {
  expect([hotel, clinic, desk()].flatMap((chain) => foundBy(rule, chain))).toEqual([]);
});

describe('respondent keys', () => {
  it('are found once for each subject and look, where they stand first, and not told', () => {
    const chain = desk({
      ratings: [
        { ...rating, respondent: 'r-1' },
        { ...rating, respondent: 'Anna Schmidt' },
        { ...rating, respondent: 'Berta Maier' },
        { ...rating, respondent: MAIL },
        { ...rating, subject: 'organisation', respondent: '+49 30 1234567' },
      ],
    });
    const found = foundBy(rule, chain);
    expect(found).toMatchObject([
      {
        subject: 'organisation',
        detail: 'respondent key like a phone number',
        path: 'ratings[4].respondent',
        parties: [],
        message: expect.stringContaining('A respondent key at the organisation looks like a phone number'),
      },
      { subject: 'stay', detail: 'respondent key like a name', path: 'ratings[1].respondent' },
      {
        subject: 'stay',
        detail: 'respondent key like an e-mail address',
        message:
          'A respondent key at stay (stay, Front desk → Guest) looks like an e-mail address, so that it tells who said it. Put an opaque key in its place, everywhere the same, such as r-17.',
        parties: ['desk', 'guest'],
        links: ['stay'],
        path: 'ratings[3].respondent',
        expected: 'an opaque key',
        actual: 'one like an e-mail address',
      },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/Anna|Berta|@|1234567/);
  });

  it('are found at personal goals', () => {
    const goals = { calm: { holder: 'desk', personal: true, respondent: 'Schmidt, Anna' } } as const;
    expect(foundBy(rule, desk({ goals }))).toMatchObject([
      {
        subject: 'calm',
        path: 'goals.calm.respondent',
        message: expect.stringContaining('at goal calm looks like a name'),
      },
    ]);
  });

  it('are found the same however many hidden ratings hold them', () => {
    const found = (people: number) =>
      foundBy(
        rule,
        desk({
          ratings: Array.from({ length: people }, (_, i) => ({
            ...{ ...rating, by: 'staff' as const, perception: 1 + i },
            respondent: `${String.fromCharCode(65 + i)}nna Schmidt`,
          })),
        }),
      );
    expect(found(1)).toHaveLength(1);
    expect(found(4)).toEqual(found(1));
  });
});

describe('texts', () => {
  it.each<[string, Partial<ChainDocument>, object, readonly [string, string, string]]>([
    ['the name of the organisation', { name: MAIL }, {}, ['organisation', 'name', 'name']],
    ['a name', {}, { name: `Manager ${MAIL}` }, ['manager', 'name', 'parties.manager.name']],
    ['a need', {}, { needs: ['calm', MAIL] }, ['manager', 'needs', 'parties.manager.needs[1]']],
    ['a tag', {}, { tags: [MAIL] }, ['manager', 'tags', 'parties.manager.tags[0]']],
    [
      'an attribute',
      {},
      { attributes: { ask: MAIL } },
      ['manager', 'attributes', 'parties.manager.attributes.ask'],
    ],
    [
      'a name of an attribute',
      {},
      { attributes: { [MAIL]: 1 } },
      ['manager', 'attributes', 'parties.manager.attributes'],
    ],
    [
      'a title',
      { goals: { g: { holder: 'desk', title: `Ask ${MAIL}` } } },
      {},
      ['g', 'title', 'goals.g.title'],
    ],
    [
      'a plan',
      { goals: { g: { holder: 'desk', title: 'Calm', plan: MAIL } } },
      {},
      ['g', 'plan', 'goals.g.plan'],
    ],
    [
      'a reason',
      { suppressions: [{ rule: 'x', subject: 'desk', reason: `says ${MAIL}` }] },
      {},
      ['desk', 'suppression', 'suppressions[0].reason'],
    ],
  ])(
    'with an address in %s are found, and the address is not told',
    (_, records, manager, [subject, field, path]) => {
      const found = foundBy(rule, desk(records, manager));
      expect(found).toMatchObject([{ subject, detail: `e-mail address in ${field}`, path, actual: 'one' }]);
      expect(JSON.stringify(found)).not.toContain('@');
    },
  );

  it('of links are found, and their message does not repeat them', () => {
    const stay = { provider: 'desk', customer: 'guest', service: MAIL, channel: MAIL, tags: [MAIL] };
    const found = foundBy(rule, desk({ links: { stay: { ...stay, attributes: { a: MAIL } } } }));
    expect(found.map(({ detail }) => detail)).toEqual(
      ['attributes', 'channel', 'service', 'tags'].map((field) => `e-mail address in ${field}`),
    );
    expect(found[2]?.message).toBe(
      'An e-mail address that looks like a person’s stands in the service of a link. Put that of a function in its place, or leave it out.',
    );
    expect(JSON.stringify(found)).not.toContain('@');
  });

  it('that are ids stand in the subject, as they must, and in no message', () => {
    const [found] = foundBy(rule, parseChain({ parties: { [MAIL]: { kind: 'role' } }, links: {} }));
    expect(found).toMatchObject({ subject: MAIL, detail: 'e-mail address in id' });
    expect(found?.message).toMatch(/^An e-mail address .* stands in the id of a party\. /);
  });
});

describe('attributes', () => {
  it('about a person are found by their names, with a value, of people inside', () => {
    const attributes = { costCentre: '4711', gender: 'f', birthday: '1990-04-01', religion: null, ssn: '' };
    expect(foundBy(rule, desk({}, { attributes }))).toMatchObject([
      { subject: 'manager', detail: 'attribute birthday', path: 'parties.manager.attributes.birthday' },
      {
        detail: 'attribute gender',
        message:
          'The attribute gender of Manager (manager) says something about a person. Leave it out; what is needed of people stays where people are administered.',
        parties: ['manager'],
      },
    ]);
    const kinds = (kind: string) => details(desk({}, { kind, attributes: { health: 'good' } }));
    expect(
      ['department', 'team', 'role', 'system', 'customer', 'partner'].map((kind) => kinds(kind).length),
    ).toEqual([...[1, 1, 1], ...[0, 0, 0]]);
  });

  it('that say how to reach somebody are found of a role of one person only', () => {
    const attributes = { phone: '4711', email: 'manager@example.org' };
    expect(details(desk({}, { attributes }))).toEqual([
      ['manager', 'attribute email'],
      ['manager', 'attribute phone'],
    ]);
    expect(details(desk({}, { attributes, headcount: 2 }))).toEqual([]);
    expect(details(desk({}, { attributes, headcount: undefined }))).toEqual([]);
    expect(details(desk({}, { attributes, kind: 'team' }))).toEqual([]);
  });
});

describe('answers of one person', () => {
  const records = {
    ratings: [
      { ...rating, subject: 'manager', by: 'staff' },
      { ...rating, subject: 'manager', by: 'self', respondent: 'r-1' },
    ],
    goals: {
      calm: { holder: 'manager', personal: true },
      quick: { holder: 'manager', title: 'Shorter waits' },
    },
  } as const;

  it('about themselves and personal goals are found', () => {
    expect(foundBy(rule, desk(records))).toMatchObject([
      { subject: 'calm', detail: 'personal goal', path: 'goals.calm' },
      {
        subject: 'manager',
        detail: 'rating by self',
        message:
          'What the one person of Manager (manager) says of themselves stands in the document. Leave it out, as no table shows it, or put it to a group that the person belongs to.',
        path: 'ratings[1]',
        expected: 'of several people',
        actual: 'of one',
      },
    ]);
    expect(details(desk(records, { headcount: 5 }))).toEqual([]);
    expect(details(parseChain(everyField()))).toEqual([
      ['calm', 'personal goal'],
      ['reception', 'rating by self'],
    ]);
  });

  it('are words about what one person undertakes where that is asked for', () => {
    expect(foundBy(rule, desk(records), { traces: ['goal-texts'] })).toMatchObject([
      { subject: 'quick', detail: 'text about one person', path: 'goals.quick.title' },
    ]);
    expect(details(desk(records), { traces: [] })).toEqual([]);
    expect(details(desk(records), { traces: ['texts', 'texts'] })).toEqual([]);
  });
});

it('finds the same in whatever order ratings stand, but for the place', () => {
  const keys = fc.constantFrom('r-1', 'Anna Schmidt', MAIL, '+49 30 1234567', undefined);
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 6 }), (respondents) => {
      const found = (some: readonly (string | undefined)[]) =>
        foundBy(
          rule,
          desk({
            ratings: some.map((respondent) => ({
              ...rating,
              ...(respondent !== undefined && { respondent }),
            })),
          }),
        ).map(({ message, detail }) => [message, detail]);
      expect(found([...respondents].reverse())).toEqual(found(respondents));
    }),
    { numRuns: 40 },
  );
});
