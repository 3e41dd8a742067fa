import { expect, it } from 'vitest';
import { inChunks } from '../../../src/formats/bundle/in-chunks.js';

it('joins lines to pieces of some length, and holds one at a time', () => {
  let made = 0;
  function* lines() {
    for (; made < 10_000; made++) yield `${'x'.repeat(99)}\n`;
  }
  const pieces = inChunks(lines());
  expect(pieces.next().value).toHaveLength(65_600);
  expect(made).toBe(655);
  expect([...pieces].join('')).toHaveLength(1_000_000 - 65_600);
  expect([...inChunks([])]).toEqual([]);
});
