import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url);

/** What .gitignore names: folders (`dist/`, `docs/api/`) and endings (`*.tgz`). */
const ignored = readFileSync(new URL('.gitignore', ROOT), 'utf8').trim().split('\n');

/** Every file of the project that git has or would take in. */
const paths = filesBelow('');
const texts = new Map(paths.map((path) => [path, readFileSync(new URL(path, ROOT), 'utf8')]));
const code = paths.filter((path) => /^(src|test|docs|examples)\/.*\.tsx?$/.test(path));
const source = code.filter((path) => path.startsWith('src/'));
const trees = new Map(source.map((path) => [path, treeOf(path, texts.get(path)!)]));

const MAX_LINES = 300;
const MEDIAN_LINES = 80;
const MOST_LINES = 180;
const MAX_FUNCTION_LINES = 40;

/** Words of the workshop, which tell a reader of the project nothing. In brackets, so that this file has none of them. */
const WORKSHOP_WORDS: readonly RegExp[] = [
  /hand[b]ook/i,
  /\.\.\/[s]hared\b/,
  /\/[t]mp\//,
  /(?<![\w.-])\/[w]ork\//,
  /registry\.[n]pmjs/,
  /\b[i]ssue #/i,
];

/** A habit the house does without. */
interface Habit {
  readonly title: string;
  /** Code that has the habit, and must be caught. */
  readonly example: string;
  readonly isBreach: (node: ts.Node) => boolean;
  /** Rooms that may have it. */
  readonly except?: string;
}

const HABITS: readonly Habit[] = [
  { title: 'default exports', example: 'export default 1;', isBreach: isDefaultExport },
  { title: 'default exports by name', example: 'export { a as default };', isBreach: isDefaultExport },
  { title: '`export *`', example: "export * from './a.js';", isBreach: isStarExport },
  { title: '`export * as`', example: "export * as a from './a.js';", isBreach: isStarExport },
  { title: '`#private` members', example: 'class A { #b = 1; }', isBreach: ts.isPrivateIdentifier },
  { title: '`instanceof` its own classes', example: 'class A {} b instanceof A;', isBreach: isOwnInstanceof },
  {
    title: '`instanceof` classes of other files',
    example: "import { A } from './a.js'; b instanceof A;",
    isBreach: isOwnInstanceof,
  },
  { title: 'printing', example: "console.log('');", isBreach: isUse('console'), except: 'src/cli/' },
  { title: 'the process', example: 'process.cwd();', isBreach: isUse('process'), except: 'src/cli/' },
  { title: 'Node’s globals', example: "Buffer.from('');", isBreach: isUse('Buffer'), except: 'src/cli/' },
  { title: 'the clock by `Date.now`', example: 'Date.now();', isBreach: isCall('Date.now') },
  {
    title: 'the clock by `performance`',
    example: 'performance.now();',
    isBreach: isUse('performance'),
    except: 'src/cli/main.ts',
  },
  {
    title: 'the clock by `new Date()`',
    example: 'new Date();',
    isBreach: isToday,
    except: 'src/cli/main.ts',
  },
  { title: 'the clock by `Date()`', example: 'Date();', isBreach: isToday, except: 'src/cli/main.ts' },
  { title: 'randomness', example: 'Math.random();', isBreach: isCall('Math.random') },
  { title: 'random ids', example: 'crypto.randomUUID();', isBreach: isUse('crypto') },
  { title: 'the locale by method', example: 'n.toLocaleString();', isBreach: isLocaleMethod },
  { title: 'the locale by comparison', example: 'a.localeCompare(b);', isBreach: isLocaleMethod },
  { title: 'the locale by `Intl`', example: 'new Intl.NumberFormat();', isBreach: isLocaleOfTheMachine },
];

describe('the habits', () => {
  it.each(named(HABITS))('src does without %s', (_, { isBreach, except }) => {
    const held = source.filter((path) => except === undefined || !path.startsWith(except));
    expect(held.length).toBeGreaterThan(50);
    expect(held.flatMap((path) => breachesOf(trees.get(path)!, isBreach))).toEqual([]);
  });

  it.each(named(HABITS))('%s would be caught', (_, { example, isBreach }) => {
    expect(breachesOf(treeOf('example.ts', example), isBreach)).not.toEqual([]);
  });

  it.each([
    "import * as z from 'zod'; schema instanceof z.ZodObject;",
    'error instanceof Error;',
    'new Date(0);',
    "new Intl.Segmenter('en');",
    'chain.process;',
  ])('%s is no breach', (text) => {
    const tree = treeOf('example.ts', text);
    expect(HABITS.flatMap(({ isBreach }) => breachesOf(tree, isBreach))).toEqual([]);
  });
});

