import stringWidth from 'string-width';
import { type Element, element } from './element.js';

/** What a sign in a picture means. */
export interface LegendEntry {
  /** The sign, drawn in a box of {@link SAMPLE}. */
  readonly sample: readonly Element[];
  readonly text: string;
}

/** The size of a sign. */
export const SAMPLE = { width: 34, height: 18 } as const;

/** A drawn legend and how high it is. */
export interface Legend {
  readonly drawn: Element;
  readonly height: number;
}

/** Draws what signs mean, side by side in as many lines as the width asks for, and sentences below them, each on a line of its own. */
export function legend(
  entries: readonly LegendEntry[],
  sentences: readonly string[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): Legend {
  const drawn: Element[] = [];
  let [left, top] = [0, 0];
  for (const { sample, text } of entries) {
    const across = SAMPLE.width + 8 + stringWidth(text) * SIGN_WIDTH + 22;
    if (left > 0 && left + across > width) [left, top] = [0, top + LINE];
    drawn.push(
      element(
        'g',
        { transform: `translate(${x + left} ${y + top})` },
        sample,
        element('text', { class: 'legend', x: SAMPLE.width + 8, y: 13 }, text),
      ),
    );
    left += Math.ceil(across);
  }
  const below = entries.length === 0 ? 0 : top + LINE;
  const lines = sentences.map((sentence, i) =>
    element('text', { class: 'legend', x, y: y + below + 13 + i * LINE }, sentence),
  );
  return { drawn: element('g', { class: 'legends' }, drawn, lines), height: below + sentences.length * LINE };
}

const SIGN_WIDTH = 6.3;
const LINE = 24;

/** An entry where a picture holds the sign. */
export function entryIf(isThere: boolean, entry: LegendEntry): readonly LegendEntry[] {
  return isThere ? [entry] : [];
}

/** A line as a sign. */
export function lineSample(kind: string, head?: string): readonly Element[] {
  const end = head === undefined ? {} : { 'marker-end': `url(#head-${head})` };
  return [element('path', { class: `line ${kind}`, d: `M0 9H${SAMPLE.width}`, ...end })];
}
