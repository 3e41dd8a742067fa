import type ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { analyses } from '../../src/analyses/index.js';
import { exportedSymbols } from './exported-symbols.js';

const { checker, symbols } = exportedSymbols();

describe('the type of the table that a question gives', () => {
  it.each(analyses.map(({ table, run }) => [run.name, table.key] as const))(
    'of %s names its key',
    (name, key) => {
      expect(keyInType(name)).toEqual([...key].sort());
    },
  );
});

/** The second argument of the `Table<Row, Key>` that the exported function of this name returns. */
function keyInType(name: string): unknown[] {
  const symbol = symbols.find((one) => one.name === name)!;
  const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
  const table = checker.getReturnTypeOfSignature(signature!) as ts.TypeReference;
  const key = checker.getTypeArguments(table)[1]!;
  const names = key.isUnion() ? key.types : [key];
  return names.map((one) => (one.isStringLiteral() ? one.value : checker.typeToString(one))).sort();
}
