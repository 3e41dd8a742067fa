import stringWidth from 'string-width';
import { groupBy } from '../../algorithms/group-by.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { ROW } from '../blueprint/measures.js';
import { linkName, partyName } from '../page/names.js';
import { type Element, element } from '../picture/element.js';
import { fittedText } from '../picture/fitted-text.js';
import { counted } from '../text-layout.js';
import type { Cell, Matrix, MatrixRow } from './matrix.js';

/** Sizes in pixels. */
const CELL = 28;
const SIGN_WIDTH = 7.4;
const HEADING = 34;

/** The longest labels, in columns of text. */
const MOST = { row: 34, column: 26 } as const;

/** From this distance on, cells are equally pale. */
export const FARTHEST = 6;

/** A drawn matrix and its size. */
export interface DrawnMatrix {
  readonly drawn: readonly Element[];
  readonly width: number;
  readonly height: number;
}

/** Draws a matrix: names of the parties on top, then each customer's touchpoints with their cells. */
export function drawMatrix(chain: ServiceChain, { rows, columns }: Matrix): DrawnMatrix {
  const rowNames = rows.map(({ touchpoint }) => short(chain.link(touchpoint).service, MOST.row));
  const names = columns.map((party) => short(partyName(chain, party), MOST.column));
  const left = ROW.margin + Math.max(120, widest(rowNames)) + 14;
  const slant = Math.round(widest(names) * Math.SQRT1_2);
  const top = ROW.margin + slant + 16;
  const right = left + columns.length * CELL;
  const placeOf = new Map(columns.map((party, i) => [party, left + i * CELL]));
  const drawn: Element[] = names.map((name, i) => columnName(name, left + i * CELL, top));
  let y = top;
  for (const [customer, group] of groupBy(rows, (row) => row.customer)) {
    const title = short(partyName(chain, customer), MOST.row);
    drawn.push(element('text', { class: 'row-title', x: ROW.margin, y: y + 22 }, title));
    y += HEADING;
    for (const row of group) {
      drawn.push(drawRow(chain, row, { y, left, right, placeOf }));
      y += CELL;
    }
  }
  return { drawn, width: Math.max(ROW.least, right + slant + ROW.margin), height: y + ROW.margin };
}

interface RowPlace {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly placeOf: ReadonlyMap<string, number>;
}

function drawRow(
  chain: ServiceChain,
  { touchpoint, cells }: MatrixRow,
  { y, left, right, placeOf }: RowPlace,
): Element {
  const { service } = chain.link(touchpoint);
  return element(
    'g',
    { class: 'touchpoint', transform: `translate(0 ${y})` },
    element('rect', { class: 'row', x: left, y: 1, width: right - left, height: CELL - 2, rx: 4 }),
    element('text', { class: 'name', x: left - 10, y: CELL / 2 + 4.5 }, short(service, MOST.row)),
    cells.map((cell) => drawCell(cell, placeOf.get(cell.party)!, titleOf(chain, touchpoint, cell))),
  );
}

function titleOf(chain: ServiceChain, touchpoint: string, { party, distance, critical }: Cell): string {
  const away = `${partyName(chain, party)}, ${counted(distance, 'link')} away: ${linkName(chain, touchpoint)}`;
  return critical ? `${away}; stops without it` : away;
}

function drawCell({ distance, critical }: Cell, x: number, title: string): Element {
  return element(
    'g',
    { transform: `translate(${x} 0)` },
    element('title', {}, title),
    shade(distance),
    critical && dot(CELL / 2),
  );
}

/** The square of a distance. */
export function shade(distance: number): Element {
  const size = CELL - 4;
  return element('rect', {
    class: `cell d${Math.min(distance, FARTHEST)}`,
    ...{ x: 2, y: 2, width: size, height: size, rx: 4 },
  });
}

/** The mark of a single point. */
export function dot(middle: number): Element {
  return element('circle', { class: 'single', cx: middle, cy: middle, r: 5 });
}

/** A name that leans to the right, so that neighbours do not touch. */
function columnName(name: string, x: number, y: number): Element {
  const at = `translate(${x + CELL / 2 + 4} ${y - 2}) rotate(-45)`;
  return element('text', { class: 'column-name', transform: at }, name);
}

function short(text: string, columns: number): string {
  return fittedText(text, columns, 1)[0] ?? '';
}

function widest(texts: readonly string[]): number {
  return Math.ceil(texts.reduce((most, text) => Math.max(most, stringWidth(text) * SIGN_WIDTH), 0));
}
