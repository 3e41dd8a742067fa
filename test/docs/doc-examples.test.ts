import { describe, expect, it } from 'vitest';
import * as formats from '../../src/formats/index.js';
import * as main from '../../src/index.js';
import * as mining from '../../src/mining/index.js';
import * as report from '../../src/report/index.js';
import * as rules from '../../src/rules/index.js';
import * as text from '../../src/text/index.js';
import * as view from '../../src/view/index.js';
import { docExamples, pageExamples, typeProblems } from './examples.js';
import { type Outcome, runExample, type Surroundings } from './run-example.js';

const FILE = `version: 1
name: Harbour Hotel
parties:
  frontDesk: { kind: role }
  guest: { kind: customer }
links: {}
`;

const modules = {
  'service-chain': main,
  'service-chain/formats': formats,
  'service-chain/mining': mining,
  'service-chain/report': report,
  'service-chain/rules': rules,
  'service-chain/text': text,
  'service-chain/view': view,
  'node:fs/promises': { readFile: async () => new TextEncoder().encode(FILE) },
};

/** Examples that define no chain of their own speak of the one that `defineChain` shows. */
const chain = await chainOf('src/chain/define-chain.ts');

const surroundings: Surroundings = { modules, given: { chain, text: '{ "parties": {} }' } };

describe('the examples in doc comments', () => {
  it('are found', () => {
    expect(docExamples.length).toBeGreaterThan(15);
    const places = docExamples.map(({ place }) => place.replace(/:\d+$/, ''));
    expect(places).toEqual(expect.arrayContaining(['src/analyses/upstream.ts', 'src/model/error.ts']));
  });

  it('compile', () => {
    expect(typeProblems(docExamples)).toEqual([]);
  }, 120_000);

  it('compile in the pages, too', () => {
    expect(pageExamples.length).toBeGreaterThan(2);
    expect(typeProblems(pageExamples)).toEqual([]);
  }, 120_000);

  /** Those of browsers are run in one, by the tests of the view. */
  const runHere = docExamples.filter(({ code }) => !code.includes('document.'));

  it.each(runHere.map((example) => [example.place, example] as const))(
    '%s runs, and comes to what it says',
    async (_, example) => {
      expectAsSaid(await runExample(example, surroundings));
    },
  );
});

describe('the check itself', () => {
  const example = (code: string) => ({ place: 'here:1', code });
  const run = (code: string) => runExample(example(code), surroundings);

  it('finds an example that does not compile', () => {
    const wrong = [
      "import { upstreem } from 'service-chain';",
      "import { upstreamOf } from 'service-chain';\nupstreamOf(chain, 1);",
      'nobody;',
    ];
    const problems = typeProblems(wrong.map(example));
    expect(problems).toHaveLength(wrong.length);
  }, 120_000);

  it('finds a value that is not the one its comment says', async () => {
    expect(await run('[1, 2].map((n) => n * 2); // [ 2, 5 ]')).toMatchObject({
      values: [['[ 2, 4 ]', '[ 2, 5 ]']],
    });
    expect(await run('chain.name; // what it is called')).toMatchObject({ values: [] });
  });

  it('finds output that is not what the lines below say', async () => {
    expect(await run("console.log('a', 1);\n// a 2\n")).toMatchObject({
      printed: ['a 1'],
      saidPrinted: ['a 2'],
    });
  });

  it('lets an example import nothing it was not given', async () => {
    await expect(run("import 'left-pad';")).rejects.toThrow('no example may import left-pad');
  });
});

function expectAsSaid({ values, printed, saidPrinted }: Outcome): void {
  expect(values.map(([got]) => got)).toEqual(values.map(([, said]) => said));
  if (saidPrinted.length > 0) expect(printed).toEqual(saidPrinted);
}

async function chainOf(path: string): Promise<unknown> {
  const { place, code } = docExamples.find((example) => example.place.startsWith(path))!;
  let chain: unknown;
  const keep = (value: unknown) => {
    chain = value;
  };
  await runExample({ place, code: `${code}\nkeep(chain);` }, { modules, given: { keep } });
  return chain;
}
