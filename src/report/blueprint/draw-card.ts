import { type Element, element } from '../picture/element.js';
import { fittedText } from '../picture/fitted-text.js';
import { type Badge, badgeOf, shareOf } from './badge-of.js';
import type { Box, Card } from './blueprint.js';
import type { Marks } from './marks.js';
import { CARD } from './measures.js';

/** How many columns of text a card of the usual width holds, and how much wider one more makes it. */
const COLUMNS = 20;
const SIGN_WIDTH = 8;

/** More attributes of a card that answers, given the words that are seen on it in their order. */
export type AttributesOfCard = (card: Card, seen: readonly string[]) => Element['attributes'];

/** Draws a card with its name, what stands below it, and whatever marks it. */
export function drawCard(
  card: Card,
  box: Box,
  marks: Marks,
  attributesOf: AttributesOfCard = () => ({}),
): Element {
  const { label, note } = card;
  const { width, height } = box;
  const told = badgeOf(card, marks);
  const columns = COLUMNS + Math.floor((width - CARD.width) / SIGN_WIDTH);
  const lines = fittedText(label, columns, 2);
  const small = fittedText(note, columns + 5, linesIn(height) - lines.length).map(withoutDot);
  const attributes = attributesOf(card, [...lines, ...small, ...(told === undefined ? [] : [told.text])]);
  const top = height / 2 - (lines.length * 16 + small.length * 14) / 2 + 12;
  return element(
    'g',
    { class: `card ${classesOf(card, marks)}`, transform: `translate(${box.x} ${box.y})`, ...attributes },
    card.kind === 'group' && element('rect', { class: 'behind', x: 5, y: 5, width, height, rx: 8 }),
    element('rect', { class: 'face', width, height, rx: card.kind === 'touchpoint' ? 16 : 8 }),
    // The card is named by its attributes where it answers, by its title elsewhere.
    element(
      'g',
      { 'aria-hidden': 'true' },
      lines.map((line, i) => element('text', { class: 'label', x: width / 2, y: top + i * 16 }, `${line} `)),
      small.map((line, i) =>
        element('text', { class: 'note', x: width / 2, y: top + lines.length * 16 - 1 + i * 14 }, `${line} `),
      ),
      told !== undefined && badge(told, width),
    ),
    element('title', {}, note === '' ? label : `${label}: ${note}`),
  );
}

/** How many lines of text a card of some height holds. */
function linesIn(height: number): number {
  return Math.floor((height - 8) / 16);
}

/** A dot between two parts of a note is of no use at the end of a line. */
function withoutDot(line: string): string {
  return line.replace(/ ·$/, '');
}

function classesOf(card: Card, marks: Marks): string {
  const { id, kind, row, unowned } = card;
  const light = marks.lit?.get(id);
  const down = shareOf(card, marks.down);
  const stopped = shareOf(card, marks.stopped);
  const exposed = shareOf(card, marks.exposed);
  const states = {
    unowned: unowned > 0,
    selected: marks.selected === id,
    lit: light !== undefined,
    critical: light !== undefined && light.critical > 0,
    stopping: light !== undefined && light.stopping > 0,
    down: down === 'all',
    stopped: stopped === 'all',
    exposed: exposed !== 'none' && stopped === 'none',
    // A group of which some go on.
    'partly-stopped': stopped === 'some' || down === 'some',
  };
  const on = Object.entries(states).filter(([, isOn]) => isOn);
  return [kind, row, ...on.map(([name]) => name)].join(' ');
}

function badge({ kind, text }: Badge, width: number): Element {
  const across = 14 + text.length * 6.4;
  return element(
    'g',
    { class: `badge ${kind}`, transform: `translate(${Math.round(width - across + 8)} -16)` },
    element('rect', { width: Math.round(across), height: 18, rx: 9 }),
    element('text', { x: Math.round(across) / 2, y: 13 }, text),
  );
}
