import type { AnyRow } from '../../tables/table.js';
import type { PageChain } from '../page-chain.js';
import { Grid } from '../tables/grid.js';

interface RowsProps {
  readonly page: PageChain;
  /** The table the rows are of. */
  readonly table: string;
  readonly title: string;
  readonly note?: string;
  /** What is said below the rows, and where there is none. */
  readonly end?: string;
  readonly rows: readonly AnyRow[];
  readonly columns: readonly string[];
}

const MOST = 60;

/** Some columns of some rows of a table under a heading; nothing where there is none and nothing to say. */
export function Rows({ page, table, title, note = '', end = '', rows, columns }: RowsProps) {
  if (rows.length === 0 && end === '') return null;
  const declared = page.declarations.find(({ name }) => name === table)!.columns;
  return (
    <section>
      <h4>{title}</h4>
      {note !== '' && <p class="alarm">{note}</p>}
      {rows.length > 0 && (
        <Grid
          chain={page.chain}
          label={title}
          columns={columns.map((name) => [name, declared[name]!])}
          rows={rows.slice(0, MOST)}
        />
      )}
      {rows.length > MOST && <p>… and {rows.length - MOST} more</p>}
      {end !== '' && <p>{end}</p>}
    </section>
  );
}
