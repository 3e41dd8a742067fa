import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toDocument } from '../../src/chain/to-document.js';
import { safeParseChain } from '../../src/index.js';
import { parseChainText } from '../../src/text/index.js';
import { examples, schemaErrors } from './chain-schema.js';

type Section = Record<string, unknown>;

/** A sound document with the fields of one record of every kind set or replaced. */
function documentWith(section: string, fields: Section): Section {
  const records: Record<string, Section> = {
    parties: { kind: 'team' },
    links: { provider: 'desk', customer: 'guest', service: 'check-in' },
    measures: { name: 'Waiting', unit: 'minutes', better: 'lower' },
    goals: { holder: 'organisation', title: 'Be faster' },
    ratings: { subject: 'desk', measure: 'waiting', by: 'customer', perception: 5 },
    standards: { link: 'checkIn', measure: 'waiting', target: 5 },
    measurements: { link: 'checkIn', measure: 'waiting', value: 5 },
    contacts: { link: 'checkIn', kind: 'enquiry', receivedAt: '2026-03-01T09:30:00Z' },
    suppressions: { rule: 'unowned-link', subject: 'checkIn', reason: 'agreed' },
  };
  const put = (name: string) => ({ ...records[name], ...(name === section && fields) });
  return {
    parties: { desk: put('parties'), guest: { kind: 'customer' } },
    links: { checkIn: put('links') },
    measures: { waiting: put('measures') },
    goals: { faster: put('goals') },
    ...Object.fromEntries(
      Object.keys(records)
        .slice(4)
        .map((name) => [name, [put(name)]]),
    ),
  };
}

describe('the examples', () => {
  it.each(examples)('$file fits the schema as YAML and as JSON', ({ text }) => {
    expect(schemaErrors(parse(text))).toEqual([]);
    expect(schemaErrors(JSON.parse(JSON.stringify(toDocument(parseChainText(text)))))).toEqual([]);
  });
});

describe('sound documents', () => {
  it.each<[section: string, fields: Section]>([
    ['parties', {}],
    [
      'parties',
      { headcount: 0, availability: 1, tags: [], attributes: { site: 'B', beds: 12, open: true, x: null } },
    ],
    ['parties', { leaders: [{ party: 'guest', basis: 'informal' }] }],
    ['links', { requires: [] }],
    ['links', { ownTime: 0 }],
    ['links', { ownTime: 'P1DT2H30.5M' }],
    ['links', { order: -1.5, stage: 'after-service', designedFor: 'company' }],
    ['links', { reviewedAt: '2026-03-01' }],
    ['links', { reviewedAt: '2026-03-01T09:30+01:00' }],
    ['ratings', { need: 'PT5M', expectation: -2 }],
    ['standards', { promise: 'P1W', attainment: 0.95 }],
    ['contacts', { respondedAt: '2026-03-01T10:30:00.25Z' }],
    ['goals', { personal: true, title: undefined, respondent: 'k-1' }],
    ['goals', { supports: 'culture:1a', progress: 0.5, due: '2026-12-31' }],
    ['suppressions', { until: '2026-12-31' }],
  ])('%s %j', (section, fields) => {
    const document = documentWith(section, fields);
    expect(safeParseChain(document).problems).toEqual([]);
    expect(schemaErrors(document)).toEqual([]);
  });

  it('says the version and the schema, or does not', () => {
    const head = { $schema: '../dist/schema.json', version: 1, name: 'Harbour' };
    expect(schemaErrors({ ...head, parties: {}, links: {} })).toEqual([]);
    expect(schemaErrors({ parties: {}, links: {} })).toEqual([]);
  });
});

