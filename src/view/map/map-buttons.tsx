import type { Store } from '../store.js';
import { useStateOf } from '../use-state-of.js';
import type { Zooming } from './use-zoom.js';

/** Enlarges, shows the whole, closes groups and lets go of what is chosen. */
export function MapButtons({ store, zooming }: { readonly store: Store; readonly zooming: Zooming }) {
  const { at, down, open } = useStateOf(store);
  return (
    <div class="buttons">
      <button type="button" onClick={() => zooming.by(1.4)} aria-label="Larger">
        +
      </button>
      <button type="button" onClick={() => zooming.by(1 / 1.4)} aria-label="Smaller">
        −
      </button>
      <button type="button" onClick={() => zooming.fit()}>
        Whole map
      </button>
      {open.length > 0 && (
        <button type="button" onClick={() => store.change({ open: [] })}>
          Close groups
        </button>
      )}
      {(at !== '' || down.length > 0) && (
        <button type="button" onClick={() => store.change({ at: '', down: [] })}>
          Clear
        </button>
      )}
    </div>
  );
}
