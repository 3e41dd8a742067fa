import { describe, expect, it } from 'vitest';
import { flexibility } from '../../src/analyses/flexibility.js';
import { touchpointSummary } from '../../src/analyses/touchpoint-summary.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { lookUp, workedChains } from '../fixtures/worked-chains.js';
import { helpLine } from '../support/chains.js';

const { chain: hotel } = workedChains[0]!;

describe('flexibility', () => {
  it('at the hotel is one alternative of the front desk', () => {
    const rows = flexibility(hotel).rows();
    // L1 states one clause, L2 two (one with an alternative); L4 and L13 state nothing and receive L5, L6, L7 and L16.
    expect(rows.find((row) => row.party === 'frontDesk')).toEqual({
      ...{ party: 'frontDesk', lane: 'front-stage', clauses: 11, assumedClauses: 8 },
      ...{ clausesWithAlternatives: 1, spare: 1, sparePerClause: 1 / 11 },
      ...{ touchpointsProvided: 3, onlyPointItself: 0, onlyPointTouchpoints: [] },
      modelled: 'complete',
    });
    expect(rows.filter((row) => row.spare > 0).map((row) => row.party)).toEqual(['frontDesk']);
    expect(rows.find((row) => row.party === 'archive')).toMatchObject({ clauses: 0, sparePerClause: null });
    expect(rows.map((row) => row.party)).not.toContain('guest');
  });

  it('spares what thresholds do not need, and takes a link named twice for one', () => {
    const rows = flexibility(helpLine()).rows();
    // Any of [tools, list, tools] spares one of two, and form none; two of three spare one.
    expect(rows.find((row) => row.party === 'agency')).toMatchObject({
      ...{ lane: 'partner', clauses: 2, clausesWithAlternatives: 1, spare: 1, sparePerClause: 0.5 },
      // Its server stops it: both of the alternatives are the server's.
      ...{ touchpointsProvided: 1, onlyPointItself: 0 },
    });
    // tools states one clause, list none; payroll states nothing and the server receives four links.
    expect(rows.find((row) => row.party === 'server')).toMatchObject({
      ...{ clauses: 5, assumedClauses: 4, clausesWithAlternatives: 1, spare: 1, sparePerClause: 0.2 },
    });
  });

  it('names the touchpoints that nobody else stops alone', () => {
    const link = (provider: string, customer: string, requires?: unknown) => ({
      ...{ provider, customer, service: 'help' },
      ...(requires !== undefined && { requires }),
    });
    const chain = parseChain({
      parties: {
        desk: { kind: 'team' },
        shop: { kind: 'team' },
        app: { kind: 'system' },
        paper: { kind: 'team' },
        guest: { kind: 'customer' },
        friend: { kind: 'customer' },
      },
      links: {
        either: link('desk', 'guest', [['screen', 'book']]),
        both: link('desk', 'guest', ['screen', 'book']),
        alone: link('desk', 'guest', []),
        tip: link('friend', 'guest', []),
        screen: link('app', 'desk'),
        book: link('paper', 'desk'),
        form: link('guest', 'shop'),
        served: link('shop', 'guest'),
      },
    });
    const rows = flexibility(chain).rows();
    expect(rows.map((row) => [row.party, row.onlyPointTouchpoints])).toEqual([
      ['app', []],
      ['desk', ['alone', 'either']],
      ['paper', []],
      // A customer is no single point of failure, so the form the shop needs of the guest is none.
      ['shop', ['served']],
    ]);
  });

  it.each(workedChains)('at $name agrees with the single points worked by hand', ({ chain, answers }) => {
    const listed = flexibility(chain)
      .rows()
      .flatMap((row) => row.onlyPointTouchpoints);
    const expected = touchpointSummary(chain)
      .rows()
      .filter((row) => lookUp(answers.singlePoints, row.touchpoint).join() === row.provider);
    expect(listed.sort()).toEqual(expected.map((row) => row.touchpoint));
  });
});
