import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../../src/algorithms/group-by.js';
import { impact, parseChain } from '../../../src/index.js';
import { MOST_COLUMNS, MOST_ROWS, matrixOf } from '../../../src/report/matrix/matrix.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { soundDocument } from '../../support/chains-arbitrary.js';
import { largeChain } from '../../support/large-chain.js';

describe('the matrix of the hotel', () => {
  const matrix = matrixOf(parseChain(harbourHotel));

  it('is the one worked out by hand', () => {
    const cells = matrix.rows.map((row) => [
      row.touchpoint,
      ...row.cells.map(({ party, distance, critical }) => `${party} ${distance}${critical ? '*' : ''}`),
    ]);
    expect(cells).toEqual([
      ['L1', 'hr 3*', 'it 2*', 'frontDesk 1*'],
      ['L2', 'hr 3*', 'it 2', 'frontDesk 1*', 'dutyManager 2', 'housekeeping 2*', 'laundryCo 3*'],
      ['L3', 'hr 3*', 'it 2*', 'kitchen 1*'],
      [
        ...['L4', 'hr 3*', 'it 2*', 'frontDesk 1*', 'dutyManager 2*', 'housekeeping 2*'],
        ...['laundryCo 3*', 'gm 3*'],
      ],
    ]);
  });

  it('has the parties by how many touchpoints they reach', () => {
    const order = ['hr', 'it', 'frontDesk', 'dutyManager', 'housekeeping', 'laundryCo', 'gm', 'kitchen'];
    expect(matrix).toMatchObject({ columns: order, touchpoints: 4, reaching: 8, idle: 1 });
  });
});

describe('any matrix', () => {
  it('says what the table of impact says, customers left out', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        const chain = parseChain(document);
        const said = matrixOf(chain).rows.flatMap(({ touchpoint, cells }) =>
          cells.map(({ party, distance, critical }) => [party, touchpoint, distance, critical].join('\n')),
        );
        const table = impact(chain)
          .rows()
          .filter(({ party }) => chain.party(party).kind !== 'customer')
          .map(({ party, touchpoint, distance, stops }) => [party, touchpoint, distance, stops].join('\n'));
        expect(said.sort()).toEqual(table.sort());
      }),
      { numRuns: 60 },
    );
  });

  it('shows the most exposed of many, and counts the rest', () => {
    const chain = largeChain({ parties: 2_000, links: 10_000 });
    const { rows, columns, touchpoints, reaching, idle } = matrixOf(chain);
    expect([rows.length, columns.length]).toEqual([MOST_ROWS, MOST_COLUMNS]);
    expect(touchpoints).toBe(chain.touchpoints().length);
    const byParty = groupBy(impact(chain).rows(), ({ party }) => party);
    expect(reaching).toBe(byParty.size);
    expect(reaching + idle).toBe(chain.parties().filter(({ kind }) => kind !== 'customer').length);
    const least = Math.min(...columns.map((party) => byParty.get(party)!.length));
    const others = [...byParty].filter(([party]) => !columns.includes(party));
    for (const [, touched] of others) expect(touched.length).toBeLessThanOrEqual(least);
  });
});
