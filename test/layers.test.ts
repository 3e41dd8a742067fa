import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SOURCE = new URL('../src/', import.meta.url);

/**
 * The picture of the house, from the ground up. Per room: the rooms its files may import from, besides their own. Rooms
 * on one floor do not see each other, and no room sees one above it.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  algorithms: [],
  chain: ['model', 'algorithms'],
  tables: ['model', 'algorithms'],
  analyses: ['model', 'algorithms', 'chain', 'tables'],
  rules: ['model', 'algorithms', 'chain', 'tables', 'analyses'],
  text: ['model', 'chain'],
  report: ['model', 'algorithms', 'chain', 'tables', 'analyses', 'rules'],
  formats: ['model', 'algorithms', 'chain', 'tables', 'analyses', 'rules', 'text'],
  view: ['model', 'algorithms', 'chain', 'tables', 'analyses', 'rules', 'report'],
  mining: ['model', 'algorithms', 'chain', 'tables', 'analyses', 'rules', 'text'],
  cli: [
    ...['model', 'algorithms', 'chain', 'tables', 'analyses', 'rules'],
    ...['text', 'report', 'formats', 'mining'],
  ],
};

/** Per package of others: the files and rooms that may import it. What is not listed may be imported nowhere. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@dagrejs/dagre': ['report/blueprint/place.ts'],
  '@duckdb/node-api': ['formats/bundle/duckdb/', 'mining/duckdb/'],
  '@clack/prompts': ['cli/starting/terminal-prompter.ts'],
  'apache-arrow': ['formats/bundle/arrow/'],
  chokidar: ['cli/watching/'],
  commander: ['cli/'],
  'd3-selection': ['view/map/use-zoom.ts'],
  'd3-zoom': ['view/map/use-zoom.ts'],
  'fastest-levenshtein': ['model/nearest.ts'],
  graphology: ['chain/to-graph.ts'],
  'graphology-types': ['chain/to-graph.ts'],
  'hyparquet-writer': ['formats/bundle/parquet/'],
  'node:': ['cli/'],
  preact: ['view/'],
  tinyglobby: ['cli/'],
  'read-excel-file': ['formats/xlsx/'],
  sarif: ['report/to-sarif.ts', 'report/sarif/'],
  saxes: ['formats/', 'mining/xes/'],
  'string-width': ['tables/', 'report/'],
  'write-excel-file': ['formats/xlsx/'],
  yaml: ['text/', 'formats/'],
  zod: ['model/', 'rules/config/', 'rules/baseline/', 'rules/assessing/found-by-own.ts', 'formats/'],
};

interface SourceFile {
  /** Its path below `src`, with slashes. */
  readonly path: string;
  readonly ast: ts.SourceFile;
  /** What it imports, types included, as it is written. */
  readonly imports: readonly string[];
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
  .map((path) => sourceFileOf(path, readFileSync(new URL(path, SOURCE), 'utf8')));

const entries = Object.values(
  (
    JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      exports: Record<string, string | { import: { default: string } }>;
    }
  ).exports,
).flatMap((target) =>
  typeof target === 'string' ? [] : [target.import.default.replace('./dist/', '').replace(/\.js$/, '.ts')],
);

describe('the rooms', () => {
  it('are all in the picture', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.map(({ path }) => roomOf(path)).filter((room) => room !== '' && !(room in ROOMS))).toEqual(
      [],
    );
  });

  it('stand on floors: the picture itself has no room that sees one above it', () => {
    const rooms = Object.keys(ROOMS);
    const upward = rooms.filter((room, floor) => ROOMS[room]!.some((below) => rooms.indexOf(below) >= floor));
    expect(upward).toEqual([]);
  });

  it('import their own files and rooms below, never up, never sideways', () => {
    expect(files.flatMap(forbiddenRooms)).toEqual([]);
  });

  it('would be caught when they did not', () => {
    const astray = (path: string, text: string) => forbiddenRooms(sourceFileOf(path, text));
    expect(astray('model/a.ts', "import type { B } from '../chain/b.js';")).toHaveLength(1);
    expect(astray('chain/a.ts', "export { b } from '../tables/b.js';")).toHaveLength(1);
    expect(astray('tables/a.ts', "type B = import('../analyses/b.js').B;")).toHaveLength(1);
    expect(astray('text/a.ts', "await import('../cli/main.js');")).toHaveLength(1);
    expect(astray('report/a.ts', "import { upstream } from '../index.js';")).toHaveLength(1);
    expect(astray('analyses/a.ts', "import '../model/b.js'; import './c.js';")).toEqual([]);
  });

  it('import every package in the one place that is for it', () => {
    expect(files.flatMap(forbiddenPackages)).toEqual([]);
  });

  it('would be caught when they did it elsewhere', () => {
    const astray = (path: string, text: string) => forbiddenPackages(sourceFileOf(path, text));
    expect(astray('chain/a.ts', "import { readFile } from 'node:fs/promises';")).toHaveLength(1);
    expect(astray('chain/a.ts', "import { readFile } from 'fs';")).toHaveLength(1);
    expect(astray('analyses/a.ts', "import type { AbstractGraph } from 'graphology-types';")).toHaveLength(1);
    expect(astray('model/a.ts', "import * as z from 'zod'; import 'zod/v4/core';")).toEqual([]);
  });
});

