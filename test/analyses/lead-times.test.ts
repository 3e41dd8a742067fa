import { describe, expect, it } from 'vitest';
import { type LeadTimesOptions, leadTimes } from '../../src/analyses/lead-times.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { isServiceChainError } from '../../src/model/error.js';
import { harbourHotel } from '../fixtures/harbour-hotel.js';
import { nightClinic } from '../fixtures/night-clinic.js';
import { breachesOf } from '../properties/graph-row-contract.js';

function rowsOf(document: object, options?: LeadTimesOptions) {
  const chain = parseChain(document);
  const table = leadTimes(chain, options);
  expect(breachesOf(chain, table)).toEqual([]);
  return Object.fromEntries(table.rows().map((row) => [row.touchpoint, row]));
}

/** Links of one party into the next, each of some minutes, to a counter that serves a guest. */
function counter(
  suppliers: Readonly<Record<string, number>>,
  requires: readonly unknown[],
  more: object = {},
) {
  const names = Object.keys(suppliers);
  return {
    parties: {
      counter: { kind: 'team' },
      guest: { kind: 'customer' },
      ...Object.fromEntries(names.map((name) => [`p-${name}`, { kind: 'team' }])),
    },
    links: {
      sale: { provider: 'counter', customer: 'guest', service: 'sale', ownTime: 1, requires },
      ...Object.fromEntries(
        names.map((name) => [
          name,
          { provider: `p-${name}`, customer: 'counter', service: name, ownTime: suppliers[name] },
        ]),
      ),
    },
    ...more,
  };
}

describe('the lead times of the hotel', () => {
  const rows = rowsOf(harbourHotel);

  it('are 10 minutes for the check-in, through room status and linen; staffing (L10) has no own time', () => {
    expect(rows.L2).toEqual({
      ...{ touchpoint: 'L2', service: 'check-in', leadTime: 10, isLowerBound: true, missing: 1 },
      ...{ path: ['L2', 'L5', 'L8'], cycle: null, promised: null, measured: null, measurements: 0 },
      modelled: 'complete',
    });
  });

  it('are not known for what cannot do without a cycle, which is named', () => {
    const unknown = { leadTime: null, isLowerBound: null, path: null };
    expect(rows.L1).toMatchObject({ ...unknown, missing: 1, cycle: ['L11', 'L12'] });
    expect(rows.L3).toMatchObject({ ...unknown, cycle: ['L11', 'L12'] });
    expect(rows.L4).toMatchObject({ ...unknown, missing: 2, cycle: ['L11', 'L12'] });
  });
});

describe('the lead times of the clinic', () => {
  it('do without a cycle where enough others are known', () => {
    const rows = rowsOf(nightClinic);
    expect(rows.N1).toMatchObject({ leadTime: null, cycle: ['N13', 'N14'] });
    expect(rows.N2).toMatchObject({ leadTime: 0, cycle: null, path: ['N2', 'N5'] });
    expect(rows.N3).toMatchObject({ leadTime: null, cycle: ['N13', 'N14'] });
  });
});

