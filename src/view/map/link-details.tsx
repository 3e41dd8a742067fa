import type { UnownedReason } from '../../analyses/ownership.js';
import { type UpstreamRow, upstreamOf } from '../../analyses/upstream.js';
import { failingOf } from '../../report/blueprint/marks-of.js';
import { unownedIn, unownedInWords } from '../../report/blueprint/unowned-in.js';
import { partialBehind, partialInWords } from '../../report/page/partial-behind.js';
import { nameOf } from '../names.js';
import { Away } from './away.js';
import { type Looker, Name, Names } from './name.js';

/** More than that nobody reads beside a map. */
const MOST = 200;

/** A service: between whom, who answers for it, what stops it, and what it depends on. */
export function LinkDetails({ id, ...looker }: Looker & { readonly id: string }) {
  const { chain } = looker;
  const { provider, customer, owner } = chain.link(id);
  const rows = upstreamOf(chain, id).rows();
  const unowned = unownedIn(chain);
  const reason = unowned.get(id);
  const critical = rows.filter((row) => row.providerCritical).map((row) => row.provider);
  const partial = partialBehind(chain, [id, ...rows.map((row) => row.link)]);
  const why = partialInWords(partial.map((party) => nameOf(chain, party)));
  // A customer does not fail; whoever provides it stops it, whatever stands behind.
  const own = failingOf(chain, [provider]);
  return (
    <>
      <h3>
        <bdi>{nameOf(chain, id)}</bdi>
      </h3>
      <p>
        <Name id={provider} {...looker} /> serves <Name id={customer} {...looker} />.{' '}
        {reason !== undefined && (
          <strong class="alarm">Nobody inside answers for it: {unownedInWords(reason)}.</strong>
        )}
      </p>
      {owner !== undefined && <Names title="Owner" ids={[owner]} {...looker} />}
      <Names
        title="Stops when one of these alone fails"
        ids={[...new Set([...own, ...critical])]}
        {...looker}
      />
      <h4>{dependsOn(rows.length)}</h4>
      {partial.length > 0 && <p>Maybe on more: {why}.</p>}
      <ol class="upstream">
        {rows.slice(0, MOST).map((row) => (
          <Upstream key={row.link} row={row} reason={unowned.get(row.link)} {...looker} />
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

interface UpstreamProps extends Looker {
  readonly row: UpstreamRow;
  readonly reason: UnownedReason | undefined;
}

/** A service it depends on, how far away, and by which way. */
function Upstream({ row, reason, ...looker }: UpstreamProps) {
  const { chain } = looker;
  return (
    <li>
      <Away links={row.distance} />
      <div>
        <Name id={row.link} {...looker} />{' '}
        <small>
          from <Name id={row.provider} {...looker} />
          {row.providerCritical && ' (a single point)'} to <bdi>{nameOf(chain, row.customer)}</bdi>
        </small>
        {reason !== undefined && <span class="tag alarm">{unownedInWords(reason)}</span>}
        {row.linkCritical && <span class="tag">single point</span>}
        {row.witness.length > 2 && (
          <details class="path">
            <summary>by which way</summary>
            <p>{row.witness.map((link) => nameOf(chain, link)).join(' ← ')}</p>
          </details>
        )}
      </div>
    </li>
  );
}
