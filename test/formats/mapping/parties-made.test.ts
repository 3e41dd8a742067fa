import { expect, it } from 'vitest';
import { partiesMade } from '../../../src/formats/mapping/parties-made.js';
import { gatheredOf, toldBy } from './gathered-of.js';

it('makes each party that is named and nowhere declared once, and tells the first place', () => {
  const all = gatheredOf({
    parties: [{ id: 'desk', name: 'Front desk', partOf: 'Head Office' }],
    links: [
      { id: 'L1', provider: 'Night Porter', customer: 'front desk', owner: 'night porter' },
      { id: 'L2', provider: 'porter', customer: 'Night  porter' },
    ],
    goals: [{ holder: 'organisation' }, { holder: 'Board' }],
    ratings: [{ subject: 'Nobody' }],
  }).all();
  const whole = partiesMade(all);
  expect(whole.records.parties?.slice(1)).toEqual([
    { id: 'night-porter', name: 'Night Porter', kind: 'department', tags: ['made-of-reference'] },
    { id: 'porter', kind: 'department', tags: ['made-of-reference'] },
    { id: 'head-office', name: 'Head Office', kind: 'department', tags: ['made-of-reference'] },
    { id: 'board', name: 'Board', kind: 'department', tags: ['made-of-reference'] },
  ]);
  expect(toldBy(whole).map(([code, place]) => [code, place])).toEqual([
    ['made-party', 'links.csv:2:2'],
    ['made-party', 'links.csv:3:2'],
    ['made-party', 'parties.csv:2:3'],
    ['made-party', 'goals.csv:3:1'],
  ]);
});

it('makes nothing where all are known, or a name is shared', () => {
  const parties = [
    { id: 'a', name: 'IT' },
    { id: 'b', name: 'it' },
  ];
  const all = gatheredOf({ parties, links: [{ id: 'L', provider: 'IT', customer: 'a' }] }).all();
  expect(partiesMade(all)).toBe(all);
});
