import { describe, expect, it } from 'vitest';
import { downstreamOf, parseChain, upstreamOf, whatIf } from '../../../src/index.js';
import { badgeOf } from '../../../src/report/blueprint/badge-of.js';
import type { Blueprint, Card } from '../../../src/report/blueprint/blueprint.js';
import { blueprintOf } from '../../../src/report/blueprint/blueprint-of.js';
import { draw } from '../../../src/report/blueprint/draw.js';
import { marksOf } from '../../../src/report/blueprint/marks-of.js';
import { placed } from '../../../src/report/blueprint/place.js';
import { unownedIn } from '../../../src/report/blueprint/unowned-in.js';
import { element } from '../../../src/report/picture/element.js';
import { toMarkup } from '../../../src/report/picture/to-markup.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { largeChain } from '../../support/large-chain.js';
import { elementsIn, xmlTree } from '../xml-tree.js';

const hotel = parseChain(harbourHotel);
const cardsOf = ({ blocks }: Blueprint) => blocks.flatMap(({ cards }) => cards);

/** The badges of cards, by id. */
function badges(chain: typeof hotel, looking: { readonly at?: string; readonly down?: readonly string[] }) {
  const blueprint = blueprintOf(chain);
  const marks = marksOf(chain, blueprint, { at: '', down: [], ...looking });
  return Object.fromEntries(
    cardsOf(blueprint).flatMap((card) => {
      const badge = badgeOf(card, marks);
      return badge === undefined ? [] : [[card.id, badge.text]];
    }),
  );
}

describe('the marks of the hotel', () => {
  it('name the parties that stop a touchpoint alone', () => {
    expect(badges(hotel, { at: 'L2' })).toEqual({
      frontDesk: '1 · single point',
      housekeeping: '2 · single point',
      it: '2',
      dutyManager: '2',
      laundryCo: '3 · single point',
      hr: '3 · single point',
    });
  });

  it('say of touchpoints that they stop without a party, which is the single point', () => {
    expect(badges(hotel, { at: 'it' })).toEqual({
      L1: '2 · stops without it',
      L2: '2',
      L3: '2 · stops without it',
      L4: '2 · stops without it',
    });
  });

  it('say what stops when a party fails', () => {
    expect(badges(hotel, { down: ['it'] })).toEqual({
      it: 'out of action',
      L1: 'stops',
      L2: 'alternative lost',
      L3: 'stops',
      L4: 'stops',
    });
  });
});

describe('the marks of groups', () => {
  const chain = largeChain({ parties: 2_000, links: 10_000 });
  const blueprint = blueprintOf(chain);
  const groups = cardsOf(blueprint).filter(({ members }) => members.length > 1);
  const party = chain
    .parties()
    .map(({ id }) => id)
    .find(
      (id) =>
        id.startsWith('p') &&
        downstreamOf(chain, id)
          .rows()
          .some((row) => row.touchpoint),
    )!;
  const among = (card: Card, ids: Iterable<string>) =>
    [...new Set(ids)].filter((id) => card.members.includes(id)).length;

  it('say of how many members something is true', () => {
    const { down, stopped } = marksOf(chain, blueprint, { at: '', down: [party] });
    const stops = whatIf(chain, { down: [party] })
      .rows()
      .filter(({ state }) => state === 'stops')
      .map(({ touchpoint }) => touchpoint);
    expect(stops.length).toBeGreaterThan(0);
    const texts = groups.map(
      (card) => badgeOf(card, { ...(down && { down }), ...(stopped && { stopped }) })?.text,
    );
    expect(texts).toEqual(
      groups.map((card) => {
        if (card.members.includes(party)) return `1 of ${card.members.length} out of action`;
        const count = among(card, stops);
        return count === 0 ? undefined : `${count} of ${card.members.length} stop`;
      }),
    );
    expect(texts.filter((text) => text !== undefined).length).toBeGreaterThan(1);
  });

  it('count single points, each once, however many links it provides', () => {
    const [touchpoint] = chain.touchpoints();
    const rows = upstreamOf(chain, touchpoint!.id).rows();
    const single = [
      touchpoint!.provider,
      ...rows.filter((row) => row.providerCritical).map((row) => row.provider),
    ];
    const { lit } = marksOf(chain, blueprint, { at: touchpoint!.id, down: [] });
    for (const card of groups) expect(lit!.get(card.id)?.critical ?? 0).toBe(among(card, single));
    expect(Math.max(...[...lit!.values()].map(({ critical }) => critical))).toBeGreaterThan(1);
  });

  it('draw a lit line as what is lit of it', () => {
    const [touchpoint] = chain.touchpoints();
    const marks = marksOf(chain, blueprint, { at: touchpoint!.id, down: [] });
    const elements = elementsIn(
      xmlTree(toMarkup(element('svg', {}, draw(placed(blueprint), { marks })))),
    ).filter(({ attributes }) => /^line .*lit$/.test(attributes.class ?? ''));
    const lit = blueprint.lines
      .map(({ links }) => links.filter((link) => marks.links!.has(link)))
      .filter((links) => links.length > 0);
    const unowned = unownedIn(chain);
    const isUnowned = (links: readonly string[]) => links.some((link) => unowned.has(link));
    const kinds = (name: string) =>
      elements.filter(({ attributes }) => attributes.class!.split(' ').includes(name)).length;
    expect(elements).toHaveLength(lit.length);
    expect(kinds('unowned')).toBe(lit.filter(isUnowned).length);
    expect(kinds('several')).toBe(lit.filter((links) => links.length > 1).length);
    const heads = elements.filter((one) => one.attributes['marker-end'] === 'url(#head-unowned)');
    expect(heads).toHaveLength(kinds('unowned'));
  });
});
