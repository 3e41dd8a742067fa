import { expect, it } from 'vitest';
import { safeReadChain } from '../../../src/formats/index.js';

const codes = async (content: Parameters<typeof safeReadChain>[0], format: string) =>
  (await safeReadChain(content, { format })).problems.map(({ code }) => code);

it('refuses GraphML whose keys set more values than it could hold', async () => {
  const key = (i: number) => `<key id="k${i}" for="node" attr.name="k${i}"><default>1</default></key>`;
  const keys = Array.from({ length: 2_000 }, (_, i) => key(i)).join('');
  const nodes = Array.from({ length: 2_000 }, (_, i) => `<node id="n${i}"/>`).join('');
  const text = `<graphml>${keys}<graph>${nodes}</graph></graphml>`;
  expect(await codes(text, 'graphml')).toContain('too-large');
}, 30_000);

it('looks through no keys that set nothing', async () => {
  const key = (i: number) => `<key id="k${i}" for="node" attr.name="k${i}"/>`;
  const keys = Array.from({ length: 30_000 }, (_, i) => key(i)).join('');
  const nodes = Array.from({ length: 30_000 }, (_, i) => `<node id="n${i}"/>`).join('');
  const text = `<graphml>${keys}<graph>${nodes}</graph></graphml>`;
  expect((await safeReadChain(text, { format: 'graphml', options: { defaultKind: 'team' } })).ok).toBe(true);
}, 10_000);

it('refuses cells that name so many providers and customers that their links fill the memory', async () => {
  const names = (of: string) => Array.from({ length: 1_100 }, (_, i) => `${of}${i}`).join('; ');
  const row = `"${names('p')}","${names('c')}",x`;
  const content = `provider,customer,service\n${row}\n${row}\n`;
  expect(await codes([{ file: 'links.csv', content }], 'csv')).toEqual(expect.arrayContaining(['too-large']));
}, 30_000);
