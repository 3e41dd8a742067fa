import { type UpstreamRow, upstreamOf } from '../../analyses/upstream.js';
import { nameOf } from '../names.js';
import { type Looker, Name, Names } from './name.js';

/** More than that nobody reads beside a map. */
const MOST = 200;

/** A service: between whom, who answers for it, what stops it, and what it depends on. */
export function LinkDetails({ id, ...looker }: Looker & { readonly id: string }) {
  const { chain } = looker;
  const { service, provider, customer, owner } = chain.link(id);
  const rows = upstreamOf(chain, id).rows();
  const critical = rows.filter((row) => row.providerCritical && row.provider !== provider);
  return (
    <>
      <h3>
        <bdi>{service}</bdi>
      </h3>
      <p>
        <Name id={provider} {...looker} /> serves <Name id={customer} {...looker} />.{' '}
        {owner === undefined && <strong class="alarm">Nobody answers for it.</strong>}
      </p>
      {owner !== undefined && <Names title="Owner" ids={[owner]} {...looker} />}
      <Names
        title="Stops when one of these alone fails"
        ids={[...new Set(critical.map((row) => row.provider))]}
        {...looker}
      />
      <h4>{dependsOn(rows.length)}</h4>
      <ol class="upstream">
        {rows.slice(0, MOST).map((row) => (
          <Upstream key={row.link} row={row} {...looker} />
        ))}
      </ol>
      {rows.length > MOST && <p>… and {rows.length - MOST} more, in the tables below.</p>}
    </>
  );
}

function dependsOn(count: number): string {
  if (count === 0) return 'It depends on nothing.';
  return `It depends on ${count === 1 ? '1 service' : `${count} services`}`;
}

/** A service it depends on, how far away, and by which way. */
function Upstream({ row, chain }: Looker & { readonly row: UpstreamRow }) {
  return (
    <li>
      <span class="away" title="links away">
        {row.distance}
      </span>
      <details>
        <summary>
          <bdi>{row.service}</bdi>{' '}
          <small>
            from <bdi>{nameOf(chain, row.provider)}</bdi>
          </small>
          {row.owner === null && <span class="tag alarm">no owner</span>}
          {row.providerCritical && <span class="tag">single point</span>}
        </summary>
        <p class="path">{row.witness.map((link) => nameOf(chain, link)).join(' ← ')}</p>
      </details>
    </li>
  );
}
