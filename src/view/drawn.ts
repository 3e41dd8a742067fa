import { type ComponentChild, h } from 'preact';
import type { Element } from '../report/picture/element.js';

/** What was drawn, for the browser. */
export function drawn(one: Element | string): ComponentChild {
  return typeof one === 'string' ? one : h(one.tag, { ...one.attributes }, one.children.map(drawn));
}
