import { describe, expect, test } from 'vitest';
import { isInside, laneOf } from '../../src/chain/classes.js';
import { safeParseChain } from '../../src/chain/parse-chain.js';
import type { PartyKind } from '../../src/model/party.js';
import { crossroads } from '../support/chains.js';

const KINDS = ['department', 'team', 'role', 'system', 'customer', 'partner'] as const;

describe('the lane of a party', () => {
  test.each([
    ['front1', 'front-stage'],
    ['front2', 'front-stage'],
    ['back1', 'support'],
    ['back2', 'support'],
    ['partner1', 'partner'],
    ['partner2', 'partner'],
    ['customer1', 'customer'],
    ['customer2', 'customer'],
  ] as const)('of %s is %s', (id, lane) => {
    expect(crossroads().laneOf(id)).toBe(lane);
  });

  test.each([
    ['department', 'front-stage', 'support'],
    ['team', 'front-stage', 'support'],
    ['role', 'front-stage', 'support'],
    ['system', 'front-stage', 'support'],
    ['customer', 'customer', 'customer'],
    ['partner', 'partner', 'partner'],
  ] as const)('of kind %s is %s with a touchpoint and %s without', (kind, withTouchpoint, without) => {
    expect(laneOf(kind, true)).toBe(withTouchpoint);
    expect(laneOf(kind, false)).toBe(without);
  });

  test('is inside for departments, teams, roles and systems', () => {
    expect(KINDS.filter(isInside)).toEqual(['department', 'team', 'role', 'system']);
  });
});

describe('a link from lane to lane', () => {
  test.each([
    ['f2c', 'interaction', 'SLA'],
    ['p2c', 'interaction', 'SLA'],
    ['c2c', 'interaction', 'SLA'],
    ['c2f', 'customer-input', 'OLA'],
    ['c2b', 'customer-input', 'OLA'],
    ['c2p', 'customer-input', 'OLA'],
    ['p2f', 'external-supply', 'UC'],
    ['p2b', 'external-supply', 'UC'],
    ['p2p', 'external-supply', 'UC'],
    ['b2f', 'internal-interaction', 'OLA'],
    ['f2f', 'backstage', 'OLA'],
    ['f2b', 'backstage', 'OLA'],
    ['b2b', 'support', 'OLA'],
    ['b2p', 'support', 'OLA'],
    ['f2p', 'support', 'OLA'],
  ] as const)('%s crosses the line %s and is backed by an %s', (link, line, agreement) => {
    expect(crossroads().lineOf(link)).toBe(line);
    expect(crossroads().agreementOf(link)).toBe(agreement);
    expect(crossroads().isTouchpoint(link)).toBe(line === 'interaction');
  });
});

describe('of the thirty-six pairs of kinds', () => {
  const pairs = KINDS.flatMap((provider) => KINDS.map((customer) => ({ provider, customer })));

  test.each(pairs)('$provider to $customer', ({ provider, customer }) => {
    const chain = chainOf(provider, customer);
    const expectedLine =
      customer === 'customer'
        ? 'interaction'
        : provider === 'customer'
          ? 'customer-input'
          : provider === 'partner'
            ? 'external-supply'
            : 'support';
    expect(chain.lineOf('l')).toBe(expectedLine);
    expect(chain.agreementOf('l')).toBe(
      customer === 'customer' ? 'SLA' : provider === 'partner' ? 'UC' : 'OLA',
    );
    expect(chain.isTouchpoint('l')).toBe(customer === 'customer');
    const isServedByUs = provider !== 'customer' && provider !== 'partner';
    expect(chain.isInternalCustomer('b')).toBe(
      customer !== 'customer' && (customer !== 'partner' || isServedByUs),
    );
    expect(chain.isInternalCustomer('a')).toBe(false);
  });
});

function chainOf(provider: PartyKind, customer: PartyKind) {
  const result = safeParseChain({
    parties: { a: { kind: provider }, b: { kind: customer } },
    links: { l: { provider: 'a', customer: 'b', service: 's' } },
  });
  if (!result.ok) throw new Error('any two parties may be linked');
  return result.chain;
}
