import { describe, expect, it } from 'vitest';
import { knownParties, resolved } from '../../../src/formats/mapping/references.js';
import { gatheredOf, toldBy } from './gathered-of.js';

const parties = [
  { id: 'desk', name: 'Front desk' },
  { id: 'it', name: 'IT' },
  { id: 'a', name: 'Help' },
  { id: 'b', name: 'help' },
  { id: 'gaeste', name: 'Unsere Kunden' },
];

describe('known parties', () => {
  const { has, idOf, sharing } = knownParties(gatheredOf({ parties }).all());

  it.each([
    ['desk', 'desk'],
    [' FRONT desk', 'desk'],
    ['Gäste', 'gaeste'],
    ['Help', undefined],
    ['nobody', undefined],
    ['constructor', undefined],
  ])('finds by %j %j', (text, id) => {
    expect(idOf(text)).toBe(id);
    expect(has(text)).toBe(id !== undefined);
  });

  it('tells who shares a name', () => {
    expect([sharing('HELP'), sharing('IT'), sharing('nobody')]).toEqual([['a', 'b'], [], []]);
  });
});

describe('references', () => {
  it('become ids in every section that has them', () => {
    const all = gatheredOf({
      parties: [...parties, { id: 'x', name: 'X', partOf: 'Front Desk' }],
      links: [{ id: 'L1', provider: 'IT', customer: 'Front desk', owner: 'it', service: 'IT' }],
      goals: [{ id: 'G', holder: 'front desk' }],
      ratings: [{ subject: 'Front desk' }, { subject: 'L1' }, { subject: 'organisation' }],
    }).all();
    const { records, problems } = resolved(all);
    expect(problems).toEqual([]);
    expect(records.parties?.at(-1)).toEqual({ id: 'x', name: 'X', partOf: 'desk' });
    expect(records.links).toEqual([
      { id: 'L1', provider: 'it', customer: 'desk', owner: 'it', service: 'IT' },
    ]);
    expect(records.goals).toEqual([{ id: 'G', holder: 'desk' }]);
    expect(records.ratings).toEqual([{ subject: 'desk' }, { subject: 'L1' }, { subject: 'organisation' }]);
  });

  it('stay where a link has the id, and are told where several parties have the name', () => {
    const all = gatheredOf({
      parties,
      links: [{ id: 'IT', provider: 'Help', customer: 'desk' }],
      ratings: [{ subject: 'IT' }],
    }).all();
    const whole = resolved(all);
    expect(whole.records.ratings).toEqual([{ subject: 'IT' }]);
    expect(toldBy(whole)).toEqual([['ambiguous-name', 'links.csv:2:2', '"Help"']]);
  });
});
