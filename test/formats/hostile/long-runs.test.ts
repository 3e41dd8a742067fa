import { expect, it } from 'vitest';
import { safeReadChain } from '../../../src/formats/index.js';

/** As often as a step for each pair of signs would take minutes. */
const LONG = 400_000;

const graph = (text: string) =>
  `<graphml><graph><node id="a"><data key="kind">team</data><data key="cost">${text}</data></node></graph></graphml>`;

const runs: ReadonlyArray<readonly [string, string, string]> = [
  ['digits in a cell', 'csv', `id,kind,cost\na,team,${'1'.repeat(LONG)}x\n`],
  ['digits in a value of GraphML', 'graphml', graph(`${'1'.repeat(LONG)}x`)],
  [
    'blanks in the tags of a service',
    'service-catalogue',
    `{"services":[{"id":"a","tags":"a${' '.repeat(LONG)}b"}]}`,
  ],
];

it.each(runs)(
  'is not stalled by %s',
  async (_, format, content) => {
    expect((await safeReadChain(content, { format })).problems.length).toBeLessThan(10);
  },
  10_000,
);

it.each([
  ['line breaks', '\n'],
  ['blanks', ' '],
  ['braces on lines', '\n[{'],
])(
  'tells the format of a file of %s',
  async (_, sign) => {
    const content = new TextEncoder().encode(`${sign.repeat(60_000)}:`);
    expect((await safeReadChain(content)).ok).toBe(false);
  },
  10_000,
);

it('tells of every use of a name that all parties share', async () => {
  const MANY = 20_000;
  const parties = Array.from({ length: MANY }, (_, i) => `p${i},same,team`).join('\n');
  const files = [
    { file: 'parties.csv', content: `id,name,kind\n${parties}` },
    { file: 'links.csv', content: `provider,customer,service\n${'same,p1,x\n'.repeat(MANY)}` },
  ];
  const { problems } = await safeReadChain(files, { format: 'csv' });
  expect(problems.filter(({ code }) => code === 'ambiguous-name').length).toBe(MANY);
}, 20_000);

it('tells of unknown ids among as many parties in linear time', async () => {
  const MANY = 50_000;
  const rows = (row: (i: number) => string) => Array.from({ length: MANY }, (_, i) => row(i)).join(',');
  const parties = rows((i) => `"p${i}":{"kind":"team","name":"Party ${i}"}`);
  const links = rows((i) => `"l${i}":{"provider":"p${i}","customer":"Nobody ${i}","service":"x"}`);
  const { problems } = await safeReadChain(`{"parties":{${parties}},"links":{${links}}}`, { format: 'json' });
  expect(problems.length).toBe(MANY);
}, 20_000);
