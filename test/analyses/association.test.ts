import { describe, expect, it } from 'vitest';
import { type AssociationOptions, association } from '../../src/analyses/association.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { RatingDefinition } from '../../src/model/rating.js';
import { breachesOf } from '../properties/graph-row-contract.js';
import { perceived, saidBy } from './ratings/rated-chains.js';

const POINTS = { unit: 'points', better: 'higher', min: 1, max: 7 } as const;
const LEADERSHIP = { ...POINTS, instrument: 'self-leadership', personal: true };

/**
 * Counters a to d, each of which sells to guests and is supplied by a store; a has a second touchpoint.
 *
 *     store ──stock-x──▶ x ──sale-x──▶ guest        van ──haul──▶ a ──help──▶ guest
 */
function counters(ratings: readonly RatingDefinition[], measures: object = {}) {
  const names = ['a', 'b', 'c', 'd'];
  return parseChain({
    parties: {
      ...Object.fromEntries(names.map((name) => [name, { kind: 'team' }])),
      store: { kind: 'department' },
      van: { kind: 'partner' },
      guest: { kind: 'customer' },
    },
    links: {
      ...Object.fromEntries(
        names.flatMap((name) => [
          [`sale-${name}`, { provider: name, customer: 'guest', service: 'sale' }],
          [`stock-${name}`, { provider: 'store', customer: name, service: 'stock' }],
        ]),
      ),
      help: { provider: 'a', customer: 'guest', service: 'help' },
      haul: { provider: 'van', customer: 'a', service: 'haul' },
    },
    measures: {
      aware: { name: 'Self-awareness', ...LEADERSHIP },
      reflect: { name: 'Self-reflection', ...LEADERSHIP },
      ...measures,
    },
    ratings,
  });
}

const said = (
  by: RatingDefinition['by'],
  measure: string,
  values: Readonly<Record<string, number>>,
  count = 5,
) =>
  Object.entries(values).flatMap(([subject, value]) =>
    saidBy(by, subject, measure, perceived(...Array<number>(count).fill(value)), (at) => `${subject}-${at}`),
  );
const LED = [
  ...said('self', 'aware', { a: 6, b: 6, c: 4 }),
  ...said('self', 'reflect', { a: 4, b: 6, c: 4 }),
];
const PERCEIVED = [
  ...said('customer', 'servqual-empathy', { 'sale-a': 5, help: 5.8, 'sale-b': 6.1, 'sale-c': 4.5 }),
  ...said('customer', 'servqual-assurance', { 'sale-a': 5, help: 5, 'sale-b': 6.1, 'sale-c': 4.5 }),
];

const rowOf = (
  name: string,
  ratings: readonly RatingDefinition[],
  options: AssociationOptions = {},
  measures = {},
) =>
  association(counters(ratings, measures), options)
    .rows()
    .find((row) => row.association === name)!;
const LEADERSHIP_ROW = 'self-leadership-and-perception';

