import { expect, it } from 'vitest';
import { linksApart } from '../../../src/formats/mapping/links-apart.js';
import { gatheredOf } from './gathered-of.js';

const parties = [
  { id: 'desk', name: 'Front desk' },
  { id: 'it', name: 'IT' },
  { id: 'bar', name: 'Bar; lobby' },
];
const sources = { provider: { separator: ';' }, customer: { separator: ';' } };
const apart = (links: ReadonlyArray<Readonly<Record<string, unknown>>>, said: object = sources) =>
  linksApart(gatheredOf({ parties, links }, said as typeof sources));

it('makes a link of each provider with each customer', () => {
  const { records, sections } = apart([
    { id: 'L1', provider: 'x', customer: 'y', service: 's' },
    { id: 'L2', provider: 'Front desk;IT', customer: 'A & B ; c', service: 's' },
  ]);
  expect(records.links?.map(({ id, provider, customer }) => [id, provider, customer])).toEqual([
    ['L1', 'x', 'y'],
    ['L2-front-desk-a-b', 'Front desk', 'A & B'],
    ['L2-front-desk-c', 'Front desk', 'c'],
    ['L2-it-a-b', 'IT', 'A & B'],
    ['L2-it-c', 'IT', 'c'],
  ]);
  expect(sections.links?.lines).toEqual([2, 3, 3, 3, 3]);
});

it('leaves a cell whole that is the name of a party, that nobody parts, or that holds no name', () => {
  const rows = [{ id: 'L1', provider: 'bar; LOBBY', customer: ';' }];
  expect(apart(rows).records.links).toEqual(rows);
  const unparted = [{ id: 'L1', provider: 'a;b', customer: 'c' }];
  expect(apart(unparted, {}).records.links).toEqual(unparted);
});

it('names a party once however it is called, and adds nothing to the id of a link that is alone', () => {
  expect(apart([{ id: 'L1', provider: 'IT; it;', customer: 'x' }]).records.links).toEqual([
    { id: 'L1', provider: 'IT', customer: 'x' },
  ]);
});

it('gives no ids to links that have none', () => {
  expect(apart([{ provider: 'a;b', customer: 'x' }]).records.links).toEqual([
    { provider: 'a', customer: 'x' },
    { provider: 'b', customer: 'x' },
  ]);
});
