import { inspect } from 'node:util';
import ts from 'typescript';
import type { Example } from './examples.js';

/** What came of an example, beside what its comments say should come. */
export interface Outcome {
  /** Values of statements that end in `// value`: got and said. */
  readonly values: ReadonlyArray<readonly [got: string, said: string]>;
  /** What it printed, and what the comment lines under its last statement say it prints. */
  readonly printed: readonly string[];
  readonly saidPrinted: readonly string[];
}

/** What an example finds around it: modules to import, and names it does not define. */
export interface Surroundings {
  readonly modules: Readonly<Record<string, unknown>>;
  readonly given: Readonly<Record<string, unknown>>;
}

/** Runs an example as a script; what it imports or takes as given comes from its surroundings. */
export async function runExample({ code }: Example, { modules, given }: Surroundings): Promise<Outcome> {
  const values: Array<[string, string]> = [];
  const printed: string[] = [];
  const print = (...parts: unknown[]) => printed.push(parts.map(asPrinted).join(' '));
  const names = {
    require: (name: string) => modules[name] ?? unknownModule(name),
    exports: {},
    console: { log: print, error: print },
    comesTo: (value: unknown, said: string) => values.push([inspect(value, { breakLength: 200 }), said]),
    ...given,
  };
  const script = ts.transpile(withComparisons(code), {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.CommonJS,
  });
  await new AsyncFunction(...Object.keys(names), `{ ${script}\n}`)(...Object.values(names));
  return {
    values,
    printed: printed.flatMap((text) => text.trimEnd().split('\n')),
    saidPrinted: saidBy(code),
  };
}

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<void>;

/** Turns `expression; // value` into a comparison, where the comment is a value and not words. */
function withComparisons(code: string): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2023, true);
  const pieces = source.statements.map((statement) => {
    const [comment] = ts.getTrailingCommentRanges(code, statement.end) ?? [];
    const said = comment && code.slice(comment.pos, comment.end).replace(/^\/\/ /, '');
    if (!ts.isExpressionStatement(statement) || !said || !isValue(said)) return statement.getFullText();
    return `\ncomesTo(${statement.expression.getText()}, ${JSON.stringify(said)});`;
  });
  return pieces.join('');
}

function isValue(said: string): boolean {
  return /^([[{'"\d-]|true$|false$|null$|undefined$)/.test(said);
}

/** The comment lines at the end, without their slashes. */
function saidBy(code: string): string[] {
  const lines = code.trimEnd().split('\n');
  const last = lines.findLastIndex((line) => !line.startsWith('// '));
  return lines.slice(last + 1).map((line) => line.slice(3));
}

function asPrinted(value: unknown): string {
  return typeof value === 'string' ? value : inspect(value);
}

function unknownModule(name: string): never {
  throw new Error(`no example may import ${name}`);
}
