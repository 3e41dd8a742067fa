import type { ViewState } from './view-state.js';

/** The state of a view: read, changed, and told to whoever watches. */
export interface Store {
  state(): ViewState;
  change(changes: Partial<ViewState>): void;
  watch(watcher: () => void): () => void;
}

/** A store that begins with a state. `onChange` hears of every change before those who watch. */
export function createStore(initial: ViewState, onChange: (state: ViewState) => void): Store {
  const watchers = new Set<() => void>();
  let state = initial;
  return {
    state: () => state,
    change(changes) {
      state = { ...state, ...changes };
      onChange(state);
      for (const watcher of watchers) watcher();
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