describe('the sizes', () => {
  it('no file is longer than a reader’s patience', () => {
    const long = code.filter((path) => linesOf(path) > MAX_LINES);
    expect(long.map((path) => `${path}: ${linesOf(path)} lines`)).toEqual([]);
  });

  it('most files of src are short', () => {
    const sizes = source.map(linesOf).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES);
    expect(sizes[Math.ceil(sizes.length * 0.9) - 1]).toBeLessThanOrEqual(MOST_LINES);
  });

  it('a function of src fits on a screen, those inside it not counted', () => {
    const isLong = (node: ts.Node) => ts.isFunctionLike(node) && ownLinesOf(node) > MAX_FUNCTION_LINES;
    expect(breachesOf(treeOf('a.ts', `() => {${'\n'.repeat(MAX_FUNCTION_LINES)}}`), isLong)).toHaveLength(1);
    expect(source.flatMap((path) => breachesOf(trees.get(path)!, isLong))).toEqual([]);
  });
});

describe('the names', () => {
  it('no folder or file is a dump', () => {
    const isDump = (part: string) => /^(utils?|helpers?|common|misc|shared)$/.test(part.replace(/\..*$/, ''));
    expect(isDump('utils.test.ts')).toBe(true);
    expect(paths.filter((path) => path.split('/').some(isDump))).toEqual([]);
  });

  it('every example folder has a chain, or reads those of others', () => {
    const folders = new Set(
      paths.filter((path) => /^examples\/[^/]+\//.test(path)).map((path) => path.split('/')[1]!),
    );
    const chains = paths.filter((path) => /^examples\/[^/]+\/chain\.(ya?ml|json|ts)$/.test(path));
    const readsOthers = (folder: string) =>
      /\/chain\.yaml[`']/.test(readFileSync(new URL(`examples/${folder}/main.ts`, ROOT), 'utf8'));
    expect(folders.size).toBeGreaterThan(0);
    expect(chains.map((path) => posix.basename(posix.dirname(path)))).toEqual(
      [...folders].filter((folder) => !readsOthers(folder)),
    );
  });
});

describe('the words', () => {
  it.each(WORKSHOP_WORDS)('no file says %s', (word) => {
    expect(paths.filter((path) => word.test(path) || word.test(texts.get(path)!))).toEqual([]);
  });

  it('the lock file names no registry', () => {
    expect(texts.get('package-lock.json')).not.toContain('"resolved":');
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(new URL(folder, ROOT), { withFileTypes: true })
    .map((entry) => `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .filter(
      (path) => path !== '.git' && path !== '.git/' && !ignored.some((pattern) => isNamed(path, pattern)),
    )
    .flatMap((path) => (path.endsWith('/') ? filesBelow(path) : path))
    .sort();
}

function isNamed(path: string, pattern: string): boolean {
  if (pattern.startsWith('*')) return path.endsWith(pattern.slice(1));
  return path === pattern || (/^[^/]+\/?$/.test(pattern) && path.endsWith(`/${pattern}`));
}

function linesOf(path: string): number {
  return texts.get(path)!.match(/\n/g)?.length ?? 0;
}

/** The lines of a function, without those that functions inside it add. */
function ownLinesOf(node: ts.Node): number {
  let inner = 0;
  const visit = (child: ts.Node): void => {
    if (ts.isFunctionLike(child)) inner += breaksOf(child);
    else ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return breaksOf(node) + 1 - inner;
}

function breaksOf(node: ts.Node): number {
  return node.getText().match(/\n/g)?.length ?? 0;
}

function treeOf(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
}

function named(habits: readonly Habit[]): Array<[string, Habit]> {
  return habits.map((habit) => [habit.title, habit]);
}

function breachesOf(tree: ts.SourceFile, isBreach: Habit['isBreach']): string[] {
  const breaches: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isBreach(node)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      breaches.push(`${tree.fileName}:${line + 1}: ${node.getText().split('\n')[0]}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return breaches;
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword;
}

function isStarExport(node: ts.Node): boolean {
  return ts.isExportDeclaration(node) && !(node.exportClause && ts.isNamedExports(node.exportClause));
}

/** The two copies of this package have two copies of every class; those of a package or the language are one. */
function isOwnInstanceof(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword)
    return false;
  const name = node.right.getText().replace(/\..*$/, '');
  const imported = node
    .getSourceFile()
    .statements.filter(ts.isImportDeclaration)
    .find(({ importClause }) => importClause && new RegExp(`\\b${name}\\b`).test(importClause.getText()));
  return imported ? /^['"]\./.test(imported.moduleSpecifier.getText()) : !(name in globalThis);
}

/** Tells whether a node uses a global of this name; a property of that name is something else. */
function isUse(name: string): (node: ts.Node) => boolean {
  return (node) => {
    if (!ts.isIdentifier(node) || node.text !== name) return false;
    const { parent } = node;
    return !(
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      ts.isPropertyAssignment(parent)
    );
  };
}

function isCall(text: string): (node: ts.Node) => boolean {
  return (node) => ts.isPropertyAccessExpression(node) && node.getText() === text;
}

function isToday(node: ts.Node): boolean {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
}

function isLocaleMethod(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && /^(toLocale|localeCompare$)/.test(node.name.text);
}

function isLocaleOfTheMachine(node: ts.Node): boolean {
  if (!ts.isNewExpression(node) || !node.expression.getText().startsWith('Intl.')) return false;
  const locale = node.arguments?.[0];
  return !locale || locale.getText() === 'undefined';
}
