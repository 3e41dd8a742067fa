import type { ServiceChain } from '../../chain/service-chain.js';
import { failingOf } from '../../report/blueprint/marks-of.js';
import type { Outcome } from '../../report/blueprint/outcomes-of.js';
import { nameApart, nameOf } from '../names.js';
import type { Store } from '../store.js';
import { useStateOf } from '../use-state-of.js';

interface WhatIfProps {
  readonly chain: ServiceChain;
  readonly store: Store;
  /** What becomes of each touchpoint. */
  readonly outcomes: readonly Outcome[];
  /** Is called when a button that somebody pressed is gone. */
  readonly onGone: () => void;
}

/** What stops when those who are out of action fail together. */
export function WhatIf({ chain, store, outcomes, onGone }: WhatIfProps) {
  const down = failingOf(chain, useStateOf(store).down);
  const inState = (wanted: Outcome['state']) =>
    outcomes.filter(({ state }) => state === wanted).map(({ touchpoint }) => nameApart(chain, touchpoint));
  const [stopped, exposed] = [inState('stops'), inState('exposed')];
  return (
    <>
      {/* Always there, so that a change in it is read out. */}
      <p class="unseen" role="status">
        {down.length > 0 &&
          `Out of action: ${down.length}. ${stopped.length} of ${outcomes.length} touchpoints stop.`}
      </p>
      {down.length > 0 && (
        <div class="what-if">
          <p>
            <strong>Out of action:</strong>{' '}
            {down.map((id) => (
              <Chip
                key={id}
                name={nameOf(chain, id)}
                onBack={() => {
                  store.change({ down: down.filter((one) => one !== id) });
                  onGone();
                }}
              />
            ))}
          </p>
          <p>
            <strong>
              {stopped.length} of {outcomes.length}
            </strong>{' '}
            touchpoints stop
            {stopped.length > 0 && <Listed names={stopped} />}.
            {exposed.length > 0 && (
              <>
                {exposed.length === 1 ? ' 1 goes on, but has' : ` ${exposed.length} go on, but have`} lost an
                alternative
                <Listed names={exposed} />.
              </>
            )}
          </p>
        </div>
      )}
    </>
  );
}

function Chip({ name, onBack }: { readonly name: string; readonly onBack: () => void }) {
  return (
    <button type="button" class="chip" onClick={onBack}>
      <bdi>{name}</bdi> <span aria-hidden="true">×</span>
      <span class="unseen">back in action</span>
    </button>
  );
}

function Listed({ names }: { readonly names: readonly string[] }) {
  return (
    <>
      : <bdi>{listed(names)}</bdi>
    </>
  );
}

function listed(names: readonly string[]): string {
  return names.length <= 12
    ? names.join(', ')
    : `${names.slice(0, 12).join(', ')} and ${names.length - 12} more`;
}