describe('a lead time', () => {
  const suppliers = { a: 2, b: 5, c: 9 };

  it.each([
    ['nothing', [], 1, ['sale']],
    ['all', ['a', 'b'], 6, ['sale', 'b']],
    ['any of some: the quickest', [['b', 'c']], 6, ['sale', 'b']],
    ['one of three', [{ atLeast: 1, of: ['c', 'b', 'a'] }], 3, ['sale', 'a']],
    ['two of three', [{ atLeast: 2, of: ['c', 'b', 'a'] }], 6, ['sale', 'b']],
    ['three of three', [{ atLeast: 3, of: ['c', 'b', 'a'] }], 10, ['sale', 'c']],
    ['several clauses: the longest', [['b', 'c'], 'a', { atLeast: 2, of: ['a', 'c'] }], 10, ['sale', 'c']],
  ])('of a link that requires %s', (_, requires, leadTime, path) => {
    expect(rowsOf(counter(suppliers, requires)).sale).toMatchObject({
      ...{ leadTime, path, isLowerBound: false, missing: 0, cycle: null },
    });
  });

  it('names the least id of links that are waited for equally long', () => {
    expect(rowsOf(counter({ z: 4, y: 4, x: 1 }, ['z', 'x', ['y']])).sale).toMatchObject({
      path: ['sale', 'y'],
    });
  });

  it('waits for no own time as for 0, which is no missing one; -0 is 0', () => {
    const { parties, links } = counter({ a: 0 }, ['a']);
    const row = rowsOf({ parties, links: { ...links, sale: { ...links.sale, ownTime: -0 } } }).sale;
    expect(row).toMatchObject({ leadTime: 0, missing: 0, isLowerBound: false });
    expect(Object.is(row!.leadTime, 0)).toBe(true);
  });

  it('beyond the range of numbers is the largest number', () => {
    const huge = { a: Number.MAX_VALUE };
    const { parties, links } = counter(huge, ['a']);
    const sale = { ...links.sale, ownTime: Number.MAX_VALUE };
    expect(rowsOf({ parties, links: { ...links, sale } }).sale).toMatchObject({ leadTime: Number.MAX_VALUE });
  });

  it('is found through 100,000 links, one behind the other', () => {
    const depth = 100_000;
    const places = Array.from({ length: depth }, (_, place) => place);
    const parties = Object.fromEntries(
      [...places, depth].map((place) => [`p${place}`, { kind: place === 0 ? 'customer' : 'team' }]),
    );
    const links = Object.fromEntries(
      places.map((place) => [
        `l${place}`,
        { provider: `p${place + 1}`, customer: `p${place}`, service: 'help', ownTime: 1 },
      ]),
    );
    const row = rowsOf({ parties, links }).l0!;
    expect([row.leadTime, row.path?.length, row.missing]).toEqual([depth, depth, 0]);
  });
});

describe('what was promised and measured', () => {
  const measures = {
    'lead-time': { name: 'Lead time', unit: 'minutes', better: 'lower' },
    speed: { name: 'Speed', unit: 'rooms per hour', better: 'higher' },
    wait: { name: 'Waiting time', unit: 'minutes', better: 'lower' },
  };
  const standards = [
    { link: 'sale', measure: 'lead-time', target: 5, attainment: 0.5 },
    { link: 'sale', measure: 'lead-time', target: 20, attainment: 0.9, promise: 30 },
    { link: 'sale', measure: 'lead-time', target: 25, attainment: 0.9 },
    { link: 'sale', measure: 'wait', target: 3 },
  ];
  const measurements = [9, 4, 7, 8].map((value) => ({ link: 'sale', measure: 'lead-time', value }));
  const others = [
    { link: 'a', measure: 'lead-time', value: 1 },
    { link: 'sale', measure: 'wait', value: 2 },
  ];
  const document = counter({ a: 2 }, ['a'], {
    measures,
    standards,
    measurements: [...measurements, ...others],
  });

  it('stands beside: the standard for most cases, the best of those, and the median', () => {
    expect(rowsOf(document).sale).toMatchObject({ leadTime: 3, promised: 30, measured: 7, measurements: 4 });
  });

  it('is that of the measure asked for', () => {
    const row = rowsOf(document, { measure: 'wait' }).sale;
    expect(row).toMatchObject({ leadTime: 3, promised: 3, measured: 2, measurements: 1 });
  });

  it('is that of the built-in lead time, and nothing where the chain has it in another unit', () => {
    const nothing = { promised: null, measured: null, measurements: 0 };
    expect(rowsOf(counter({ a: 2 }, ['a'])).sale).toMatchObject(nothing);
    const builtIn = counter({ a: 2 }, ['a'], { standards: standards.slice(0, 1), measurements });
    expect(rowsOf(builtIn).sale).toMatchObject({ promised: 5, measured: 7, measurements: 4 });
    const hours = { ...measures, 'lead-time': { name: 'Lead time', unit: 'hours', better: 'lower' } };
    expect(rowsOf({ ...document, measures: hours }).sale).toMatchObject(nothing);
  });

  it.each(['speed', 'nothing', '', null, 1])('cannot be asked of %j', (measure) => {
    expect(() => leadTimes(parseChain(document), { measure: measure as string })).toThrow(
      expect.toSatisfy((error: unknown) => isServiceChainError(error) && error.code === 'invalid-option'),
    );
  });
});
