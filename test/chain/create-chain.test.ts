import { describe, expect, test } from 'vitest';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import { bakery, crossroads, helpLine } from '../support/chains.js';

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

describe('a straight line: mill, oven, counter, guest', () => {
  const chain = bakery();

  test('has its name and its records, in the order of their ids', () => {
    expect(chain.name).toBe('Corner bakery');
    expect(ids(chain.parties())).toEqual(['counter', 'guest', 'mill', 'oven']);
    expect(ids(chain.links())).toEqual(['bread', 'flour', 'sale']);
    expect(chain.content.parties).toBe(chain.parties());
    expect(chain.content.links).toBe(chain.links());
  });

  test('finds parties and links by id', () => {
    expect(chain.party('oven')).toEqual({ id: 'oven', kind: 'team', name: 'Oven' });
    expect(chain.link('bread')).toEqual({
      id: 'bread',
      provider: 'oven',
      customer: 'counter',
      service: 'bread',
    });
    expect(chain.findParty('oven')).toBe(chain.party('oven'));
    expect(chain.findLink('bread')).toBe(chain.link('bread'));
    expect(chain.findParty('bread')).toBeUndefined();
    expect(chain.findLink('oven')).toBeUndefined();
    expect(chain.findParty('toString')).toBeUndefined();
    expect(chain.findLink('__proto__')).toBeUndefined();
  });

  test('has one touchpoint', () => {
    expect(ids(chain.touchpoints())).toEqual(['sale']);
    expect(chain.isTouchpoint('sale')).toBe(true);
    expect(chain.isTouchpoint('bread')).toBe(false);
    expect(chain.isTouchpoint('flour')).toBe(false);
  });

  test('tells who serves whom', () => {
    expect(ids(chain.linksInto('counter'))).toEqual(['bread']);
    expect(ids(chain.linksFrom('counter'))).toEqual(['sale']);
    expect(ids(chain.providersOf('counter'))).toEqual(['oven']);
    expect(ids(chain.customersOf('counter'))).toEqual(['guest']);
    expect(chain.providersOf('counter')[0]).toBe(chain.party('oven'));
    expect(chain.linksInto('mill')).toEqual([]);
    expect(chain.linksFrom('guest')).toEqual([]);
    expect(chain.providersOf('mill')).toEqual([]);
    expect(chain.customersOf('guest')).toEqual([]);
  });

  test('has internal customers wherever a party that is no external customer receives', () => {
    expect(chain.isInternalCustomer('counter')).toBe(true);
    expect(chain.isInternalCustomer('oven')).toBe(true);
    expect(chain.isInternalCustomer('mill')).toBe(false);
    expect(chain.isInternalCustomer('guest')).toBe(false);
  });
});

describe('a line with a partner at the front, parallel links and a circle', () => {
  const chain = helpLine();

  test('has the touchpoint of the partner', () => {
    expect(ids(chain.touchpoints())).toEqual(['answer']);
    expect(chain.laneOf('agency')).toBe('partner');
  });

  test('lists links in the order of their ids, and parties once however many links they have', () => {
    expect(ids(chain.linksInto('agency'))).toEqual(['form', 'list', 'tools']);
    expect(ids(chain.providersOf('agency'))).toEqual(['caller', 'server']);
    expect(ids(chain.linksFrom('server'))).toEqual(['list', 'payroll', 'tools']);
    expect(ids(chain.customersOf('server'))).toEqual(['agency', 'hr']);
    expect(ids(chain.linksInto('server'))).toEqual(['backup', 'power', 'staffing', 'sun']);
    expect(ids(chain.providersOf('server'))).toEqual(['battery', 'hr', 'mains', 'solar']);
  });

  test('has a partner as internal customer, and a caller that gives and takes but is none', () => {
    expect(chain.isInternalCustomer('agency')).toBe(true);
    expect(chain.isInternalCustomer('caller')).toBe(false);
  });

  test('has no name', () => {
    expect(chain.name).toBeUndefined();
  });
});

