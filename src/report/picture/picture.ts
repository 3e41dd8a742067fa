import { type Content, type Element, element } from './element.js';
import { toMarkup } from './to-markup.js';

/** What a picture tells those who do not see it, and how large it is. */
export interface PictureAbout {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly style: string;
}

/**
 * Wraps drawn elements as a picture that stands alone: its own style, a title and a description, and the class `chain-map`. The ids in it
 * end in a mark of what is drawn, so that pictures beside each other in one page keep their own; the same picture has the same ids.
 */
export function picture(
  { title, description, width, height, style }: PictureAbout,
  ...drawn: Content[]
): string {
  const about = { role: 'img', 'aria-labelledby': 'chain-title chain-about' };
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  const whole = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: 'chain-map', ...size, ...about },
    element('title', { id: 'chain-title' }, title),
    element('desc', { id: 'chain-about' }, description),
    element('style', {}, style.replaceAll('\n', ' ').trim()),
    element('rect', { class: 'paper', width, height }),
    drawn,
  );
  return `${toMarkup(withIdsOf(whole, markOf(toMarkup(whole))))}\n`;
}

/** A short mark of a text, by the hash of Fowler, Noll & Vo (FNV-1a, 32 bits). */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** The same with a mark behind each id, where it is given and where it is named. */
function withIdsOf({ tag, attributes, children }: Element, mark: string): Element {
  const { id, 'aria-labelledby': labelled, 'marker-end': end } = attributes;
  const marked = {
    ...(id !== undefined && { id: `${id}-${mark}` }),
    ...(labelled !== undefined && { 'aria-labelledby': String(labelled).replace(/\S+/g, `$&-${mark}`) }),
    ...(end !== undefined && { 'marker-end': String(end).replace(')', `-${mark})`) }),
  };
  return {
    tag,
    attributes: { ...attributes, ...marked },
    children: children.map((child) => (typeof child === 'string' ? child : withIdsOf(child, mark))),
  };
}
