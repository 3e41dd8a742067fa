import type { ServiceChain } from '../../chain/service-chain.js';
import { cellText } from '../../tables/cell-text.js';
import type { AnyRow } from '../../tables/table.js';
import { measureWords } from '../cell-words.js';

/** The five gaps, from what customers expect to what they perceive. */
const GAPS = [
  ['gap1', 'we misjudge what they expect'],
  ['gap2', 'we set another standard'],
  ['gap3', 'we deliver less than we set'],
  ['gap4', 'we deliver less than we promise'],
  ['gap5', 'they perceive less than they expect'],
] as const;

/** Gaps as bars about zero: to the left is a shortfall. */
export function GapBars({ chain, rows }: { readonly chain: ServiceChain; readonly rows: readonly AnyRow[] }) {
  const known = rows.filter(
    (row) => row.suppressed === true || GAPS.some(([gap]) => typeof row[gap] === 'number'),
  );
  if (known.length === 0) return null;
  return (
    <section>
      <h4>Gaps of service quality</h4>
      {known.map((row) => (
        <Measure key={String(row.measure)} chain={chain} row={row} />
      ))}
    </section>
  );
}

function Measure({ chain, row }: { readonly chain: ServiceChain; readonly row: AnyRow }) {
  const values = GAPS.map(([gap]) => row[gap]).filter((value) => typeof value === 'number');
  const most = Math.max(...values.map(Math.abs), 0.0001);
  return (
    <figure class="gaps">
      <figcaption>
        <bdi>{measureWords(chain, String(row.measure))}</bdi>
        {row.suppressed === true && <span class="tag">partly withheld: too few people</span>}
      </figcaption>
      <dl>
        {GAPS.filter(([gap]) => typeof row[gap] === 'number').map(([gap, meaning]) => {
          const value = row[gap] as number;
          const share = (50 * Math.abs(value)) / most;
          return (
            <div key={gap}>
              <dt>{meaning}</dt>
              <dd>
                <span class="bar" aria-hidden="true">
                  <span
                    class={value < 0 ? 'shortfall' : 'surplus'}
                    style={{ width: `${share}%`, [value < 0 ? 'right' : 'left']: '50%' }}
                  />
                </span>
                {cellText(value)}
              </dd>
            </div>
          );
        })}
      </dl>
    </figure>
  );
}
