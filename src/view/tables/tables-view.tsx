import { useMemo, useState } from 'preact/hooks';
import type { ServiceChain } from '../../chain/service-chain.js';
import { defineTable } from '../../tables/define-table.js';
import type { AnyRow, TableDeclaration } from '../../tables/table.js';
import { toCsv } from '../../tables/to-csv.js';
import { cellWords } from '../cell-words.js';
import type { PageChain } from '../page-chain.js';
import type { Store } from '../store.js';
import { useStateOf } from '../use-state-of.js';
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
              store.change({ table: currentTarget.value, sort: '', filter: '' })
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
  const { sort, filter } = useStateOf(store);
  const { rows, count } = page.rowsOf(declaration.name);
  const textOf = useMemo(() => createTextOf(page.chain, declaration), [page, declaration]);
  const shown = useMemo(() => rowsShown(rows, { sort, filter }, textOf), [rows, sort, filter, textOf]);
  const [most, setMost] = useState(STEP);
  const held =
    shown.length === rows.length ? `${rows.length} rows` : `${shown.length} of ${rows.length} rows`;
  return (
    <>
      <Filter store={store} onDownload={() => download(declaration, shown)} />
      <p role="status">
        {held}
        {count !== rows.length && cutInWords(count, declaration.name)}
        {sort === '' ? `, by ${declaration.order}` : ''}
      </p>
      <Grid
        chain={page.chain}
        label={declaration.title}
        columns={Object.entries(declaration.columns)}
        rows={shown.slice(0, most)}
        sorting={{ sort, onSort: (by) => store.change({ sort: by }) }}
      />
      {shown.length > most && (
        <button type="button" onClick={() => setMost(most + 5 * STEP)}>
          Show more ({shown.length - most} left)
        </button>
      )}
    </>
  );
}

/** What a page does not carry is told, with the way to all of it. */
function cutInWords(count: number | null, name: string): string {
  const all = count === null ? 'more than a page shows' : `${count} in all`;
  return ` (${all}: the command “service-chain table ${name}” writes them)`;
}

function Filter({ store, onDownload }: { readonly store: Store; readonly onDownload: () => void }) {
  const { filter } = useStateOf(store);
  return (
    <div class="toolbar">
      <label>
        Rows that hold{' '}
        <input
          type="search"
          value={filter}
          onInput={({ currentTarget }) => store.change({ filter: currentTarget.value })}
        />
      </label>
      <button type="button" onClick={onDownload}>
        Download CSV
      </button>
    </div>
  );
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