describe('wrong records', () => {
  it.each<[section: string, fields: Section, path: string]>([
    ['parties', { kind: 'robot' }, '/parties/desk/kind'],
    ['parties', { kind: undefined }, '/parties/desk'],
    ['parties', { nmae: 'Desk' }, '/parties/desk'],
    ['parties', { name: '' }, '/parties/desk/name'],
    ['parties', { headcount: 1.5 }, '/parties/desk/headcount'],
    ['parties', { headcount: -1 }, '/parties/desk/headcount'],
    ['parties', { cost: '12' }, '/parties/desk/cost'],
    ['parties', { availability: 1.01 }, '/parties/desk/availability'],
    ['parties', { leaders: ['guest'] }, '/parties/desk/leaders/0'],
    ['parties', { leaders: [{ party: 'guest' }] }, '/parties/desk/leaders/0'],
    ['parties', { attributes: { tags: ['a'] } }, '/parties/desk/attributes/tags'],
    ['parties', { attributes: 'B' }, '/parties/desk/attributes'],
    ['links', { provider: 42 }, '/links/checkIn/provider'],
    ['links', { customer: '' }, '/links/checkIn/customer'],
    ['links', { service: undefined }, '/links/checkIn'],
    ['links', { owner: 'x'.repeat(257) }, '/links/checkIn/owner'],
    ['links', { owner: 'a\tb' }, '/links/checkIn/owner'],
    ['links', { requires: 'booking' }, '/links/checkIn/requires'],
    ['links', { requires: [{ atLeast: 1 }] }, '/links/checkIn/requires/0'],
    ['links', { requires: [{ atLeast: 1.5, of: ['a'] }] }, '/links/checkIn/requires/0/atLeast'],
    ['links', { stage: 'before' }, '/links/checkIn/stage'],
    ['links', { ownTime: '10 min' }, '/links/checkIn/ownTime'],
    ['links', { ownTime: -1 }, '/links/checkIn/ownTime'],
    ['links', { share: 120 }, '/links/checkIn/share'],
    ['links', { reviewedAt: '01.03.2026' }, '/links/checkIn/reviewedAt'],
    ['links', { reviewedAt: '2026-03-01T09:30' }, '/links/checkIn/reviewedAt'],
    ['measures', { better: 'more' }, '/measures/waiting/better'],
    ['measures', { weight: -1 }, '/measures/waiting/weight'],
    ['goals', { progress: 2 }, '/goals/faster/progress'],
    ['goals', { personal: 'yes' }, '/goals/faster/personal'],
    ['ratings', { by: 'boss' }, '/ratings/0/by'],
    ['ratings', { need: 'P1Y' }, '/ratings/0/need'],
    ['standards', { target: null }, '/standards/0/target'],
    ['measurements', { value: 'PT' }, '/measurements/0/value'],
    ['contacts', { kind: 'praise' }, '/contacts/0/kind'],
    ['contacts', { receivedAt: '2026-03-01' }, '/contacts/0/receivedAt'],
    ['suppressions', { reason: '' }, '/suppressions/0/reason'],
  ])('%s %j', (section, fields, path) => {
    const document = JSON.parse(JSON.stringify(documentWith(section, fields)));
    expect(safeParseChain(document).ok).toBe(false);
    expect(schemaErrors(document).map((error) => error.split(': ')[0])).toContain(path);
  });
});

describe('wrong documents', () => {
  it.each<[what: string, document: unknown]>([
    ['nothing', null],
    ['a list', []],
    ['no links', { parties: {} }],
    ['no parties', { links: {} }],
    ['an unknown section', { parties: {}, links: {}, mesures: {} }],
    ['parties as a list', { parties: [], links: {} }],
    ['ratings as a map', { parties: {}, links: {}, ratings: {} }],
    ['another version', { version: 2, parties: {}, links: {} }],
    ['a version in quotes', { version: '1', parties: {}, links: {} }],
    ['an empty name', { name: '', parties: {}, links: {} }],
    ['an empty id', { parties: { '': { kind: 'team' } }, links: {} }],
    ['a party that is no map', { parties: { desk: 'team' }, links: {} }],
  ])('%s', (_, document) => {
    expect(safeParseChain(document).ok).toBe(false);
    expect(schemaErrors(document)).not.toEqual([]);
  });
});

it('sections may hold nothing yet, as while somebody types', () => {
  const document = { parties: null, links: null, goals: null, ratings: null };
  expect(safeParseChain(document).ok).toBe(true);
  expect(schemaErrors(document)).toEqual([]);
});
