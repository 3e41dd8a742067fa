/**
 * What is used of arquero. Its own declarations hold mistakes, at which a compiler that checks declarations stops; so it is
 * imported by a name that the compiler does not follow.
 */
interface Arquero {
  table(columns: Readonly<Record<string, unknown>>): ArqueroTable;
  readonly op: { count(): unknown };
  addAggregateFunction(name: string, definition: object): void;
}

/** A table of arquero. */
export interface ArqueroTable {
  numRows(): number;
  getter(column: string): (row: number) => unknown;
  groupby(...columns: readonly string[]): ArqueroTable;
  rollup(values: Readonly<Record<string, unknown>>): ArqueroTable;
  lookup(
    other: ArqueroTable,
    on: ReadonlyArray<readonly string[]>,
    ...values: readonly string[]
  ): ArqueroTable;
}

const NAME: string = 'arquero';

export const { table, op, addAggregateFunction } = (await import(NAME)) as Arquero;
