import { describe, expect, it } from 'vitest';
import { externalDelivery } from '../../src/analyses/external-delivery.js';
import { internalSupply } from '../../src/analyses/internal-supply.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { lookUp, workedChains } from '../fixtures/worked-chains.js';

describe.each(workedChains)('the external delivery of $name', ({ chain, links, answers }) => {
  const rows = externalDelivery(chain).rows();

  it('is its touchpoints, in the order of the contact', () => {
    // In both fixtures the ids follow the stages.
    expect(rows.map((row) => row.link)).toEqual(answers.touchpoints);
  });

  it('carries the facts of each link and the lane of its provider, null where nothing is said', () => {
    for (const row of rows) {
      const { service, provider, customer, ...rest } = lookUp(links, row.link);
      const { owner = null, channel = null, stage = null } = rest;
      expect(row).toEqual({
        ...{ link: row.link, service, provider, customer, owner, channel, stage, order: null },
        providerLane: lookUp(answers.lanes, provider),
        modelled: 'complete',
      });
    }
  });

  it('and the internal supply hold every link exactly once', () => {
    const both = [
      ...rows.map((row) => row.link),
      ...internalSupply(chain)
        .rows()
        .map((row) => row.link),
    ];
    expect(both.sort()).toEqual(Object.keys(links).sort());
  });
});

describe('the order of the contact', () => {
  const touchpoint = (customer: string, more: object = {}) => ({
    ...{ provider: 'desk', customer, service: 'talk' },
    ...more,
  });
  const parties = { desk: { kind: 'team' }, guest: { kind: 'customer' }, agent: { kind: 'customer' } };
  const linksOf = (links: object) =>
    externalDelivery(parseChain({ parties, links }))
      .rows()
      .map((row) => row.link);

  it('runs by customer, then stage with the unstated last', () => {
    const links = {
      a: touchpoint('guest'),
      b: touchpoint('guest', { stage: 'after-service' }),
      c: touchpoint('guest', { stage: 'service-delivery' }),
      d: touchpoint('guest', { stage: 'first-contact' }),
      e: touchpoint('agent'),
    };
    expect(linksOf(links)).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  it('inside a stage runs by order as a number with the missing last, then by id', () => {
    const stage = 'first-contact';
    const links = {
      a: touchpoint('guest', { stage }),
      b: touchpoint('guest', { stage, order: 10 }),
      c: touchpoint('guest', { stage, order: 9 }),
      d: touchpoint('guest', { stage, order: -1.5 }),
      e: touchpoint('guest', { stage, order: 0 }),
      f10: touchpoint('guest', { stage, order: 9 }),
      f9: touchpoint('guest', { stage, order: 9 }),
    };
    expect(linksOf(links)).toEqual(['d', 'e', 'c', 'f10', 'f9', 'b', 'a']);
  });

  it('keeps a touchpoint whoever provides it: a partner or another customer', () => {
    const chain = parseChain({
      parties: { ...parties, carrier: { kind: 'partner' } },
      links: {
        a: touchpoint('guest', { provider: 'agent' }),
        b: touchpoint('guest', { provider: 'carrier', order: 2, channel: 'van', stage: 'after-service' }),
        c: touchpoint('desk', { provider: 'guest' }),
      },
    });
    expect(externalDelivery(chain).rows()).toEqual([
      {
        ...{ link: 'b', service: 'talk', provider: 'carrier', providerLane: 'partner', customer: 'guest' },
        ...{ owner: null, channel: 'van', stage: 'after-service', order: 2 },
        modelled: 'complete',
      },
      {
        ...{ link: 'a', service: 'talk', provider: 'agent', providerLane: 'customer', customer: 'guest' },
        ...{ owner: null, channel: null, stage: null, order: null },
        modelled: 'complete',
      },
    ]);
  });
});
