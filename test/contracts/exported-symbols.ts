import ts from 'typescript';

const ROOT = new URL('../../', import.meta.url);
const ROOMS = ['', 'text/', 'rules/', 'report/', 'formats/', 'mining/', 'view/'];
const ENTRIES = ROOMS.map((room) => new URL(`src/${room}index.ts`, ROOT).pathname);

/** What the package exports, types included, and the compiler to ask about it. */
export function exportedSymbols(): {
  readonly checker: ts.TypeChecker;
  readonly symbols: readonly ts.Symbol[];
} {
  const program = ts.createProgram(ENTRIES, {
    ...{
      target: ts.ScriptTarget.ES2023,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
      strict: true,
      skipLibCheck: true,
    },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] },
  });
  const checker = program.getTypeChecker();
  const exported = ENTRIES.flatMap((path) =>
    checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path)!)!),
  );
  const symbols = exported.map((symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  );
  return { checker, symbols };
}
