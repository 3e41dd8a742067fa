import { useMemo, useState } from 'preact/hooks';
import { cellText } from '../../tables/cell-text.js';
import { defineTable } from '../../tables/define-table.js';
import type { AnyRow, Column } from '../../tables/table.js';
import { toCsv } from '../../tables/to-csv.js';
import { nameOf } from '../names.js';
import type { PageChain } from '../page-chain.js';
import type { Store } from '../state.js';
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
    <>
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
    </>
  );
}

interface OneTableProps extends TablesProps {
  readonly declaration: PageChain['declarations'][number];
}

/** The rows of a table that are wanted, some at a time. */
function OneTable({ page, store, declaration }: OneTableProps) {
  const { sort, filter } = useStateOf(store);
  const { rows, count } = page.rowsOf(declaration.name);
  const textOf = (value: AnyRow[string], column: string) =>
    shownText(page, value, declaration.columns[column]!);
  const shown = useMemo(() => rowsShown(rows, { sort, filter }, textOf), [rows, sort, filter]);
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
        declaration={declaration}
        rows={shown.slice(0, most)}
        sort={sort}
        onSort={(by) => store.change({ sort: by })}
        textOf={textOf}
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

/** Ids read as names; the id is told where one points at it, and stands in the file that is taken along. */
function shownText({ chain }: PageChain, value: AnyRow[string], { refers }: Column): string {
  if (value === null || refers === undefined || refers === 'measure' || refers === 'goal')
    return cellText(value);
  const ids = Array.isArray(value) ? value : [value];
  return cellText(ids.map((id) => nameOf(chain, String(id))));
}

function download(declaration: PageChain['declarations'][number], rows: readonly AnyRow[]): void {
  const csv = toCsv(defineTable(declaration).of(() => rows as never));
  const url = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${declaration.name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
