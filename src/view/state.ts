import { fragmentOf, type State, stateFrom } from './fragment.js';

/** The state of a page: read, changed, and told to whoever watches. */
export interface Store {
  state(): State;
  change(changes: Partial<State>): void;
  watch(watcher: () => void): () => void;
}

/** A store that keeps its state in the address of the page. */
export function createStore(): Store {
  const watchers = new Set<() => void>();
  let state = stateFrom(location.hash.includes('=') ? location.hash : '');
  const tell = () => {
    for (const watcher of watchers) watcher();
  };
  window.addEventListener('hashchange', () => {
    if (!location.hash.includes('=') && location.hash !== '') return;
    state = stateFrom(location.hash);
    tell();
  });
  return {
    state: () => state,
    change(changes) {
      state = { ...state, ...changes };
      history.replaceState(null, '', `#${fragmentOf(state)}`);
      tell();
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
