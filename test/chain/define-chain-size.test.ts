import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Measured with TypeScript 6.0.3: 84,958, which is 85 for each link; a chain of one party takes 49. */
const MOST_INSTANTIATIONS = 255_000;
const ROOT = new URL('../../', import.meta.url).pathname;
const FILE = `${ROOT}test/chain/generated-chain.ts`;

/** A literal of 300 parties and 1,000 links, each with an owner and, where its provider receives any, a requirement. */
function sourceOf(changes: { readonly firstOwner?: string } = {}): string {
  const parties = Array.from({ length: 300 }, (_, i) => {
    const kind = i % 10 === 0 ? 'customer' : 'team';
    const partOf = i > 0 ? `, partOf: 'party${Math.floor(i / 2)}'` : '';
    return `    party${i}: { kind: '${kind}', name: 'Party ${i}'${partOf} },`;
  });
  const links = Array.from({ length: 1000 }, (_, i) => {
    const provider = (i * 7 + 1) % 300;
    const customer = (i * 7 + 8) % 300;
    const owner = (i === 0 && changes.firstOwner) || `party${(i * 13) % 300}`;
    const requires = i > 0 ? `, requires: ['link${i - 1}', ['link${i - 1}', 'link${i - 1}']]` : '';
    return `    link${i}: { provider: 'party${provider}', customer: 'party${customer}', service: 's', owner: '${owner}'${requires} },`;
  });
  return [
    "import { defineChain } from '../../src/chain/define-chain.js';",
    'export const chain = defineChain({',
    '  parties: {',
    ...parties,
    '  },',
    '  links: {',
    ...links,
    '  },',
    "  measures: { wait: { name: 'Wait', unit: 'minutes', better: 'lower' } },",
    "  goals: { quick: { holder: 'party1', title: 'Quick', supports: 'link999' } },",
    "  ratings: [{ subject: 'link7', measure: 'wait', by: 'customer', need: 5 }],",
    '});',
    "export const first = chain.link('link0').provider;",
  ].join('\n');
}

function checked(source: string): { readonly messages: readonly string[]; readonly instantiations: number } {
  const { config } = ts.parseConfigFileTextToJson(
    'tsconfig.json',
    readFileSync(`${ROOT}tsconfig.json`, 'utf8'),
  );
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (path) => path === FILE || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === FILE ? ts.createSourceFile(path, source, ts.ScriptTarget.ES2023) : getSourceFile(path, ...rest);
  const program = ts.createProgram([FILE], options, host);
  const diagnostics = program.getSemanticDiagnostics(program.getSourceFile(FILE));
  const messages = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  return { messages, instantiations: program.getInstantiationCount() };
}

test('a literal of 300 parties and 1,000 links compiles without a flood of type instantiations', () => {
  const { messages, instantiations } = checked(sourceOf());
  expect(messages).toEqual([]);
  expect(instantiations).toBeGreaterThan(1000);
  expect(instantiations).toBeLessThan(MOST_INSTANTIATIONS);
});

test('a typo among them is one error, which suggests the party that was meant', () => {
  const { messages } = checked(sourceOf({ firstOwner: 'pary13' }));
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain('"pary13"');
  expect(messages[0]).toContain('party13');
});
