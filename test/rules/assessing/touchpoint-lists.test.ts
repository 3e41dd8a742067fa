import { expect, it } from 'vitest';
import { createTouchpointLists } from '../../../src/rules/assessing/touchpoint-lists.js';

const ids = Array.from({ length: 250 }, (_, i) => `t${i + 100}`);

it('keeps the first hundred, and says how many there were', () => {
  const listOf = createTouchpointLists();
  expect(listOf(ids)).toEqual({ touchpoints: ids.slice(0, 100), touchpointCount: 250 });
  expect(listOf(['a'])).toEqual({ touchpoints: ['a'], touchpointCount: 1 });
  expect(listOf(undefined)).toEqual({ touchpoints: [], touchpointCount: 0 });
});

it('gives lists that say the same as one, which nobody can change', () => {
  const listOf = createTouchpointLists();
  const { touchpoints } = listOf([...ids]);
  expect(listOf([...ids, 'z']).touchpoints).toBe(touchpoints);
  expect(listOf(['a', 'b']).touchpoints).toBe(listOf(['a', 'b']).touchpoints);
  expect(listOf(['a,b']).touchpoints).not.toBe(listOf(['a', 'b']).touchpoints);
  expect(Object.isFrozen(touchpoints)).toBe(true);
});
