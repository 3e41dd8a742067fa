import { nameOf } from '../names.js';
import type { Store } from '../store.js';
import { useStateOf } from '../use-state-of.js';
import { LinkDetails } from './link-details.js';
import type { Looker } from './name.js';
import { PartyDetails } from './party-details.js';

/** What there is to say about what is looked at. */
export function Details({ store, ...looker }: Looker & { readonly store: Store }) {
  const { at } = useStateOf(store);
  const { chain } = looker;
  const isLink = chain.findLink(at) !== undefined;
  const isParty = chain.findParty(at) !== undefined;
  return (
    <aside class="details" aria-label="What is chosen">
      <p class="unseen" role="status">
        {isLink || isParty ? `chosen: ${nameOf(chain, at)}` : ''}
      </p>
      {isLink && <LinkDetails id={at} {...looker} />}
      {isParty && <PartyDetails id={at} store={store} {...looker} />}
      {!isLink && !isParty && (
        <p class="hint">
          {at === '' ? 'Nothing is chosen yet.' : 'What the address names is not in this chain.'}
        </p>
      )}
    </aside>
  );
}
