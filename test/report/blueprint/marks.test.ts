import { describe, expect, it } from 'vitest';
import { parseChain } from '../../../src/index.js';
import { blueprintOf } from '../../../src/report/blueprint/blueprint-of.js';
import { draw } from '../../../src/report/blueprint/draw.js';
import type { Marks } from '../../../src/report/blueprint/marks.js';
import { placed } from '../../../src/report/blueprint/place.js';
import { element } from '../../../src/report/picture/element.js';
import { toMarkup } from '../../../src/report/picture/to-markup.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { elementsIn, xmlTree } from '../xml-tree.js';

const blueprint = placed(blueprintOf(parseChain(harbourHotel)));

function drawn(marks: Marks) {
  const card = ({ id }: { readonly id: string }) => ({ 'data-id': id });
  const elements = elementsIn(xmlTree(toMarkup(element('svg', {}, draw(blueprint, { marks, card })))));
  const cards = elements.filter(({ attributes }) => attributes.class?.startsWith('card '));
  return {
    /** Cards with a state, by id. */
    cardsThatAre: (state: string) =>
      cards
        .filter(({ attributes }) => attributes.class!.split(' ').includes(state))
        .map(({ attributes }) => attributes['data-id']),
    badges: cards.flatMap(({ attributes, children }) =>
      children
        .flatMap((child) => child.children)
        .filter((child) => child.attributes.class?.startsWith('badge'))
        .map(({ text }) => [attributes['data-id'], text]),
    ),
    litLines: elements.filter(({ attributes }) => /^line .*lit/.test(attributes.class ?? '')).length,
    fadedLines: elements.filter(({ attributes }) => /^line.* faded/.test(attributes.class ?? '')).length,
  };
}

describe('marks', () => {
  it('light what is looked at, how far it is and what stops it', () => {
    const lit = new Map([
      ['it', { distance: 2, critical: 0, stopping: 0 }],
      ['hr', { distance: 3, critical: 1, stopping: 0 }],
      ['guest', { distance: null, critical: 0, stopping: 0 }],
      ['gm', { distance: null, critical: 1, stopping: 0 }],
    ]);
    const marked = drawn({ selected: 'L2', lit, links: new Set(['L6', 'L11']) });
    expect(marked.cardsThatAre('selected')).toEqual(['L2']);
    expect(marked.cardsThatAre('critical').sort()).toEqual(['gm', 'hr']);
    expect(marked.badges.sort()).toEqual([
      ['gm', 'single point'],
      ['hr', '3 · single point'],
      ['it', '2'],
    ]);
    expect(marked.litLines).toBe(2);
    expect(marked.fadedLines).toBe(17);
  });

  it('show what is out of action, what stops and what goes on', () => {
    const marked = drawn({
      down: new Map([['it', 1]]),
      stopped: new Map([['L1', 1]]),
      exposed: new Map([['L2', 1]]),
    });
    expect(marked.badges.sort()).toEqual([
      ['L1', 'stops'],
      ['L2', 'alternative lost'],
      ['it', 'out of action'],
    ]);
    expect(marked.cardsThatAre('exposed')).toEqual(['L2']);
  });

  it('leave a blueprint as it is where nothing is marked', () => {
    const marked = drawn({});
    expect([marked.badges, marked.litLines, marked.fadedLines]).toEqual([[], 0, 0]);
  });
});
