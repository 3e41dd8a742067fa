import { useMemo, useRef, useState } from 'preact/hooks';
import type { ServiceChain } from '../../chain/service-chain.js';
import { nameOf } from '../names.js';

/** How many are listed. */
const MOST = 8;

interface SearchProps {
  readonly chain: ServiceChain;
  readonly onChoose: (id: string) => void;
}

/** Finds parties and services by a part of their name or id. Arrows go through what is found, Escape leaves it. */
export function Search({ chain, onChoose }: SearchProps) {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const wanted = text.trim().toLowerCase();
  const found = useMemo(() => (wanted === '' ? [] : matches(chain, wanted)), [chain, wanted]);
  const input = () => form.current!.querySelector('input')!;
  const choose = (id: string | undefined) => {
    if (id === undefined) return;
    setText('');
    input().focus();
    onChoose(id);
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'Escape') {
      setText('');
      input().focus();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') stepIn(form.current!, key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!form.current!.contains(relatedTarget as Node | null)) setOpen(false);
  };
  return (
    <search>
      <form
        ref={form}
        class="search"
        onKeyDown={press}
        onFocusIn={() => setOpen(true)}
        onFocusOut={leave}
        onSubmit={(event) => {
          event.preventDefault();
          choose(found[0]);
        }}
      >
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
        {wanted !== '' && isOpen && <Found chain={chain} ids={found} onChoose={choose} />}
        <span class="unseen" role="status">
          {wanted === '' ? '' : `${found.length} found`}
        </span>
      </form>
    </search>
  );
}

/** From the field to what is found, from one to the next, and round. */
function stepIn(form: HTMLFormElement, by: 1 | -1): void {
  const stops = [...form.querySelectorAll<HTMLElement>('input, button')];
  const root = form.getRootNode() as Document | ShadowRoot;
  const from = stops.indexOf(root.activeElement as HTMLElement);
  stops.at((from + by) % stops.length)?.focus();
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
  const { provider, customer } = chain.link(id);
  const between = `${nameOf(chain, provider)} → ${nameOf(chain, customer)}`;
  return chain.isTouchpoint(id) ? `touchpoint, ${between}` : between;
}
