import { type ComponentChild, h } from 'preact';
import type { Element } from '../report/picture/element.js';
import { withoutControls } from '../tables/cell-text.js';

/** What was drawn, for the browser. */
export function drawn(one: Element | string): ComponentChild {
  return typeof one === 'string'
    ? withoutControls(one)
    : h(one.tag, { ...one.attributes }, one.children.map(drawn));
}
