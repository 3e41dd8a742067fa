import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const ROOT = new URL('../../', import.meta.url);
const PAGE_CODE = /^```ts\n([\s\S]*?)^```$/gm;

/** A piece of TypeScript that shows how something is used. */
export interface Example {
  /** Where it stands: `src/index.ts:12`. */
  readonly place: string;
  readonly code: string;
}

/** Every example of the doc comments in `src`. */
export const docExamples = examplesIn('src', '.ts', /^ *\* ```ts\n((?: *\*.*\n)*?) *\* ```$/gm);

/** Every piece of TypeScript in the pages of `docs`, the README among them. */
export const pageExamples = [...examplesOf('README.md', PAGE_CODE), ...examplesIn('docs', '.md', PAGE_CODE)];

function examplesIn(folder: string, ending: string, pattern: RegExp): Example[] {
  return readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .sort()
    .flatMap((path) => examplesOf(`${folder}/${path.replaceAll('\\', '/')}`, pattern));
}

function examplesOf(path: string, pattern: RegExp): Example[] {
  const text = readFileSync(new URL(path, ROOT), 'utf8');
  return Array.from(text.matchAll(pattern), (match) => ({
    place: `${path}:${text.slice(0, match.index).split('\n').length + 1}`,
    code: match[1]!.replace(/^ *\* ?/gm, ''),
  }));
}

/** What an example may take as given: a chain, and the text of one. */
const GIVEN = `
import type { ServiceChain } from 'service-chain';
declare global {
  const chain: ServiceChain;
  const text: string;
}
`;

/** What the compiler says about each example, as `place: message`; the package's names lead to its source. */
export function typeProblems(examples: readonly Example[]): string[] {
  const fileOf = (name: string) => new URL(`examples/${name}.ts`, ROOT).pathname;
  const given = fileOf('given');
  const files = new Map([[given, GIVEN]]);
  const places = new Map<string, string>();
  for (const [i, { place, code }] of examples.entries()) {
    files.set(fileOf(`example-${i}`), `${code}\nexport {};\n`);
    places.set(fileOf(`example-${i}`), place);
  }
  const program = ts.createProgram([...files.keys()], OPTIONS, hostWith(files));
  return [...places].flatMap(([file, place]) => {
    const source = program.getSourceFile(file)!;
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'preact',
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
  paths: {
    'service-chain': [new URL('src/index.ts', ROOT).pathname],
    'service-chain/*': [new URL('src/*/index.ts', ROOT).pathname],
  },
};

function hostWith(files: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  return {
    ...host,
    fileExists: (file) => files.has(file) || host.fileExists(file),
    readFile: (file) => files.get(file) ?? host.readFile(file),
    getSourceFile: (file, ...rest) => {
      const text = files.get(file);
      return text === undefined
        ? host.getSourceFile(file, ...rest)
        : ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
    },
  };
}
