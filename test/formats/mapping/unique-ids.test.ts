import { expect, it } from 'vitest';
import { type IdParts, uniqueIds } from '../../../src/formats/mapping/unique-ids.js';

const clashing: readonly IdParts[] = [
  ['L1', ['a', 'b-c']],
  ['L1', ['a-b', 'c']],
  ['L1-a', ['b', 'c']],
];

it('joins parts, and leaves ids alone that have none', () => {
  expect(
    uniqueIds([
      ['L1', []],
      ['L2', ['desk']],
      ['L3', ['desk', 'guest']],
      [undefined, []],
    ]),
  ).toEqual(['L1', 'L2-desk', 'L3-desk-guest', undefined]);
});

it('tells apart what would come to one id, whatever the order', () => {
  const inOrder = uniqueIds(clashing);
  expect(inOrder).toEqual(['L1-a-b-c', 'L1-a-b-c-2', 'L1-a-b-c-3']);
  expect(uniqueIds(clashing.toReversed())).toEqual(inOrder.toReversed());
});

it('takes no id that stands as it is', () => {
  expect(
    uniqueIds([
      ['L1', ['desk']],
      ['L1-desk', []],
      ['L1-desk-2', []],
    ]),
  ).toEqual(['L1-desk-3', 'L1-desk', 'L1-desk-2']);
});

it('keeps equal parts equal, so that they are found', () => {
  expect(
    uniqueIds([
      ['L1', ['desk']],
      ['L1', ['desk']],
      ['L2', []],
      ['L2', []],
    ]),
  ).toEqual(['L1-desk', 'L1-desk', 'L2', 'L2']);
});
