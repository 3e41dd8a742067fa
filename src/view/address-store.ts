import { createStore, type Store } from './store.js';
import { fromFragment, toFragment, type ViewState } from './view-state.js';

/** What is typed or turned over and over is no step that somebody wants to go back. */
const NO_STEPS = { sort: '', filter: '', where: [] };

/**
 * A store that keeps its state in the address of the page, so that the view can be passed on and the browser goes back a choice at a
 * time, and that follows the address when that changes.
 */
export function addressStore(): Store {
  let known = location.hash.includes('=') ? fromFragment(location.hash) : fromFragment('');
  const write = (state: ViewState) => {
    const isStep = stepOf(state) !== stepOf(known);
    known = state;
    const address = `#${toFragment(state)}`;
    if (address === (location.hash || '#')) return;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  const store = createStore(known, write);
  window.addEventListener('hashchange', () => {
    if (!location.hash.includes('=') && location.hash !== '') return;
    known = fromFragment(location.hash);
    store.change(known);
  });
  return store;
}

function stepOf(state: ViewState): string {
  return toFragment({ ...state, ...NO_STEPS });
}
