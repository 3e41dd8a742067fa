import { useMemo, useRef } from 'preact/hooks';
import { cutSets } from '../../analyses/cut-sets.js';
import { upstreamOf } from '../../analyses/upstream.js';
import { unownedIn, unownedInWords } from '../../report/blueprint/unowned-in.js';
import { partialBehind, partialInWords } from '../../report/page/partial-behind.js';
import type { AnyRow } from '../../tables/table.js';
import { nameApart, nameOf } from '../names.js';
import type { PageChain } from '../page-chain.js';
import type { Store } from '../store.js';
import { useLaterStateOf } from '../use-state-of.js';
import { GapBars } from './gap-bars.js';
import { Rows } from './rows.js';

interface SheetProps {
  readonly page: PageChain;
  readonly store: Store;
}

/** Everything about one touchpoint on a sheet: the one that is looked at, else the first. */
export function SheetView({ page, store }: SheetProps) {
  const { at } = useLaterStateOf(store);
  const { chain } = page;
  const touchpoints = chain.touchpoints();
  // Who looks at something else meanwhile comes back to the same sheet.
  const last = useRef(touchpoints[0]?.id ?? '');
  if (chain.findLink(at) !== undefined && chain.isTouchpoint(at)) last.current = at;
  const shown = chain.findLink(last.current);
  // What is looked at changes more often than the touchpoint does.
  const sheet = useMemo(() => shown && <Sheet page={page} touchpoint={shown.id} />, [page, shown?.id]);
  if (shown === undefined)
    return (
      <>
        <h2>Touchpoint</h2>
        <p>There is no touchpoint: no link serves an external customer.</p>
      </>
    );
  return (
    <>
      <h2>Touchpoint</h2>
      <div class="toolbar">
        <label>
          Sheet of{' '}
          <select
            value={shown.id}
            onChange={({ currentTarget }) => store.change({ at: currentTarget.value })}
          >
            {touchpoints.map(({ id, customer }) => (
              <option key={id} value={id}>{`${nameApart(chain, id)} → ${nameOf(chain, customer)}`}</option>
            ))}
          </select>
        </label>
      </div>
      {sheet}
    </>
  );
}

/** What a sheet tells out of the tables: which rows, by the column that names the touchpoint, and which columns. */
const PARTS = [
  {
    ...{ table: 'root-causes', by: 'touchpoint', title: 'Root causes: services behind it, worst first' },
    columns: ['rank', 'service', 'provider', 'gap', 'owner'],
    told: 'gap',
  },
  {
    ...{ table: 'promise-cascade', by: 'link', title: 'Promises and what backs them' },
    columns: ['measure', 'promise', 'weakestSupport', 'weakestTarget', 'supportMargin', 'backed'],
    told: 'promise',
  },
  {
    ...{ table: 'attainment', by: 'link', title: 'Standards' },
    columns: ['measure', 'target', 'n', 'share', 'median', 'ok'],
    told: 'target',
  },
  {
    ...{ table: 'voice', by: 'link', title: 'What customers say' },
    columns: ['enquiries', 'complaints', 'suggestions', 'compliments', 'responseRate', 'actionedShare'],
    told: 'complaints',
  },
] as const;

interface TouchpointProps {
  readonly page: PageChain;
  readonly touchpoint: string;
}

function Sheet({ page, touchpoint }: TouchpointProps) {
  const about = (table: string, column: string) => page.rowsAbout(table, column, touchpoint);
  const service = nameOf(page.chain, touchpoint);
  return (
    <article class="sheet" aria-label={service}>
      <h3>
        <bdi>{service}</bdi>
      </h3>
      <Facts page={page} touchpoint={touchpoint} steps={about('journey', 'touchpoint')} />
      <div class="parts">
        <Behind page={page} touchpoint={touchpoint} />
        <Points page={page} touchpoint={touchpoint} />
        <GapBars chain={page.chain} rows={about('gaps', 'link')} />
        {PARTS.map(({ table, by, title, columns, told }) => (
          <Rows
            key={table}
            page={page}
            table={table}
            title={title}
            rows={toldIn(about(table, by), told)}
            columns={columns}
          />
        ))}
      </div>
    </article>
  );
}

/** Nothing, where no row tells what the part is for: a column of dashes answers nothing. */
function toldIn(rows: readonly AnyRow[], told: string): readonly AnyRow[] {
  return rows.some((row) => row[told] !== null || row.suppressed === true) ? rows : [];
}

function Facts({ page, touchpoint, steps }: TouchpointProps & { readonly steps: readonly AnyRow[] }) {
  const { chain } = page;
  const { provider, customer, owner } = chain.link(touchpoint);
  const reason = unownedIn(chain).get(touchpoint);
  const places = steps.map(({ position, stage }) =>
    [`step ${position} of the journey`, ...(stage === null ? [] : [String(stage).replace('-', ' ')])].join(
      ', ',
    ),
  );
  return (
    <p>
      <bdi>{nameOf(chain, provider)}</bdi> serves <bdi>{nameOf(chain, customer)}</bdi>
      {places.map((place) => ` · ${place}`)}
      {' · '}
      {owner !== undefined && (
        <>
          owner <bdi>{nameOf(chain, owner)}</bdi>{' '}
        </>
      )}
      {reason !== undefined && <strong class="alarm">{unownedInWords(reason)}</strong>}
    </p>
  );
}

function Behind({ page, touchpoint }: TouchpointProps) {
  const rows = upstreamOf(page.chain, touchpoint).rows() as readonly AnyRow[];
  const without = unownedIn(page.chain);
  const unowned = rows.filter(({ link }) => without.has(String(link))).length;
  const note = unowned === 0 ? '' : `${unowned} of ${rows.length} have nobody inside who answers for them.`;
  const partial = partialBehind(page.chain, [touchpoint, ...rows.map(({ link }) => String(link))]);
  const why = partialInWords(partial.map((party) => nameOf(page.chain, party)));
  return (
    <Rows
      page={page}
      table="upstream"
      title="What it depends on"
      note={note}
      end={partial.length === 0 ? '' : `Maybe on more: ${why}.`}
      rows={rows}
      columns={['distance', 'service', 'provider', 'owner', 'providerCritical']}
    />
  );
}

function Points({ page, touchpoint }: TouchpointProps) {
  const sets = cutSets(page.chain, { touchpoint, maxSize: 2, limit: 200_000 });
  const rows = sets.rows();
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(page.chain, id)).join(' and ');
  return (
    <section>
      <h4>What stops it</h4>
      {rows.length === 0 ? (
        <p>No party alone, and no two together.</p>
      ) : (
        <ul class="plain">
          {rows.slice(0, 40).map(({ parties }) => (
            <li key={parties.join('\n')}>
              <span class={parties.length === 1 ? 'tag alarm' : 'tag'}>
                {parties.length === 1 ? 'alone' : 'together'}
              </span>{' '}
              <bdi>{names(parties)}</bdi>
            </li>
          ))}
          {rows.length > 40 && <li>… and {rows.length - 40} more</li>}
        </ul>
      )}
    </section>
  );
}
