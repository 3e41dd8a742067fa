import { expect, it } from 'vitest';
import { needs } from '../../../src/analyses/needs.js';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { foundBy, hotel } from './found-by.js';

const rule = 'need-unmet';

it('finds the one of three needs of the guest that nothing in the hotel meets', () => {
  expect(foundBy(rule, hotel)).toMatchObject([
    {
      subject: 'guest',
      detail: 'late check-out',
      message:
        'Nothing meets the need “late check-out” of Guest (guest). Provide for it, or say which service meets it.',
      parties: ['frontDesk', 'kitchen', 'guest'],
      links: ['L1', 'L2', 'L3', 'L4'],
      touchpoints: ['L1', 'L2', 'L3', 'L4'],
      path: 'parties.guest.needs[2]',
      expected: 'a link that meets it',
      actual: 'none',
    },
  ]);
  expect(
    needs(hotel)
      .rows()
      .filter(({ met }) => met),
  ).toHaveLength(2);
});

it('finds needs inside, with the touchpoints that depend on who has them', () => {
  const { guest, housekeeping, archive, ...others } = harbourHotel.parties;
  const chain = parseChain({
    ...harbourHotel,
    parties: {
      ...others,
      guest: { ...guest, needs: ['quiet room', 'vegan breakfast'] },
      housekeeping: { ...housekeeping, needs: ['clean linen'] },
      archive: { ...archive, needs: ['shelves', 'shelves'] },
    },
  });
  expect(foundBy(rule, chain)).toMatchObject([
    {
      subject: 'archive',
      detail: 'shelves',
      parties: ['it', 'archive'],
      touchpoints: [],
      path: 'parties.archive.needs[0]',
    },
    {
      subject: 'housekeeping',
      parties: ['hr', 'laundryCo', 'housekeeping'],
      links: ['L10', 'L8'],
      touchpoints: ['L2', 'L4'],
    },
  ]);
});

it('finds the need of somebody who receives nothing', () => {
  const chain = parseChain({ parties: { guest: { kind: 'customer', needs: ['a bed'] } }, links: {} });
  expect(foundBy(rule, chain)).toMatchObject([
    { subject: 'guest', parties: ['guest'], links: [], touchpoints: [] },
  ]);
});
