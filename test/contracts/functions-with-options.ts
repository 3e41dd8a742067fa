import ts from 'typescript';

const ROOT = new URL('../../', import.meta.url);
const ENTRIES = ['src/index.ts', 'src/text/index.ts'].map((path) => new URL(path, ROOT).pathname);

/** A function of the package whose last parameter holds options. */
export interface FunctionWithOptions {
  /** `upstream`; of a method with its interface, `Table.batches`. */
  readonly name: string;
  /** Whether it takes a chain and options, and nothing else. */
  readonly asksChain: boolean;
  /** The names of the options, as the type has them. */
  readonly options: readonly string[];
}

/**
 * Every function the package exports, and every method of an interface it exports, whose last parameter is called `options`, is of a
 * type named so, or is an object that may be left out.
 */
export function functionsWithOptions(): FunctionWithOptions[] {
  const program = ts.createProgram(ENTRIES, {
    ...{ target: ts.ScriptTarget.ES2023, lib: ['lib.es2023.d.ts'], strict: true, skipLibCheck: true },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] },
  });
  const checker = program.getTypeChecker();
  const exported = ENTRIES.flatMap((path) =>
    checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path)!)!),
  ).map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
  const found = exported.flatMap((symbol) =>
    symbol.flags & ts.SymbolFlags.Interface ? methodsOf(checker, symbol) : [[symbol.name, symbol] as const],
  );
  return found.flatMap(([name, symbol]) => {
    const known = withOptions(checker, symbol);
    return known ? [{ name, ...known }] : [];
  });
}

function methodsOf(checker: ts.TypeChecker, symbol: ts.Symbol) {
  const { properties } = checker.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceTypeWithDeclaredMembers & {
    readonly properties?: readonly ts.Symbol[];
  };
  const members = properties ?? checker.getDeclaredTypeOfSymbol(symbol).getProperties();
  return members.map((member) => [`${symbol.name}.${member.name}`, member] as const);
}

function withOptions(
  checker: ts.TypeChecker,
  symbol: ts.Symbol,
): Omit<FunctionWithOptions, 'name'> | undefined {
  const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
  const last = signature?.parameters.at(-1);
  const declaration = last?.valueDeclaration;
  if (!signature || !last || !declaration || !ts.isParameter(declaration)) return undefined;
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(last));
  const isOptional = declaration.questionToken !== undefined || declaration.initializer !== undefined;
  const isObject = (type.flags & ts.TypeFlags.Object) !== 0 && type.getCallSignatures().length === 0;
  const isNamed = last.name === 'options' || /Options\b/.test(declaration.type?.getText() ?? '');
  if (!isNamed && !(isOptional && isObject)) return undefined;
  const [first] = signature.parameters;
  const isChain = /^ServiceChain\b/.test(checker.typeToString(checker.getTypeOfSymbol(first!)));
  return {
    asksChain: signature.parameters.length === 2 && isChain,
    options: type.getProperties().map(({ name }) => name),
  };
}
