import type { ServiceChain } from '../../chain/service-chain.js';
import { failingOf } from '../../report/blueprint/marks-of.js';
import type { Outcome } from '../../report/blueprint/outcomes-of.js';
import { nameOf } from '../names.js';
import type { Store } from '../state.js';
import { useStateOf } from '../use-state-of.js';

interface WhatIfProps {
  readonly chain: ServiceChain;
  readonly store: Store;
  /** What becomes of each touchpoint. */
  readonly outcomes: readonly Outcome[];
}

/** What stops when those who are out of action fail together. */
export function WhatIf({ chain, store, outcomes }: WhatIfProps) {
  const down = failingOf(chain, useStateOf(store).down);
  if (down.length === 0) return null;
  const stopped = outcomes.filter(({ state }) => state === 'stops');
  const exposed = outcomes.filter(({ state }) => state === 'exposed');
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
          {stopped.length} of {outcomes.length}
        </strong>{' '}
        touchpoints stop
        {stopped.length > 0 && (
          <>
            : <bdi>{listed(stopped.map(({ service }) => service))}</bdi>
          </>
        )}
        .
        {exposed.length > 0 && (
          <>
            {' '}
            {exposed.length === 1 ? '1 goes on, but has' : `${exposed.length} go on, but have`} lost an
            alternative: <bdi>{listed(exposed.map(({ service }) => service))}</bdi>.
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