describe('imports', () => {
  it('make no ring of files, types included', () => {
    expect(ringsAmong(new Map(files.map((file) => [file.path, targetsOf(file)])))).toEqual([]);
  });

  it('would be caught when they did', () => {
    const ring = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'd.ts']],
      ['c.ts', ['b.ts']],
      ['d.ts', []],
    ]);
    expect(ringsAmong(ring)).toEqual(['b.ts → c.ts → b.ts']);
  });

  it('name files that exist', () => {
    const paths = new Set(files.map(({ path }) => path));
    expect(
      files.flatMap((file) =>
        targetsOf(file).filter((target) => !paths.has(target) && !paths.has(`${target}x`)),
      ),
    ).toEqual([]);
  });
});

describe('tables of contents', () => {
  it.each(entries)(
    'src/%s, which users import, opens with a module comment and only names exports',
    (path) => {
      const { ast } = files.find((file) => file.path === path)!;
      expect(ast.text).toMatch(/^\/\*\*.*?@module\s*\*\//s);
      expect(ast.statements.filter((one) => !isNamedReexport(one)).map((one) => one.getText())).toEqual([]);
    },
  );

  it('the other index files only list what their room holds', () => {
    const others = files.filter(({ path }) => posix.basename(path) === 'index.ts' && !entries.includes(path));
    const unlisted = others.flatMap(({ path, ast }) =>
      ast.statements.filter((one) => !isListing(one)).map((one) => `${path}: ${one.getText()}`),
    );
    expect(unlisted).toEqual([]);
  });
});

function sourceFileOf(path: string, text: string): SourceFile {
  const ast = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const imports: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier) imports.push(specifier);
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return { path, ast, imports };
}

function specifierOf(node: ts.Node): string | undefined {
  const named = (literal?: ts.Node) =>
    literal && ts.isStringLiteralLike(literal) ? literal.text : undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return named(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return named(node.expression);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return named(node.argument.literal);
  if (!ts.isCallExpression(node)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport || node.expression.getText() === 'require' ? named(node.arguments[0]) : undefined;
}

/** The room of a file; the empty text for `src/index.ts`, the door of the house. */
function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

function targetsOf({ path, imports }: SourceFile): string[] {
  return imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts'));
}

function forbiddenRooms(file: SourceFile): string[] {
  const room = roomOf(file.path);
  const allowed = room === '' ? Object.keys(ROOMS).filter((one) => one !== 'cli') : [room, ...ROOMS[room]!];
  return targetsOf(file)
    .filter((target) => !allowed.includes(roomOf(target)))
    .map((target) => `${file.path} imports ${target}`);
}

function forbiddenPackages({ path, imports }: SourceFile): string[] {
  return imports
    .filter((specifier) => !specifier.startsWith('.'))
    .filter((specifier) => {
      const name = specifier.startsWith('node:') ? 'node:' : specifier.match(/^(@[^/]+\/)?[^/]+/)![0];
      return !PACKAGES[name]?.some(
        (place) => path === place || (place.endsWith('/') && path.startsWith(place)),
      );
    })
    .map((specifier) => `${path} imports ${specifier}`);
}

/** One ring for every file from which a way of imports leads back to a file on that way; depth-first search. */
function ringsAmong(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const rings: string[] = [];
  const finished = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) rings.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (finished.has(path) || way.includes(path)) return;
    for (const target of imports.get(path) ?? []) visit(target, [...way, path]);
    finished.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return rings;
}

function isNamedReexport(statement: ts.Statement): boolean {
  if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) return false;
  return statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause);
}

/** Imports, named exports, types, and constants that are plain lists. */
function isListing(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement) || isNamedReexport(statement)) return true;
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return true;
  return (
    ts.isVariableStatement(statement) &&
    statement.declarationList.declarations.every(
      ({ initializer }) =>
        initializer &&
        (ts.isArrayLiteralExpression(initializer) || ts.isObjectLiteralExpression(initializer)),
    )
  );
}
