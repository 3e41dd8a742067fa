import { describe, expect, it } from 'vitest';
import { safeReadChain } from '../../../src/formats/index.js';

/** More than a function takes as arguments. */
const MANY = 130_000;

const element = '<element xsi:type="BusinessActor"/>';
const files: Readonly<Record<string, string>> = {
  graphml: `<graphml><graph>${'<node/>'.repeat(MANY)}</graph></graphml>`,
  archimate: `<model xmlns:xsi="x"><name>m</name><elements>${element.repeat(MANY)}</elements></model>`,
  archi: `<archimate:model name="m"><folder>${element.repeat(MANY)}</folder></archimate:model>`,
  graphology: `{"nodes":[${'7,'.repeat(MANY)}7],"edges":[]}`,
};

describe('a file in which every record is wrong', () => {
  it.each(Object.entries(files))(
    'gives all its problems in %s',
    async (format, content) => {
      const { ok, problems } = await safeReadChain(content, { format });
      expect(ok).toBe(false);
      expect(problems.length).toBeGreaterThanOrEqual(MANY);
    },
    30_000,
  );
});

it('reads facts of a node that are many', async () => {
  const facts = Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`k${i}`, 1]));
  const node = { key: 'a', attributes: { kind: 'team', attributes: facts } };
  const reading = await safeReadChain(JSON.stringify({ nodes: [node], edges: [] }), { format: 'graphology' });
  expect(reading.ok && Object.keys(reading.chain.party('a').attributes ?? {}).length).toBe(MANY);
}, 30_000);
