import { describe, expect, it } from 'vitest';
import { defineChain, parseChain, type ServiceChain } from '../../src/index.js';
import { type SvgOptions, toSvg } from '../../src/report/index.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { elementsIn, xmlTree } from './xml-tree.js';

/** What a picture explains, in its order. */
function legendOf(chain: ServiceChain, options: SvgOptions): readonly string[] {
  return elementsIn(xmlTree(toSvg(chain, options)))
    .filter(({ attributes }) => attributes.class === 'legend')
    .map(({ text }) => text);
}

describe('a legend', () => {
  const hotel = parseChain(harbourHotel);
  const plain = defineChain({
    parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
    links: {
      a: { provider: 'desk', customer: 'guest', service: 'sale', stage: 'first-contact', owner: 'desk' },
      b: { provider: 'desk', customer: 'guest', service: 'use', stage: 'service-delivery', owner: 'desk' },
      c: { provider: 'desk', customer: 'guest', service: 'help', stage: 'after-service', owner: 'desk' },
    },
  });

  it('explains the signs of a blueprint', () => {
    expect(legendOf(hotel, { view: 'blueprint' })).toEqual([
      'serves: from the provider to the customer',
      'several services',
      'nobody inside answers for it',
      'part of a cycle: needs itself, through others',
      'touchpoint that nobody inside answers for',
    ]);
  });

  it('explains none that the picture does not hold', () => {
    expect(legendOf(plain, { view: 'blueprint' })).toEqual(['serves: from the provider to the customer']);
    expect(legendOf(plain, { view: 'journey', customer: 'guest' })).toEqual(['next step, same provider']);
    expect(legendOf(plain, { view: 'upstream', touchpoint: 'a' })).toEqual([]);
    expect(legendOf(plain, { view: 'matrix' })).toEqual([
      'serves the customer',
      'single point of failure: the touchpoint stops without it',
    ]);
  });
});
