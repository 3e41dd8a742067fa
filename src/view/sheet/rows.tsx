import { cellText } from '../../tables/cell-text.js';
import type { AnyRow } from '../../tables/table.js';
import { nameOf } from '../names.js';
import type { PageChain } from '../page-chain.js';

interface RowsProps {
  readonly page: PageChain;
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly AnyRow[];
  readonly columns: readonly string[];
}

const MOST = 60;

/** Some columns of some rows under a heading; nothing where there is none. */
export function Rows({ page, title, note = '', rows, columns }: RowsProps) {
  if (rows.length === 0) return null;
  const shown = (value: AnyRow[string]) =>
    typeof value === 'string' && isKnown(page, value) ? nameOf(page.chain, value) : cellText(value);
  return (
    <section>
      <h4>{title}</h4>
      {note !== '' && <p class="alarm">{note}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section class="scroll" aria-label={title} tabIndex={0}>
        <table class="small">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST).map((row, i) => (
              <tr key={i}>
                {columns.map((name) => {
                  const value = row[name] ?? null;
                  if (value === null && row.suppressed === true)
                    return (
                      <td key={name} class="none">
                        withheld
                      </td>
                    );
                  return (
                    <td
                      key={name}
                      class={typeof value === 'number' ? 'number' : value === null ? 'none' : undefined}
                    >
                      <bdi>{shown(value)}</bdi>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > MOST && <p>… and {rows.length - MOST} more</p>}
    </section>
  );
}

function isKnown({ chain }: PageChain, id: string): boolean {
  return chain.findParty(id) !== undefined || chain.findLink(id) !== undefined;
}