describe('the association', () => {
  it('of self-leadership and customers’ perception is Pearson’s r over the parties that have both', () => {
    expect(rowOf(LEADERSHIP_ROW, [...LED, ...PERCEIVED])).toEqual({
      association: LEADERSHIP_ROW,
      x: 'self-leadership',
      xItem: 'self-leadership',
      y: 'customer-perception',
      yItem: 'servqual',
      parties: 4,
      suppressed: 0,
      withoutX: 1,
      withoutY: 1,
      n: 3,
      r: expect.closeTo(0.997406, 6),
      modelled: 'complete',
    });
  });

  it('reads the instrument that comes with the library', () => {
    const led = said('self', 'self-leadership-awareness', { a: 4, b: 5, c: 3 });
    expect(rowOf(LEADERSHIP_ROW, [...led, ...PERCEIVED]).r).toBeCloseTo(0.997406, 6);
  });

  it('comes in four pairs, which keep what they promise', () => {
    const chain = counters([...LED, ...PERCEIVED]);
    expect(
      association(chain)
        .rows()
        .map((row) => [row.x, row.y, row.yItem]),
    ).toEqual([
      ['self-leadership', 'customer-perception', 'servqual'],
      ['internal-service', 'customer-perception', 'servqual'],
      ['customer-perception', 'retention', 'retention'],
      ['customer-perception', 'recommendation', 'recommend'],
    ]);
    expect(breachesOf(chain, association(chain) as never)).toEqual([]);
  });

  it('of internal service reads what the parties say of the links from inside', () => {
    const inside = said('customer', 'servqual-empathy', { 'stock-a': 2, 'stock-b': 5, 'stock-c': 1 });
    const outside = said('customer', 'servqual-empathy', { haul: 7 });
    const { n, r } = rowOf('internal-service-and-perception', [...inside, ...PERCEIVED]);
    expect(n).toBe(3);
    expect(r).toBeGreaterThan(0.9);
    expect(rowOf('internal-service-and-perception', [...inside, ...outside, ...PERCEIVED]).r).toBe(r);
  });

  it('of perception with loyalty reads the share who stay, and net promoter points', () => {
    const stay = said('customer', 'retention', { 'sale-a': 0.5, 'sale-b': 0.9, 'sale-c': 0.1 });
    // Points, not means: 9 and 10 are the same.
    const recommend = said('customer', 'recommend', { 'sale-a': 10, 'sale-b': 9, 'sale-c': 0 });
    expect(rowOf('perception-and-retention', [...PERCEIVED, ...stay])).toMatchObject({ n: 3, withoutY: 1 });
    const points = rowOf('perception-and-recommendation', [...PERCEIVED, ...recommend]);
    const lessEven = said('customer', 'recommend', { 'sale-a': 9, 'sale-b': 10, 'sale-c': 6 });
    expect(points.r).toBeCloseTo(rowOf('perception-and-recommendation', [...PERCEIVED, ...lessEven]).r!, 12);
  });

  it('reads perception from another instrument or measure where one is named', () => {
    const csat = said('customer', 'csat', { 'sale-a': 5, 'sale-b': 3, 'sale-c': 2 });
    const row = rowOf(LEADERSHIP_ROW, [...LED, ...csat], { perception: { measure: 'csat' } });
    // The share of answers of 4 and 5: 1, 0, 0.
    expect(row).toMatchObject({ yItem: 'csat', n: 3, r: expect.closeTo(0, 12) });
    const own = { kind: { name: 'Kind', ...POINTS, instrument: 'own' } };
    const kind = said('customer', 'kind', { 'sale-a': 5, 'sale-b': 6, 'sale-c': 4 });
    expect(
      rowOf(LEADERSHIP_ROW, [...LED, ...kind], { perception: { instrument: 'own' } }, own),
    ).toMatchObject({ yItem: 'own', r: 1 });
  });

  it('takes no median for a mean', () => {
    const ladder = said('customer', 'service-level', { 'sale-a': 5, 'sale-b': 6, 'sale-c': 4 });
    expect(
      rowOf(LEADERSHIP_ROW, [...LED, ...ladder], { perception: { measure: 'service-level' } }),
    ).toMatchObject({ withoutY: 4, n: 0, r: null });
  });

  it('is null over fewer than three parties, and where one side does not vary', () => {
    const two = PERCEIVED.filter(({ subject }) => subject !== 'sale-c');
    expect(rowOf(LEADERSHIP_ROW, [...LED, ...two])).toMatchObject({ n: 2, r: null });
    const same = said('self', 'aware', { a: 5, b: 5, c: 5 });
    expect(rowOf(LEADERSHIP_ROW, [...same, ...PERCEIVED])).toMatchObject({ n: 3, r: null });
  });

  it('leaves out a party of which few people would show, and counts it', () => {
    const few = said('self', 'aware', { d: 7 }, 4);
    const perception = [...PERCEIVED, ...said('customer', 'servqual-empathy', { 'sale-d': 1 })];
    const known = { suppressed: 1, withoutX: 0, withoutY: 0, n: 3, r: expect.closeTo(0.997406, 6) };
    expect(rowOf(LEADERSHIP_ROW, [...LED, ...few, ...perception])).toMatchObject(known);
    expect(rowOf(LEADERSHIP_ROW, [...LED, ...few, ...perception], { minimum: 4 })).toMatchObject({
      suppressed: 0,
      n: 4,
    });
  });

  it('leaves out a party of whose services one is hidden, as the mean of the others is not its', () => {
    const inside = [
      ...said('customer', 'servqual-empathy', { 'stock-a': 2, 'stock-b': 5 }),
      ...said('customer', 'servqual-empathy', { 'stock-c': 1 }, 2),
    ];
    expect(rowOf('internal-service-and-perception', [...inside, ...PERCEIVED])).toMatchObject({
      suppressed: 1,
      withoutX: 1,
      withoutY: 1,
      n: 2,
    });
  });

  it('does not depend on the order of the ratings', () => {
    const ratings = [...LED, ...PERCEIVED];
    expect(association(counters([...ratings].reverse())).rows()).toEqual(
      association(counters(ratings)).rows(),
    );
  });

  it.each([
    [{ perception: { instrument: 'servqual', measure: 'csat' } }, 'got both'],
    [{ perception: { instrument: 'serqual' } }, 'did you mean "servqual"'],
    [{ perception: { measure: 'cast' } }, 'did you mean "csat"'],
    [{ perception: 'servqual' }, 'expected options to be an object'],
    [{ perception: { item: 'csat' } }, 'expected options among instrument, measure'],
    [{ minimum: 1 }, 'at least 3'],
    [{ instrument: 'servqual' }, 'expected options among minimum, perception'],
  ])('refuses the options %j', (options, message) => {
    expect(() => association(counters([]), options as object)).toThrow(message);
  });
});
