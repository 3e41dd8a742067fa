import type { ComponentChild } from 'preact';
import type { ServiceChain } from '../../chain/service-chain.js';
import { cellText, standsRight } from '../../tables/cell-text.js';
import type { AnyRow, Column } from '../../tables/table.js';
import { cellWords, headWords } from '../cell-words.js';

/** How rows are sorted, and what changes that. */
interface Sorting {
  /** The column, with a minus in front for descending; empty for the order of the table itself. */
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

interface GridProps {
  readonly chain: ServiceChain;
  readonly label: string;
  readonly columns: ReadonlyArray<readonly [name: string, column: Column]>;
  readonly rows: readonly AnyRow[];
  /** A row below the heads. */
  readonly below?: ComponentChild;
  /** Heads sort where this is given. */
  readonly sorting?: Sorting;
}

/** Rows of a table, or some columns of them. */
export function Grid({ chain, label, columns, rows, below, sorting }: GridProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="rows" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(([name, column]) => (
              <Head key={name} name={name} column={column} sorting={sorting} />
            ))}
          </tr>
          {below}
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {columns.map(([name, column]) => (
                <Cell key={name} chain={chain} row={row} name={name} column={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HeadProps {
  readonly name: string;
  readonly column: Column;
  readonly sorting: Sorting | undefined;
}

function Head({ name, column, sorting }: HeadProps) {
  const direction = directionOf(name, sorting?.sort);
  return (
    <th
      scope="col"
      class={standsRight(column) ? 'number' : undefined}
      aria-sort={sorting === undefined ? undefined : direction}
    >
      {sorting === undefined ? (
        <span title={column.description}>{headWords(name)}</span>
      ) : (
        // A button is not repeated at the head of every sheet of paper.
        <>
          <span class="on-paper" aria-hidden="true">
            {headWords(name)}
          </span>
          <button
            type="button"
            title={column.description}
            onClick={() => sorting.onSort(NEXT[direction](name))}
          >
            {headWords(name)} <span aria-hidden="true">{ARROWS[direction]}</span>
          </button>
        </>
      )}
      {column.unit !== undefined && <small>{column.unit}</small>}
    </th>
  );
}

type Direction = 'none' | 'ascending' | 'descending';

function directionOf(name: string, sort: string | undefined): Direction {
  if (sort === name) return 'ascending';
  return sort === `-${name}` ? 'descending' : 'none';
}

/** A head sorts by its column, then the other way, then as the table does itself. */
const NEXT: Readonly<Record<Direction, (name: string) => string>> = {
  none: (name) => name,
  ascending: (name) => `-${name}`,
  descending: () => '',
};

const ARROWS: Readonly<Record<Direction, string>> = { none: '', ascending: '▲', descending: '▼' };

/** A text of more characters breaks into lines. */
const LONG = 28;

interface CellProps {
  readonly chain: ServiceChain;
  readonly row: AnyRow;
  readonly name: string;
  readonly column: Column;
}

function Cell({ chain, row, name, column }: CellProps) {
  const value = row[name] ?? null;
  if (value === null && row.suppressed === true)
    return (
      <td class="none" title="Too few people to be shown">
        withheld
      </td>
    );
  const text = cellWords(chain, value, column);
  const look = value === null ? 'none' : text.length > LONG ? 'long' : undefined;
  return (
    <td
      class={standsRight(column) ? 'number' : look}
      title={column.type === 'id' && value !== null ? cellText(value) : undefined}
    >
      <bdi>{text}</bdi>
    </td>
  );
}
