import { render, type VNode } from 'preact';
import type { ChainView, ViewPart } from './view-part.js';

/** A part that is drawn by a component. */
export function partOf(name: string, draw: (view: ChainView) => VNode): ViewPart {
  return {
    name,
    mount(place, view) {
      render(draw(view), place);
      return () => render(null, place);
    },
  };
}
