import ts from 'typescript';
import { exportedSymbols } from './exported-symbols.js';

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
 * type named so, or is an object that may be left out. Those that promise an answer are left to the contract of formats.
 */
export function functionsWithOptions(): FunctionWithOptions[] {
  const { checker, symbols } = exportedSymbols();
  const found = symbols.flatMap((symbol) =>
    symbol.flags & ts.SymbolFlags.Interface ? methodsOf(checker, symbol) : [[symbol.name, symbol] as const],
  );
  return found.flatMap(([name, symbol]) => {
    const known = withOptions(checker, symbol);
    return known ? [{ name, ...known }] : [];
  });
}

function withOptions(
  checker: ts.TypeChecker,
  symbol: ts.Symbol,
): Omit<FunctionWithOptions, 'name'> | undefined {
  const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
  const last = signature?.parameters.at(-1);
  const declaration = last?.valueDeclaration;
  if (!signature || !last || !declaration || !ts.isParameter(declaration)) return undefined;
  if (signature.getReturnType().symbol?.name === 'Promise') return undefined;
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

/** The methods of an interface, inherited ones included. */
function methodsOf(checker: ts.TypeChecker, symbol: ts.Symbol): Array<readonly [string, ts.Symbol]> {
  const properties = checker.getDeclaredTypeOfSymbol(symbol).getProperties();
  return properties.map((property) => [`${symbol.name}.${property.name}`, property]);
}
