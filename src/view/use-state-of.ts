import { useEffect, useState } from 'preact/hooks';
import { afterPainting } from './after-painting.js';
import type { State } from './fragment.js';
import type { Store } from './state.js';

/** The state of a store, anew whenever it changes. */
export function useStateOf(store: Store): State {
  const [state, setState] = useState(store.state());
  useEffect(() => store.watch(() => setState(store.state())), [store]);
  return state;
}

/** The same, once the change is seen elsewhere: for what takes long to work out. */
export function useLaterStateOf(store: Store): State {
  const [state, setState] = useState(store.state());
  useEffect(() => store.watch(() => afterPainting(() => setState(store.state()))), [store]);
  return state;
}
