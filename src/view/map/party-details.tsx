import { downstreamOf } from '../../analyses/downstream-of.js';
import { nameOf } from '../names.js';
import type { Store } from '../store.js';
import { useStateOf } from '../use-state-of.js';
import { Away } from './away.js';
import { type Looker, Name, Names } from './name.js';

interface PartyDetailsProps extends Looker {
  readonly id: string;
  readonly store: Store;
}

/** A party: whom it serves, who serves it, and what depends on it. */
export function PartyDetails({ id, store, ...looker }: PartyDetailsProps) {
  const { chain } = looker;
  const { kind, modelled } = chain.party(id);
  return (
    <>
      <h3>
        <bdi>{nameOf(chain, id)}</bdi> <small>{kind}</small>
      </h3>
      {kind !== 'customer' && <Failing id={id} store={store} />}
      <Names title="Serves" ids={chain.customersOf(id).map((one) => one.id)} {...looker} />
      <Names title="Is served by" ids={chain.providersOf(id).map((one) => one.id)} {...looker} />
      {modelled === 'partial' && <p>It is modelled in part, so it may be served by more.</p>}
      {kind !== 'customer' && <Dependents id={id} {...looker} />}
    </>
  );
}

/** Puts a party out of action, and back. */
function Failing({ id, store }: { readonly id: string; readonly store: Store }) {
  const { down } = useStateOf(store);
  const isDown = down.includes(id);
  const others = down.filter((one) => one !== id);
  return (
    <button
      type="button"
      class="strong"
      onClick={() => store.change({ down: isDown ? others : [...others, id] })}
    >
      {isDown ? 'Back in action' : 'What if it fails?'}
    </button>
  );
}

function Dependents({ id, ...looker }: Looker & { readonly id: string }) {
  const { chain } = looker;
  const rows = downstreamOf(chain, id)
    .rows()
    .filter((row) => row.touchpoint);
  const all = chain.touchpoints().length;
  return (
    <>
      <h4>
        {rows.length === 0
          ? 'No touchpoint depends on it.'
          : `${rows.length} of ${all} touchpoints depend on it`}
      </h4>
      <ol class="upstream">
        {rows.map((row) => (
          <li key={row.link}>
            <Away links={row.distance} />
            <Name id={row.link} {...looker} />
            {row.stops && <span class="tag">stops without it</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
