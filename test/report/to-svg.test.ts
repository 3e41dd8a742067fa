import { describe, expect, it } from 'vitest';
import { parseChain, type ServiceChain } from '../../src/index.js';
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
    expect(elements.find(({ attributes }) => attributes.id?.startsWith('chain-title-'))!.text).toBe(
      'Harbour Hotel',
    );
    expect(elements.find(({ attributes }) => attributes.id?.startsWith('chain-about-'))!.text).toBe(
      'Service blueprint: external customers on top, who serves them below. 10 parties, 16 links, 4 touchpoints; 2 links with nobody inside who answers.',
    );
  });

  it('keeps its ids from those of other pictures in a page, and names none that is not there', () => {
    const pictures = [
      toSvg(hotel),
      toSvg(hotel, { view: 'journey', customer: 'guest' }),
      ...['L1', 'L2'].map((touchpoint) => toSvg(hotel, { view: 'upstream', touchpoint })),
    ];
    const all = pictures.flatMap((svg) => {
      const attributes = elementsIn(xmlTree(svg)).map((one) => one.attributes);
      const ids = attributes.flatMap(({ id }) => id ?? []);
      const named = attributes.flatMap((one) => [
        ...(one['aria-labelledby']?.split(' ') ?? []),
        ...(one['marker-end']?.match(/#([^)]+)/)?.slice(1) ?? []),
      ]);
      expect(named.length).toBeGreaterThan(3);
      expect(named.filter((id) => !ids.includes(id))).toEqual([]);
      return ids;
    });
    expect(new Set(all).size).toBe(all.length);
  });

  it('divides rows, and none from the edge of the picture', () => {
    const divisions = (chain: ServiceChain) =>
      elementsIn(xmlTree(toSvg(chain)))
        .filter(({ attributes }) => attributes.class === 'divide-title')
        .map(({ text }) => text);
    expect(divisions(hotel)).toEqual([
      'line of interaction',
      'line of visibility',
      'line of internal interaction',
    ]);
    const parties = { desk: { kind: 'team' }, it: { kind: 'team' } } as const;
    expect(divisions(parseChain({ parties, links: {} }))).toEqual([]);
  });

  it('shows a link that nobody answers for on its line, and a touchpoint on its card, too', () => {
    const classes = elementsIn(xmlTree(toSvg(hotel))).map(({ attributes }) => attributes.class ?? '');
    expect(classes.filter((name) => /^card .*unowned/.test(name))).toHaveLength(1); // L3
    expect(classes.filter((name) => /^line .*unowned/.test(name))).toHaveLength(3 + 1); // L3 in two parts, L10; and the legend
  });
});
