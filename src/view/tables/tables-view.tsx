import { useMemo, useState } from 'preact/hooks';
import type { ServiceChain } from '../../chain/service-chain.js';
import { defineTable } from '../../tables/define-table.js';
import type { AnyRow, TableDeclaration } from '../../tables/table.js';
import { toCsv } from '../../tables/to-csv.js';
import { cellWords } from '../cell-words.js';
import type { PageChain } from '../page-chain.js';
import type { Store } from '../store.js';
import { useStateOf } from '../use-state-of.js';
import { cellTest, columnFilterFrom } from './column-filter.js';
import { ColumnFilters } from './column-filters.js';
import { FilterField } from './filter-field.js';
import { Grid } from './grid.js';
import { rowsShown } from './rows-shown.js';

/** How many rows come at once. */
const STEP = 100;

interface TablesProps {
  readonly page: PageChain;
  readonly store: Store;
}

/** One table at a time: to choose, filter, sort and take along. */
export function TablesView({ page, store }: TablesProps) {
  const { table } = useStateOf(store);
  const declaration = page.declarations.find(({ name }) => name === table) ?? page.declarations[0]!;
  return (
    // Nobody needs a table on paper that nobody chose.
    <div class={table === '' ? 'unchosen' : undefined}>
      <h2>Tables</h2>
      <div class="toolbar">
        <label>
          Table{' '}
          <select
            value={declaration.name}
            onChange={({ currentTarget }) =>
              store.change({ table: currentTarget.value, sort: '', filter: '', where: [] })
            }
          >
            {page.declarations.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p>{declaration.description}</p>
      <OneTable key={declaration.name} page={page} store={store} declaration={declaration} />
    </div>
  );
}

interface OneTableProps extends TablesProps {
  readonly declaration: TableDeclaration;
}

/** The rows of a table that are wanted, some at a time. */
function OneTable({ page, store, declaration }: OneTableProps) {
  const { sort, filter, where } = useStateOf(store);
  const [hasFields, setFields] = useState(where.length > 0);
  const { rows, count } = page.rowsOf(declaration.name);
  const by = Object.hasOwn(declaration.columns, sort.replace(/^-/, '')) ? sort : '';
  const shown = useShown({ page, store, declaration }, rows, by, filter, where);
  const columns = Object.entries(declaration.columns);
  const [most, setMost] = useState(STEP);
  const held =
    shown.length === rows.length ? `${rows.length} rows` : `${shown.length} of ${rows.length} rows`;
  return (
    <>
      <Tools
        store={store}
        hasFields={hasFields}
        onFields={() => setFields(!hasFields)}
        onDownload={() => download(declaration, shown)}
      />
      <p role="status">
        {held}
        {count !== rows.length && cutInWords(count, declaration.name)}
        {by === '' ? `, by ${declaration.order}` : ''}
      </p>
      <Grid
        chain={page.chain}
        label={declaration.title}
        columns={columns}
        below={hasFields || where.length > 0 ? <ColumnFilters columns={columns} store={store} /> : undefined}
        rows={shown.slice(0, most)}
        sorting={{ sort: by, onSort: (next) => store.change({ sort: next }) }}
      />
      {shown.length > most && (
        <button type="button" onClick={() => setMost(most + 5 * STEP)}>
          Show more ({shown.length - most} left)
        </button>
      )}
    </>
  );
}

interface ToolsProps {
  readonly store: Store;
  /** Whether there is a field below each head. */
  readonly hasFields: boolean;
  readonly onFields: () => void;
  readonly onDownload: () => void;
}

/** What rows are wanted, and what can be done with them. */
function Tools({ store, hasFields, onFields, onDownload }: ToolsProps) {
  const { filter, where } = useStateOf(store);
  return (
    <div class="toolbar">
      <FilterField
        label="Rows that hold"
        isLabelSeen
        value={filter}
        onFilter={(text) => store.change({ filter: text })}
      />
      <button type="button" aria-expanded={hasFields} onClick={onFields}>
        Filter by column
      </button>
      {(filter !== '' || where.length > 0) && (
        <button type="button" onClick={() => store.change({ filter: '', where: [] })}>
          All rows
        </button>
      )}
      <button type="button" onClick={onDownload}>
        Download CSV
      </button>
    </div>
  );
}

/** What a page does not carry is told, with the way to all of it. */
function cutInWords(count: number | null, name: string): string {
  const all = count === null ? 'more than a page shows' : `${count} in all`;
  return ` (${all}: the command “service-chain table ${name}” writes them)`;
}

/** The rows that are wanted, worked out anew only when what is wanted changes. */
function useShown(
  { page, declaration }: OneTableProps,
  rows: readonly AnyRow[],
  sort: string,
  filter: string,
  where: readonly string[],
): readonly AnyRow[] {
  const textOf = useMemo(() => createTextOf(page.chain, declaration), [page, declaration]);
  const written = where.join('\n');
  const tests = useMemo(() => testsOf(page.chain, declaration, where), [page, declaration, written]);
  return useMemo(() => rowsShown(rows, { sort, filter, tests }, textOf), [rows, sort, filter, tests, textOf]);
}

/** What single columns must hold; what is not a column, or cannot be understood, holds nobody up. */
function testsOf(chain: ServiceChain, { columns }: TableDeclaration, where: readonly string[]) {
  return where.map(columnFilterFrom).flatMap(({ name, wanted }) => {
    const column = Object.hasOwn(columns, name) ? columns[name]! : undefined;
    const test = column && cellTest(column, wanted, (cell) => cellWords(chain, cell, column));
    return test === undefined ? [] : [(row: AnyRow) => test(row[name] ?? null)];
  });
}

/** What a row says in all its cells, in small letters; worked out once, as somebody types letter by letter. */
function createTextOf(chain: ServiceChain, { columns }: TableDeclaration): (row: AnyRow) => string {
  const known = new WeakMap<AnyRow, string>();
  return (row) => {
    const cells = () =>
      Object.entries(columns).map(([name, column]) => cellWords(chain, row[name] ?? null, column));
    const text = known.get(row) ?? cells().join('\n').toLowerCase();
    known.set(row, text);
    return text;
  };
}

function download(declaration: TableDeclaration, rows: readonly AnyRow[]): void {
  const csv = toCsv(defineTable(declaration).of(() => rows as never));
  const url = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${declaration.name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
