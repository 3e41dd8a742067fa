import type { Column } from '../../tables/table.js';
import { headWords } from '../cell-words.js';
import type { Store } from '../store.js';
import { useStateOf } from '../use-state-of.js';
import { cellTest, columnFilterFrom, UNKNOWN, withColumnFilter } from './column-filter.js';
import { FilterField } from './filter-field.js';

interface ColumnFiltersProps {
  readonly columns: ReadonlyArray<readonly [name: string, column: Column]>;
  readonly store: Store;
}

/** A field below each head, for what that column must hold. */
export function ColumnFilters({ columns, store }: ColumnFiltersProps) {
  const { where } = useStateOf(store);
  const wantedOf = new Map(where.map(columnFilterFrom).map(({ name, wanted }) => [name, wanted]));
  return (
    <tr class="column-filters">
      {columns.map(([name, column]) => (
        <td key={name}>
          <ColumnField
            name={name}
            column={column}
            wanted={wantedOf.get(name) ?? ''}
            onFilter={(wanted) =>
              store.change({ where: withColumnFilter(store.state().where, { name, wanted }) })
            }
          />
        </td>
      ))}
    </tr>
  );
}

interface ColumnFieldProps {
  readonly name: string;
  readonly column: Column;
  readonly wanted: string;
  readonly onFilter: (wanted: string) => void;
}

function ColumnField({ name, column, wanted, onFilter }: ColumnFieldProps) {
  const label = `Filter ${headWords(name)}`;
  const values = column.type === 'boolean' ? ['true', 'false'] : column.values;
  if (values !== undefined)
    return (
      <select
        aria-label={label}
        value={wanted}
        onChange={({ currentTarget }) => onFilter(currentTarget.value)}
      >
        <option value="">all</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {WORDS[value] ?? value}
          </option>
        ))}
        {column.nullable && <option value={UNKNOWN}>unknown</option>}
      </select>
    );
  const isWrong = cellTest(column, wanted, String) === undefined;
  return (
    <FilterField label={label} value={wanted} isWrong={isWrong} hint={hintOf(column)} onFilter={onFilter} />
  );
}

/** As cells say it. */
const WORDS: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

function hintOf({ type }: Column): string {
  if (type === 'number' || type === 'integer') return 'Such as 3, >=3, <0.5, 2..5, or – for unknown';
  if (type === 'date') return 'Such as 2026-03, >=2026-03-15, or – for unknown';
  return 'A part of what is shown, or – for unknown';
}
