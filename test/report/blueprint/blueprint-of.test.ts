import { describe, expect, it } from 'vitest';
import { parseChain } from '../../../src/index.js';
import type { Blueprint } from '../../../src/report/blueprint/blueprint.js';
import { blueprintOf } from '../../../src/report/blueprint/blueprint-of.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { largeChain } from '../../support/large-chain.js';

const hotel = parseChain(harbourHotel);

function membersByRow({ blocks }: Blueprint): Record<string, string[]> {
  const rows: Record<string, string[]> = {};
  for (const { row, cards } of blocks)
    rows[row] = [...(rows[row] ?? []), ...cards.flatMap(({ members }) => members)].sort();
  return rows;
}

describe('the blueprint of the hotel', () => {
  const blueprint = blueprintOf(hotel);

  it('has the rows worked out by hand', () => {
    expect(membersByRow(blueprint)).toEqual({
      customers: ['guest'],
      touchpoints: ['L1', 'L2', 'L3', 'L4'],
      'front-stage': ['frontDesk', 'kitchen'],
      backstage: ['dutyManager', 'housekeeping', 'it'],
      support: ['archive', 'gm', 'hr'],
      partners: ['laundryCo'],
    });
  });

  it('has a block per stage, in the order of the journey', () => {
    const stages = blueprint.blocks.filter(({ row }) => row === 'touchpoints');
    expect(stages.map(({ title, cards }) => [title, cards.map(({ id }) => id)])).toEqual([
      ['First contact', ['L1']],
      ['Service delivery', ['L2', 'L3']],
      ['After service', ['L4']],
    ]);
  });

  it('has two lines for a touchpoint, one for every other pair of cards', () => {
    const lines = blueprint.lines.map(({ from, to, links }) => `${from} ${links.join('+')} ${to}`);
    expect(lines.sort()).toEqual([
      'L1 L1 guest',
      'L2 L2 guest',
      'L3 L3 guest',
      'L4 L4 guest',
      'dutyManager L16+L7 frontDesk',
      'frontDesk L1 L1',
      'frontDesk L13 dutyManager',
      'frontDesk L2 L2',
      'frontDesk L4 L4',
      'gm L14 dutyManager',
      'housekeeping L5 frontDesk',
      'hr L10 housekeeping',
      'hr L11 it',
      'it L12 hr',
      'it L15 archive',
      'it L6 frontDesk',
      'it L9 kitchen',
      'kitchen L3 L3',
      'laundryCo L8 housekeeping',
    ]);
  });

  it('marks what nobody answers for, and what needs itself', () => {
    const marked = (isIt: (line: Blueprint['lines'][number]) => boolean) =>
      blueprint.lines.filter(isIt).map(({ links }) => links.join('+'));
    expect([...new Set(marked(({ unowned }) => unowned.length > 0))].sort()).toEqual(['L10', 'L3']);
    expect(marked(({ inCycle }) => inCycle.length > 0).sort()).toEqual(['L11', 'L12', 'L13', 'L16+L7']);
    expect(blueprint.blocks.flatMap(({ cards }) => cards).filter(({ unowned }) => unowned > 0)).toMatchObject(
      [{ id: 'L3', note: 'no owner · face-to-face' }],
    );
  });

  it('says short what no card has room for', () => {
    const cards = blueprint.blocks.flatMap(({ cards }) => cards);
    expect(cards.find(({ id }) => id === 'archive')!.note).toBe('reaches no customer');
  });
});

describe('the blueprint of a large chain', () => {
  const chain = largeChain({ parties: 400, links: 2_000 });

  it('groups parties by their departments, and touchpoints by stage; every one has a card', () => {
    const { blocks, cardOf } = blueprintOf(chain);
    const cards = blocks.flatMap((block) => block.cards);
    expect(cards.filter(({ kind }) => kind === 'group').length).toBeGreaterThan(25);
    expect(cards.filter(({ kind }) => kind === 'customer')).toHaveLength(12);
    expect(cards.filter(({ row }) => row === 'touchpoints').map(({ label }) => label)).toEqual([
      '27 touchpoints',
      '27 touchpoints',
      '26 touchpoints',
    ]);
    const members = cards.flatMap((card) => card.members);
    const ids = [...chain.parties(), ...chain.touchpoints()].map(({ id }) => id);
    expect(members.sort()).toEqual(ids.sort());
    expect([...cardOf.keys()].sort()).toEqual(ids);
  });

  it('opens a department', () => {
    const { blocks } = blueprintOf(chain, { open: new Set(['d3']) });
    const opened = blocks.filter(({ title }) => title === 'Department 3');
    const ids = opened.flatMap(({ cards }) => cards.flatMap(({ members }) => members));
    const parts = chain.parties().filter(({ partOf }) => partOf === 'd3');
    expect(ids).toEqual(expect.arrayContaining(parts.map(({ id }) => id)));
  });

  it('opens a stage', () => {
    const { blocks } = blueprintOf(chain, { open: new Set(['\u0002first-contact']) });
    expect(blocks.find(({ title }) => title === 'First contact')!.cards).toHaveLength(27);
  });
});
