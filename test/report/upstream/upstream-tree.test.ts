import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChain, type ServiceChain, upstreamOf } from '../../../src/index.js';
import { MOST_NEEDS, needsOf } from '../../../src/report/upstream/needs.js';
import { placedTree } from '../../../src/report/upstream/place-tree.js';
import { upstreamTree } from '../../../src/report/upstream/upstream-tree.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { soundDocument } from '../../support/chains-arbitrary.js';
import { powerPlant } from '../../support/chains-requiring.js';
import { largeChain } from '../../support/large-chain.js';
import { overlapsIn } from '../overlaps.js';

const hotel = parseChain(harbourHotel);

const treeOf = (chain: ServiceChain, touchpoint: string) =>
  upstreamTree(chain, touchpoint, needsOf(chain, touchpoint));

describe('what the check-in of the hotel depends on', () => {
  const needs = needsOf(hotel, 'L2');
  const tree = upstreamTree(hotel, 'L2', needs);

  it('is counted', () => {
    expect(needs).toMatchObject({ count: 7, critical: 3, singlePoints: 3, assumed: 4 });
    expect(needs.shown.map(({ link }) => link)).toEqual(['L5', 'L16', 'L6', 'L10', 'L8', 'L11', 'L12']);
  });

  it('stands by distance, beside what needs it, too', () => {
    expect(tree.levels).toEqual([['L2'], ['L16', 'L6', 'L5'], ['L11', 'L10', 'L8'], ['L12']]);
  });

  it('has a gate for the booking system and the paper list', () => {
    expect(tree.gates).toMatchObject([{ of: 'L2', label: '1 of 2' }]);
    const [gate] = tree.gates;
    const joined = tree.lines.map(({ from, to, onWitness, assumed }) => [
      ...[from.replace(gate!.id, 'gate'), to.replace(gate!.id, 'gate')],
      ...[onWitness ? 'witness' : 'also', assumed ? 'assumed' : 'stated'],
    ]);
    expect(joined.map((parts) => parts.join(' '))).toEqual([
      'L16 gate witness stated',
      'L6 gate witness stated',
      'gate L2 witness stated',
      'L5 L2 witness stated',
      'L11 L6 witness assumed',
      'L10 L5 witness assumed',
      'L8 L5 witness assumed',
      'L12 L11 witness assumed',
      'L11 L12 also assumed',
    ]);
  });
});

describe('any tree', () => {
  it('follows the witnesses of the upstream table', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        const chain = parseChain(document);
        for (const { id } of chain.touchpoints().slice(0, 3)) {
          const { parentOf, levels } = treeOf(chain, id);
          const rows = upstreamOf(chain, id).rows();
          const parents = rows.map(({ link, witness }) => [link, witness.at(-2)]);
          expect(rows.map(({ link }) => [link, parentOf.get(link)])).toEqual(parents);
          const distances = levels.flatMap((level, i) => level.map((link) => [link, i + 1] as const));
          expect(new Map(distances)).toEqual(new Map([[id, 1], ...rows.map(distanceOf)]));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has room for every card and gate, inside of the picture', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        const chain = parseChain(document);
        for (const { id } of chain.touchpoints().slice(0, 3)) expectRoom(chain, id);
      }),
      { numRuns: 60 },
    );
    const large = largeChain({ parties: 2_000, links: 10_000 });
    for (const { id } of large.touchpoints().slice(0, 40)) expectRoom(large, id);
  });

  it('says how many of its alternatives suffice', () => {
    const chain = powerPlant();
    const labels = chain.touchpoints().flatMap(({ id }) => treeOf(chain, id).gates.map(({ label }) => label));
    expect(labels).toContain('2 of 3');
  });

  it('shows the nearest links, and counts the others', () => {
    const parties = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`p${i}`, { kind: 'team' }]));
    const links = Object.fromEntries(
      Array.from({ length: 120 }, (_, i) => [`l${i}`, { provider: `p${i}`, customer: 'desk', service: 's' }]),
    );
    const chain = parseChain({
      parties: { ...parties, desk: { kind: 'team' }, guest: { kind: 'customer' } },
      links: { ...links, sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
    });
    const { shown, count } = needsOf(chain, 'sale');
    expect([shown.length, count]).toEqual([MOST_NEEDS, 120]);
    expectRoom(chain, 'sale');
  });
});

function distanceOf({ link, distance }: { readonly link: string; readonly distance: number }) {
  return [link, distance] as const;
}

function expectRoom(chain: ServiceChain, touchpoint: string): void {
  const { cardBoxes, width, height } = placedTree(treeOf(chain, touchpoint));
  expect(overlapsIn(cardBoxes)).toEqual([]);
  for (const box of cardBoxes.values()) {
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  }
}
