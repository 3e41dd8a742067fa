import { describe, expect, it } from 'vitest';
import { parseChain } from '../../src/index.js';
import { toSvg } from '../../src/report/index.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { elementsIn, xmlTree } from './xml-tree.js';

const hotel = parseChain(harbourHotel);

describe('toSvg', () => {
  it('draws every party and touchpoint of the hotel once, with a title and a description', () => {
    const elements = elementsIn(xmlTree(toSvg(hotel)));
    const cards = elements.filter(({ attributes }) => attributes.class?.startsWith('card '));
    expect(cards).toHaveLength(hotel.parties().length + hotel.touchpoints().length);
    expect(elements[0]!.attributes.role).toBe('img');
    expect(elements.find(({ attributes }) => attributes.id === 'chain-title')!.text).toBe('Harbour Hotel');
    expect(elements.find(({ attributes }) => attributes.id === 'chain-about')!.text).toBe(
      'Service blueprint: external customers on top, who serves them below. 10 parties, 16 links, 4 touchpoints; 2 links with nobody inside who answers.',
    );
  });

  it('shows a link that nobody answers for on its line, and a touchpoint on its card, too', () => {
    const classes = elementsIn(xmlTree(toSvg(hotel))).map(({ attributes }) => attributes.class ?? '');
    expect(classes.filter((name) => /^card .*unowned/.test(name))).toHaveLength(1); // L3
    expect(classes.filter((name) => /^line .*unowned/.test(name))).toHaveLength(3); // L3 in two parts, L10
  });
});
