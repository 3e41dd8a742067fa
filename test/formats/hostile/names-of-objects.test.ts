import { expect, it } from 'vitest';
import { safeReadChain } from '../../../src/formats/index.js';

const NAMES = Object.getOwnPropertyNames(Object.prototype);

it.each(NAMES)('takes a section called %s for an unknown key', async (name) => {
  const text = `{"${name}":[{}],"parties":{},"links":{}}`;
  const { problems } = await safeReadChain(text, { format: 'json' });
  expect(problems.map(({ code }) => code)).toEqual(['unknown-key']);
});
