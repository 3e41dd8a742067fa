import { type Element, element } from '../picture/element.js';

/** What a part of the page says where no script may run; elsewhere nobody sees it. */
export function withoutScript(title: string, words: string): Element {
  return element('noscript', {}, element('h2', {}, title), element('p', {}, words));
}
