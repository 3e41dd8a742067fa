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

it('refuses a catalogue whose APIs make millions of links', async () => {
  const entity = (name: string, kind: string, spec: object) => ({
    ...{ apiVersion: 'backstage.io/v1alpha1', kind, metadata: { name } },
    spec: { type: 'service', lifecycle: 'production', owner: 'ours', ...spec },
  });
  const sides = ['providesApis', 'consumesApis'];
  const components = Array.from({ length: 2_200 }, (_, i) =>
    entity(`c${i}`, 'Component', { [sides[i % 2]!]: ['orders'] }),
  );
  const content = JSON.stringify([entity('orders', 'API', { definition: 'x' }), ...components]);
  expect(await codes(content, 'backstage')).toContain('too-large');
}, 60_000);

it('finds what is nearest to thousands of unknown entities in linear time', async () => {
  const entity = (i: number) => ({
    ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Component', metadata: { name: `c${i}` } },
    spec: { type: 'service', dependsOn: [`resource:r${i}`, `component:d${i}`] },
  });
  const content = JSON.stringify(Array.from({ length: 20_000 }, (_, i) => entity(i)));
  expect(await codes(content, 'backstage')).toContain('more-problems');
}, 20_000);
