import { useState } from 'preact/hooks';
import type { ServiceChain } from '../../chain/service-chain.js';
import { nameOf } from '../names.js';

/** How many are listed. */
const MOST = 8;

interface SearchProps {
  readonly chain: ServiceChain;
  readonly onChoose: (id: string) => void;
}

/** Finds parties and services by a part of their name or id. */
export function Search({ chain, onChoose }: SearchProps) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = wanted === '' ? [] : matches(chain, wanted);
  const choose = (id: string | undefined) => {
    if (id === undefined) return;
    setText('');
    onChoose(id);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    choose(found[0]);
  };
  return (
    <search>
      <form class="search" onSubmit={submit}>
        <label>
          Find{' '}
          <input
            type="search"
            value={text}
            placeholder="a party or service"
            autocomplete="off"
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        {wanted !== '' && <Found chain={chain} ids={found} onChoose={choose} />}
        <span class="unseen" role="status">
          {wanted === '' ? '' : `${found.length} found`}
        </span>
      </form>
    </search>
  );
}

function Found({ chain, ids, onChoose }: SearchProps & { readonly ids: readonly string[] }) {
  return (
    <ul class="found" aria-label="Found">
      {ids.slice(0, MOST).map((id) => (
        <li key={id}>
          <button type="button" onClick={() => onChoose(id)}>
            <bdi>{nameOf(chain, id)}</bdi> <small>{kindOf(chain, id)}</small>
          </button>
        </li>
      ))}
      {ids.length === 0 && (
        <li>
          <small>nothing of that name</small>
        </li>
      )}
      {ids.length > MOST && (
        <li>
          <small>… and {ids.length - MOST} more</small>
        </li>
      )}
    </ul>
  );
}

/** Names that begin with it come first. */
function matches(chain: ServiceChain, text: string): readonly string[] {
  const ids = [...chain.parties(), ...chain.links()].map(({ id }) => id);
  const nameIn = (id: string) => nameOf(chain, id).toLowerCase();
  const all = ids.filter((id) => id.toLowerCase() === text || nameIn(id).includes(text));
  const begins = (id: string) => (nameIn(id).startsWith(text) ? 0 : 1);
  return all.sort((a, b) => begins(a) - begins(b));
}

function kindOf(chain: ServiceChain, id: string): string {
  const party = chain.findParty(id);
  if (party !== undefined) return party.kind;
  return chain.isTouchpoint(id) ? 'touchpoint' : `service from ${nameOf(chain, chain.link(id).provider)}`;
}
