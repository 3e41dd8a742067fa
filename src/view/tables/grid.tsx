import { cellText, standsRight } from '../../tables/cell-text.js';
import type { AnyRow, Column, TableDeclaration } from '../../tables/table.js';

interface GridProps {
  readonly declaration: TableDeclaration;
  readonly rows: readonly AnyRow[];
  /** The column it is sorted by, with a minus in front for descending. */
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  /** How a cell reads. */
  readonly textOf: (value: AnyRow[string], column: string) => string;
}

/** Rows under heads that sort. */
export function Grid({ declaration, rows, sort, onSort, textOf }: GridProps) {
  const columns = Object.entries(declaration.columns);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="rows" aria-label={declaration.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(([name, column]) => (
              <Head key={name} name={name} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {columns.map(([name, column]) => {
                const value = row[name] ?? null;
                const about = { value, column, text: textOf(value, name) };
                return <Cell key={name} isSuppressed={row.suppressed === true} {...about} />;
              })}
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
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}

/** Sorts by the column, then the other way, then as the table does itself. */
function Head({ name, column, sort, onSort }: HeadProps) {
  const direction = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : 'none';
  const next = { none: name, ascending: `-${name}`, descending: '' }[direction];
  return (
    <th scope="col" class={standsRight(column) ? 'number' : undefined} aria-sort={direction}>
      <button type="button" title={column.description} onClick={() => onSort(next)}>
        {inWords(name)}{' '}
        <span aria-hidden="true">{{ none: '', ascending: '▲', descending: '▼' }[direction]}</span>
      </button>
      {column.unit !== undefined && <small>{column.unit}</small>}
    </th>
  );
}

function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

interface CellProps {
  readonly value: AnyRow[string];
  readonly column: Column;
  readonly isSuppressed: boolean;
  readonly text: string;
}

function Cell({ value, column, isSuppressed, text }: CellProps) {
  if (value === null && isSuppressed)
    return (
      <td class="none" title="Too few people to be shown">
        withheld
      </td>
    );
  const kind = standsRight(column)
    ? 'number'
    : value === null
      ? 'none'
      : text.length > 28
        ? 'long'
        : undefined;
  return (
    <td class={kind} title={column.type === 'id' && value !== null ? cellText(value) : undefined}>
      <bdi>{text}</bdi>
    </td>
  );
}
