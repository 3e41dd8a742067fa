import type { RefObject } from 'preact';
import type { Store } from '../store.js';
import { useStateOf } from '../use-state-of.js';
import type { ViewState } from '../view-state.js';
import type { Zooming } from './use-zoom.js';

interface MapButtonsProps {
  readonly store: Store;
  readonly zooming: Zooming;
  /** The button that is always there. */
  readonly home: RefObject<HTMLButtonElement | null>;
}

/** Enlarges, shows the whole, closes groups and lets go of what is chosen. */
export function MapButtons({ store, zooming, home }: MapButtonsProps) {
  const { at, down, open } = useStateOf(store);
  const change = (changes: Partial<ViewState>) => {
    store.change(changes);
    home.current?.focus();
  };
  return (
    <div class="buttons">
      <button type="button" onClick={() => zooming.by(1.4)} aria-label="Larger">
        +
      </button>
      <button type="button" onClick={() => zooming.by(1 / 1.4)} aria-label="Smaller">
        −
      </button>
      <button type="button" ref={home} onClick={() => zooming.fit()}>
        Whole map
      </button>
      {open.length > 0 && (
        <button type="button" onClick={() => change({ open: [] })}>
          Close groups
        </button>
      )}
      {(at !== '' || down.length > 0) && (
        <button type="button" onClick={() => change({ at: '', down: [] })}>
          Clear
        </button>
      )}
    </div>
  );
}
