import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Card, PlacedBlueprint } from '../../report/blueprint/blueprint.js';
import type { AttributesOfCard } from '../../report/blueprint/draw-card.js';
import type { Marks } from '../../report/blueprint/marks.js';
import type { Element } from '../../report/picture/element.js';
import { withoutControls } from '../../tables/cell-text.js';
import type { Store } from '../store.js';
import { nearestCard, type Step } from './nearest-card.js';
import type { Touched } from './use-look.js';
import type { Zooming } from './use-zoom.js';

const STEPS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** What cards need to answer. */
interface Answering {
  readonly blueprint: PlacedBlueprint;
  readonly marks: Marks;
  readonly store: Store;
  readonly zooming: Zooming;
  readonly scene: RefObject<SVGGElement | null>;
  readonly touched: Touched;
}

/** What makes cards answer to mouse and keys: the whole map is one stop of the tab key, arrows go from card to card. */
export function useCards({ blueprint, marks, store, zooming, scene, touched }: Answering): AttributesOfCard {
  const [focused, setFocused] = useState('');
  const { cardBoxes } = blueprint;
  const stop = cardBoxes.has(focused) ? focused : (marks.selected ?? [...cardBoxes.keys()][0] ?? '');
  const choose = ({ id, opens, members }: Card) => {
    setFocused(id);
    const { at, open } = store.state();
    if (opens !== '') {
      touched.opened = members[0]!;
      store.change({ open: [...open, opens] });
    } else {
      touched.chosen = id === at ? '' : id;
      store.change({ at: touched.chosen });
    }
  };
  const step = (from: string, key: string) => {
    const next = nearestCard(cardBoxes, from, key as Step);
    if (next === undefined) return;
    setFocused(next);
    zooming.show(cardBoxes.get(next)!);
    scene
      .current!.querySelector<SVGGElement>(`[data-card="${CSS.escape(next)}"]`)
      ?.focus({ preventScroll: true });
  };
  const press = (event: KeyboardEvent, card: Card) => {
    const { key } = event;
    if (key === 'Enter' || key === ' ') choose(card);
    else if (STEPS.includes(key)) step(card.id, key);
    else return;
    event.preventDefault();
  };
  return (card, seen) =>
    ({
      ...{ role: 'button', tabindex: card.id === stop ? 0 : -1, 'data-card': card.id },
      'aria-pressed': card.opens === '' ? String(marks.selected === card.id) : undefined,
      'aria-label': labelOf(card, seen, marks.lit?.get(card.id)?.distance),
      // The second click of two does not take back the first.
      onClick: ({ detail }: MouseEvent) => detail < 2 && choose(card),
      onKeyDown: (event: KeyboardEvent) => press(event, card),
    }) as unknown as Element['attributes'];
}

/** What is read out begins with what is seen, in its order; behind it the whole name and note where they are cut, and what a click does. */
function labelOf({ label, note, opens }: Card, seen: readonly string[], distance?: number | null): string {
  const whole = seen.some((line) => line.endsWith('…')) ? [label, note] : [];
  const away = distance ? [distance === 1 ? '1 link away' : `${distance} links away`] : [];
  return withoutControls([seen.join(' '), ...whole, ...away, ...(opens === '' ? [] : ['opens'])].join(', '));
}
