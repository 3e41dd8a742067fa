import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dataDictionary } from '../../docs/generate/data-dictionary.js';
import { fromRoot } from '../../docs/generate/generated.js';
import { declarations as questions } from '../../src/index.js';
import { logDeclarations } from '../../src/mining/index.js';
import { assessmentDeclarations } from '../../src/rules/index.js';

const declarations = [...questions, ...assessmentDeclarations, ...logDeclarations];
const committed = readFileSync(fromRoot(dataDictionary.path), 'utf8');

it('the committed data dictionary is what the declarations make; `npm run docs` renews it', async () => {
  expect(committed).toBe(await dataDictionary.make());
});

it.each(declarations.map(({ name, columns }) => [name, Object.keys(columns)] as const))(
  'it holds %s and all its columns',
  (name, columns) => {
    const section = committed.split('\n## ').find((part) => part.includes(`- Name: \`${name}\``)) ?? '';
    const rows = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, column]) => column);
    expect(rows).toEqual(columns);
  },
);
