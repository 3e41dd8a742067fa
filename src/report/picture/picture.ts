import { type Content, element } from './element.js';
import { toMarkup } from './to-markup.js';

/** What a picture tells those who do not see it, and how large it is. */
export interface PictureAbout {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly style: string;
}

/** Wraps drawn elements as a picture that stands alone: its own style, a title and a description, and the class `chain-map`. */
export function picture(
  { title, description, width, height, style }: PictureAbout,
  ...drawn: Content[]
): string {
  const about = { role: 'img', 'aria-labelledby': 'chain-title chain-about' };
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  return `${toMarkup(
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', class: 'chain-map', ...size, ...about },
      element('title', { id: 'chain-title' }, title),
      element('desc', { id: 'chain-about' }, description),
      element('style', {}, style.replaceAll('\n', ' ').trim()),
      element('rect', { class: 'paper', width, height }),
      drawn,
    ),
  )}\n`;
}
