import { withoutControls } from '../../tables/cell-text.js';
import { escapeMarkup } from '../escape-markup.js';
import type { Element } from './element.js';

/** Tags of HTML that hold nothing and are never closed. */
const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'input', 'link', 'meta', 'wbr']);

/**
 * Prints elements as markup that is well-formed XML and means the same as HTML. Nothing in a name is markup, and none turns the
 * direction of what stands beside it. O(characters).
 */
export function toMarkup(...elements: ReadonlyArray<Element | string>): string {
  const parts: string[] = [];
  for (const one of elements) print(one, parts);
  return parts.join('');
}

function print(one: Element | string, parts: string[]): void {
  if (typeof one === 'string') {
    parts.push(escapeMarkup(withoutControls(one)));
    return;
  }
  const { tag, attributes, children } = one;
  parts.push('<', tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) parts.push(' ', name, '="', escapeMarkup(withoutControls(String(value))), '"');
  }
  if (children.length === 0 && (VOID_TAGS.has(tag) || IS_DRAWN.has(tag))) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of children) print(child, parts);
  parts.push('</', tag, '>');
}

/** Tags of SVG that are short when empty; an empty tag of HTML needs its end. */
const IS_DRAWN: ReadonlySet<string> = new Set([
  'circle',
  'ellipse',
  'line',
  'path',
  'polygon',
  'rect',
  'use',
]);
