import { describe, expect, it } from 'vitest';
import { blastRadius } from '../../../src/analyses/blast-radius.js';
import { costByParty } from '../../../src/analyses/cost-by-party.js';
import { costToServe } from '../../../src/analyses/cost-to-serve.js';
import { criticalParties } from '../../../src/analyses/critical-parties.js';
import { externalDelivery } from '../../../src/analyses/external-delivery.js';
import { internalSupply } from '../../../src/analyses/internal-supply.js';
import { journeySummary } from '../../../src/analyses/journey-summary.js';
import { leadership } from '../../../src/analyses/leadership.js';
import { needs } from '../../../src/analyses/needs.js';
import { positions } from '../../../src/analyses/positions.js';
import { touchpointSummary } from '../../../src/analyses/touchpoint-summary.js';
import { unownedLinks } from '../../../src/analyses/unowned-links.js';
import { upstream } from '../../../src/analyses/upstream.js';
import { parseChain } from '../../../src/chain/parse-chain.js';
import type { AnyRow, Table } from '../../../src/tables/table.js';
import { hotelWith } from '../../support/hotel-in-part.js';

/** What the rows that rest on a party modelled in part say in a column, each once. */
function inPart<Row extends AnyRow>(table: Table<Row>, column: keyof Row & string): unknown[] {
  const rows = table.rows().filter(({ modelled }) => modelled === 'partial');
  return [...new Set(rows.map((row) => row[column]))];
}

describe('a touchpoint rests on a party modelled in part', () => {
  it('where a link behind it needs all that this party receives: the general manager’s budget is behind the follow-up alone', () => {
    const chain = hotelWith('gm');
    expect(inPart(touchpointSummary(chain), 'touchpoint')).toEqual(['L4']);
    expect(inPart(upstream(chain), 'touchpoint')).toEqual(['L4']);
  });

  it('not where the links of this party state what they require, as those of the front desk for L1 and L2 do', () => {
    expect(inPart(touchpointSummary(hotelWith('frontDesk')), 'touchpoint')).toEqual(['L4']);
  });

  it('through partners and cycles too', () => {
    expect(inPart(touchpointSummary(hotelWith('laundryCo')), 'touchpoint')).toEqual(['L2', 'L4']);
    expect(inPart(touchpointSummary(hotelWith('hr')), 'touchpoint')).toEqual(['L1', 'L2', 'L3', 'L4']);
  });

  it('not by a party that nothing behind it is provided by', () => {
    expect(inPart(touchpointSummary(hotelWith('archive')), 'touchpoint')).toEqual([]);
  });

  it('not by its own customer, who needs nothing', () => {
    expect(inPart(touchpointSummary(hotelWith('guest')), 'touchpoint')).toEqual([]);
  });
});

describe('the reach of a party or link is known in part', () => {
  const chain = hotelWith('kitchen');

  it('where a touchpoint that may need more does not depend on it yet: breakfast stops with kitchen, IT and HR already', () => {
    expect(inPart(blastRadius(chain), 'party')).toEqual([
      ...['archive', 'dutyManager', 'frontDesk', 'gm', 'housekeeping', 'laundryCo'],
    ]);
    expect(inPart(criticalParties(chain), 'party')).toEqual([
      ...['frontDesk', 'housekeeping', 'laundryCo', 'dutyManager', 'gm'],
    ]);
    expect(inPart(unownedLinks(chain), 'link')).toEqual(['L10']);
  });

  it('wherever an external customer is modelled in part, as there may be more touchpoints', () => {
    expect(
      blastRadius(hotelWith('guest'))
        .rows()
        .map(({ modelled }) => modelled),
    ).not.toContain('complete');
  });

  it('nowhere else', () => {
    expect(inPart(blastRadius(hotelWith('archive')), 'party')).toEqual([]);
  });
});

describe('what is listed by who receives it', () => {
  it('tells none from not modelled: the guest may have a late check-out that nobody wrote down', () => {
    const [late] = needs(hotelWith('guest')).rows();
    expect(late).toMatchObject({ need: 'late check-out', met: false, modelled: 'partial' });
    expect(needs(hotelWith('gm')).rows()[0]).toMatchObject({ met: false, modelled: 'complete' });
  });

  it('is known in part where the customer is', () => {
    expect(inPart(externalDelivery(hotelWith('guest')), 'customer')).toEqual(['guest']);
    expect(inPart(journeySummary(hotelWith('guest')), 'customer')).toEqual(['guest']);
    expect(inPart(internalSupply(hotelWith('archive')), 'link')).toEqual(['L15']);
  });

  it('stands on a line that is known in part where its provider may be front-stage', () => {
    expect(inPart(internalSupply(hotelWith('guest')), 'provider')).not.toContain('frontDesk');
    expect(inPart(internalSupply(hotelWith('guest')), 'provider')).toContain('it');
  });
});

describe('the position of a party', () => {
  it('tells what it receives from what it serves', () => {
    const row = (id: string) =>
      positions(hotelWith('archive'))
        .rows()
        .find(({ party }) => party === id);
    expect(row('archive')).toMatchObject({
      servesNobody: true,
      modelled: 'partial',
      servesModelled: 'complete',
    });
    expect(row('it')).toMatchObject({ modelled: 'complete', servesModelled: 'partial' });
  });
});

describe('the leading of a party', () => {
  it('is known in part where a link could bring either nearer to the guests', () => {
    // A link to the front desk, which is at 1, brings to 2 whatever is farther: the general manager at 3, HR and the archive.
    expect(inPart(leadership(hotelWith('frontDesk')), 'party')).toEqual([
      ...['archive', 'dutyManager', 'frontDesk', 'housekeeping', 'hr', 'kitchen'],
    ]);
  });
});

describe('costs', () => {
  const chain = parseChain({
    parties: {
      buyer: { kind: 'customer' },
      desk: { kind: 'team', cost: 10 },
      it: { kind: 'system', cost: 10, modelled: 'partial' },
      hr: { kind: 'team', cost: 10 },
    },
    links: {
      sale: { provider: 'desk', customer: 'buyer', service: 'sale', share: 1 },
      systems: { provider: 'it', customer: 'desk', service: 'systems', share: 1 },
      rota: { provider: 'hr', customer: 'buyer', service: 'staff', share: 0.5 },
    },
  });

  it('are known in part where cost comes from a party modelled in part', () => {
    expect(inPart(costToServe(chain), 'touchpoint')).toEqual(['sale']);
  });

  it('wherever shares are divided by what is known of them', () => {
    expect(inPart(costToServe(chain, { rest: 'normalised' }), 'touchpoint')).toEqual(['rota', 'sale']);
  });

  it('of a party too, where some of its output is not allocated', () => {
    expect(inPart(costByParty(chain), 'party')).toEqual(['buyer', 'desk', 'hr', 'it']);
  });
});
