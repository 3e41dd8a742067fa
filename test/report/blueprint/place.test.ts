import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChain, type ServiceChain } from '../../../src/index.js';
import type { Box, PlacedBlueprint } from '../../../src/report/blueprint/blueprint.js';
import { blueprintOf } from '../../../src/report/blueprint/blueprint-of.js';
import { placed } from '../../../src/report/blueprint/place.js';
import { ROWS } from '../../../src/report/blueprint/rows.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { soundDocument } from '../../support/chains-arbitrary.js';
import { largeChain } from '../../support/large-chain.js';
import { overlapsIn } from '../overlaps.js';

function expectSound(blueprint: PlacedBlueprint): void {
  const { width, height, blocks, cardBoxes, blockBoxes } = blueprint;
  expect(overlapsIn(cardBoxes)).toEqual([]);
  expect(overlapsIn(blockBoxes)).toEqual([]);
  const isInside = (box: Box) =>
    box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
  expect([...cardBoxes, ...blockBoxes].filter(([, box]) => !isInside(box))).toEqual([]);
  expect(cardBoxes.size).toBe(blocks.reduce((sum, { cards }) => sum + cards.length, 0));
}

const placedOf = (chain: ServiceChain, open?: ReadonlySet<string>) =>
  placed(blueprintOf(chain, open === undefined ? {} : { open }));

describe('the places of cards', () => {
  it('never overlap, whatever the chain', () => {
    fc.assert(
      fc.property(soundDocument, (document) => expectSound(placedOf(parseChain(document)))),
      { numRuns: 60 },
    );
  });

  it('never overlap in a large chain, closed or opened', () => {
    const chain = largeChain({ parties: 2_000, links: 10_000 });
    expectSound(placedOf(chain));
    expectSound(placedOf(chain, new Set(['d0', 'd1', 'd7', '\u0002first-contact'])));
  });

  it('keep the order of the rows', () => {
    const { rowBoxes } = placedOf(parseChain(harbourHotel));
    expect([...rowBoxes.keys()]).toEqual(ROWS);
    const tops = [...rowBoxes.values()].map(({ y }) => y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });

  it('are there for nothing, too', () => {
    const { width, height, cardBoxes } = placedOf(parseChain({ parties: {}, links: {} }));
    expect([width > 0, height > 0, cardBoxes.size]).toEqual([true, true, 0]);
  });
});
