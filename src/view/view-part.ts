import type { Assessment } from '../rules/assessment.js';
import type { ViewState } from './view-state.js';

/** What is shown, and what somebody looks at of it; all parts of a view share one. */
export interface ChainView {
  /** What is shown. */
  readonly assessment: Assessment;
  /** What is looked at. */
  state(): ViewState;
  /** Looks at something else; what is not named stays. */
  change(changes: Partial<ViewState>): void;
  /** Calls after every change, until what it gives back is called. */
  watch(watcher: () => void): () => void;
}

/** A part of a view: the map, the sheet of a touchpoint, the tables; an application may have its own. */
export interface ViewPart {
  /** What it is, in one word; the class of the place it is put in. */
  readonly name: string;
  /** Draws it in a place, and gives back what takes it away. */
  mount(place: Element, view: ChainView): () => void;
}