describe('unknown ids', () => {
  const chain: ServiceChain = bakery();
  const PARTY = [
    'party',
    'linksInto',
    'linksFrom',
    'providersOf',
    'customersOf',
    'isInternalCustomer',
    'laneOf',
  ] as const;
  const LINK = ['link', 'isTouchpoint', 'lineOf', 'agreementOf', 'requirementsOf'] as const;

  test.each(PARTY)('of a party throw in %s, with the nearest party', (method) => {
    expect(() => chain[method]('ovn')).toThrow(unknown('the chain has no party "ovn"; did you mean "oven"?'));
    expect(() => chain[method]('bread')).toThrow(unknown('the chain has no party "bread"'));
    expect(() => chain[method]('constructor')).toThrow(unknown('the chain has no party "constructor"'));
    expect(() => chain[method]('')).toThrow(unknown('the chain has no party ""'));
  });

  test.each(LINK)('of a link throw in %s, with the nearest link', (method) => {
    expect(() => chain[method]('brea')).toThrow(
      unknown('the chain has no link "brea"; did you mean "bread"?'),
    );
    expect(() => chain[method]('oven')).toThrow(unknown('the chain has no link "oven"'));
    expect(() => chain[method]('__proto__')).toThrow(unknown('the chain has no link "__proto__"'));
  });

  test.each([undefined, null, 5, {}, ['oven'], Symbol('oven')])('of no text (%o) throw as well', (id) => {
    expect(() => chain.party(id as never)).toThrow(expect.objectContaining({ code: 'unknown-id' }));
    expect(() => chain.link(id as never)).toThrow(expect.objectContaining({ code: 'unknown-id' }));
  });

  function unknown(message: string) {
    return expect.objectContaining({ name: 'ServiceChainError', code: 'unknown-id', problems: [], message });
  }
});

describe('a chain stays what it is', () => {
  const document = () => ({
    name: 'Shop',
    parties: {
      shop: {
        kind: 'team',
        tags: ['a'],
        attributes: { floor: 1 },
        leaders: [{ party: 'boss', basis: 'formal' }],
      },
      boss: { kind: 'role' },
      guest: { kind: 'customer', needs: ['calm'] },
    },
    links: {
      sale: {
        provider: 'shop',
        customer: 'guest',
        service: 'sale',
        meets: ['calm'],
        requires: [['plan'], { atLeast: 1, of: ['plan'] }],
      },
      plan: { provider: 'boss', customer: 'shop', service: 'plan' },
    },
    measures: { wait: { name: 'Wait', unit: 'minutes', better: 'lower', max: 2, labels: ['short', 'long'] } },
    goals: { g: { holder: 'shop', title: 'Goal' } },
    ratings: [{ subject: 'sale', measure: 'wait', by: 'customer', need: 1 }],
    contacts: [{ link: 'sale', kind: 'enquiry', receivedAt: '2026-03-01T09:30Z' }],
  });

  test('when the document it came from is changed in every place afterwards', () => {
    const source = document();
    const chain = parseChain(source);
    const before = structuredClone(chain.content);
    empty(source);
    expect(Object.keys(source)).toEqual([]);
    expect(chain.content).toEqual(before);
    expect(chain.content).toEqual(parseChain(document()).content);
  });

  test('and does not change the document', () => {
    const source = deepFrozen(document());
    expect(parseChain(source).content).toEqual(parseChain(document()).content);
    expect(source).toEqual(document());
  });

  test('and gives the same records at every call', () => {
    const chain = bakery();
    expect(chain.parties()).toBe(chain.parties());
    expect(chain.touchpoints()).toBe(chain.touchpoints());
    expect(chain.linksInto('counter')).toBe(chain.linksInto('counter'));
  });
});

test('a chain of nothing answers every list with nothing', () => {
  const chain = parseChain({ parties: {}, links: {} });
  expect([chain.parties(), chain.links(), chain.touchpoints()]).toEqual([[], [], []]);
});

test('lists are in the order of UTF-16 code units, not of the document', () => {
  const order = ['f2b', 'f2c', 'f2f', 'f2p'];
  expect(ids(crossroads().linksFrom('front1'))).toEqual(order);
  expect(ids(crossroads().customersOf('front1'))).toEqual(['back1', 'customer1', 'front2', 'partner1']);
});

/** Takes everything out of a value, from the innermost places on. */
function empty(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    empty(inner);
    Reflect.deleteProperty(value, key);
  }
  if (Array.isArray(value)) value.length = 0;
}

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) deepFrozen(inner);
  return Object.freeze(value);
}
