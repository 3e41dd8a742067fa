import type { ChainColumns, RecordColumns } from './chain-columns.js';
import { columnsOf } from './columns-of.js';
import { createChain } from './create-chain.js';
import type { StoredColumn } from './input/stored-column.js';
import { declarationsOf, keepDeclarations } from './merging/kept-declarations.js';
import type { ServiceChain } from './service-chain.js';

/** The sections whose records say when something was. */
export type DatedSection = 'ratings' | 'measurements' | 'contacts';

/**
 * The same chain with some of its dated records only, in the order of the numbers given. Everything else is shared, not copied.
 * O(numbers).
 */
export function withRecords(
  chain: ServiceChain,
  numbers: Readonly<Record<DatedSection, Int32Array>>,
): ServiceChain {
  const columns = columnsOf(chain);
  const some = {
    ratings: someRecords(columns.ratings, numbers.ratings),
    measurements: someRecords(columns.measurements, numbers.measurements),
    contacts: someRecords(columns.contacts, numbers.contacts),
  };
  // By descriptor, as reading a lazy column would make it.
  const all = Object.getOwnPropertyDescriptors(columns);
  const changed = Object.getOwnPropertyDescriptors(some);
  const made = createChain(Object.defineProperties({}, { ...all, ...changed }) as ChainColumns, chain);
  keepDeclarations(made, declarationsOf(chain));
  return made;
}

function someRecords<R extends object>(records: RecordColumns<R>, numbers: Int32Array): RecordColumns<R> {
  return {
    length: numbers.length,
    field: (number, name) => records.field(numbers[number]!, name),
    record: (number) => records.record(numbers[number]!),
    column: (name) => someValues(records.column?.(name), numbers),
  };
}

/** Those kinds of column that are read as a whole; of others, fields are read one by one. */
function someValues(column: StoredColumn | undefined, numbers: Int32Array): StoredColumn | undefined {
  if (column?.kind === 'codes') return { ...column, codes: numbers.map((number) => column.codes[number]!) };
  if (column?.kind === 'numbers')
    return { kind: 'numbers', values: Float64Array.from(numbers, (number) => column.values[number]!) };
  return undefined;
}
