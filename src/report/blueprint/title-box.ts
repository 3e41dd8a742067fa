import stringWidth from 'string-width';
import type { Block, Box } from './blueprint.js';

/** How wide a sign of a heading is. */
const SIGN_WIDTH = 7.2;

/** Where the heading of a block stands in it; lines pass beside. */
export function titleBox({ title }: Block, { x, y }: Box): Box {
  return { x, y: y + 6, width: 12 + stringWidth(title) * SIGN_WIDTH, height: 16 };
}
