import { whatIf } from '../../analyses/what-if.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { canFail } from '../../report/blueprint/marks-of.js';
import { nameOf } from '../names.js';
import type { Store } from '../store.js';
import { useStateOf } from '../use-state-of.js';

/** What stops when those who are out of action fail together. */
export function WhatIf({ chain, store }: { readonly chain: ServiceChain; readonly store: Store }) {
  const down = useStateOf(store).down.filter((id) => canFail(chain, id));
  if (down.length === 0) return null;
  const rows = whatIf(chain, { down }).rows();
  const stopped = rows.filter(({ state }) => state === 'stops');
  const exposed = rows.filter(({ state }) => state === 'exposed');
  return (
    <div class="what-if" role="status">
      <p>
        <strong>Out of action:</strong>{' '}
        {down.map((id) => (
          <button
            type="button"
            class="chip"
            key={id}
            onClick={() => store.change({ down: down.filter((one) => one !== id) })}
          >
            <bdi>{nameOf(chain, id)}</bdi> <span aria-hidden="true">×</span>
            <span class="unseen">back in action</span>
          </button>
        ))}
      </p>
      <p>
        <strong>
          {stopped.length} of {rows.length}
        </strong>{' '}
        touchpoints stop
        {stopped.length > 0 && (
          <>
            : <bdi>{listed(stopped.map(({ touchpoint }) => nameOf(chain, touchpoint)))}</bdi>
          </>
        )}
        .
        {exposed.length > 0 && (
          <>
            {' '}
            {exposed.length === 1 ? '1 goes on, but has' : `${exposed.length} go on, but have`} lost an
            alternative: <bdi>{listed(exposed.map(({ touchpoint }) => nameOf(chain, touchpoint)))}</bdi>.
          </>
        )}
      </p>
    </div>
  );
}

function listed(names: readonly string[]): string {
  return names.length <= 12
    ? names.join(', ')
    : `${names.slice(0, 12).join(', ')} and ${names.length - 12} more`;
}
