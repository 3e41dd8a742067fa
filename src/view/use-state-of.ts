import { useEffect, useState } from 'preact/hooks';
import { afterPainting } from './after-painting.js';
import type { Store } from './store.js';
import type { ViewState } from './view-state.js';

/** The state of a store, anew whenever it changes. */
export function useStateOf(store: Store): ViewState {
  const [state, setState] = useState(store.state());
  useEffect(() => {
    // What changed between drawing and watching is not missed.
    setState(store.state());
    return store.watch(() => setState(store.state()));
  }, [store]);
  return state;
}

/** The same, once the change is seen elsewhere: for what takes long to work out. */
export function useLaterStateOf(store: Store): ViewState {
  const [state, setState] = useState(store.state());
  useEffect(() => {
    setState(store.state());
    return store.watch(() => afterPainting(() => setState(store.state())));
  }, [store]);
  return state;
}
