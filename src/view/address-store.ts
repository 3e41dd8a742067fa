import { createStore, type Store } from './store.js';
import { fromFragment, toFragment } from './view-state.js';

/** A store that keeps its state in the address of the page, and follows the address when somebody changes that. */
export function addressStore(): Store {
  const write = (fragment: string) => history.replaceState(null, '', `#${fragment}`);
  const store = createStore(fromFragment(location.hash.includes('=') ? location.hash : ''), (state) =>
    write(toFragment(state)),
  );
  window.addEventListener('hashchange', () => {
    if (location.hash.includes('=') || location.hash === '') store.change(fromFragment(location.hash));
  });
  return store;
}
