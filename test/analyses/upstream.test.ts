import { describe, expect, it } from 'vitest';
import { type UpstreamRow, upstream } from '../../src/analyses/upstream.js';
import { isServiceChainError } from '../../src/model/error.js';
import type { ById } from '../fixtures/fixture-types.js';
import { entriesOf, lookUp, workedChains } from '../fixtures/worked-chains.js';

describe.each(workedChains)('upstream of the touchpoints of $name', ({ chain, links, answers }) => {
  const rows = upstream(chain).rows();

  /** One column, in the form of the answers: per touchpoint and upstream link. */
  const column = <Name extends keyof UpstreamRow>(name: Name): ById<ById<UpstreamRow[Name]>> =>
    Object.fromEntries(
      answers.touchpoints.map((touchpoint) => [
        touchpoint,
        Object.fromEntries(
          rows.filter((row) => row.touchpoint === touchpoint).map((row) => [row.link, row[name]]),
        ),
      ]),
    );

  it.each([
    ['distance', answers.upstream],
    ['witness', answers.witnesses],
    ['providerCritical', answers.providerCritical],
    ['linkCritical', answers.linkCritical],
    ['assumed', answers.assumed],
  ] as const)('has the %s of every row', (name, expected) => {
    expect(column(name)).toEqual(expected);
  });

  it('has a row per touchpoint and upstream link, by touchpoint, distance and link', () => {
    const expected = answers.touchpoints.flatMap((touchpoint) =>
      entriesOf(lookUp(answers.upstream, touchpoint))
        .sort(([, one], [, other]) => one - other)
        .map(([link, distance]) => [touchpoint, distance, link]),
    );
    expect(rows.map((row) => [row.touchpoint, row.distance, row.link])).toEqual(expected);
  });

  it('marks the links of the cycles and no others', () => {
    const inCycle = new Set(answers.cycles.flat());
    expect(rows.map((row) => row.inCycle)).toEqual(rows.map((row) => inCycle.has(row.link)));
  });

  it('carries service, provider, customer and owner of each link, an absent owner as null', () => {
    for (const row of rows) {
      const { service, provider, customer, owner = null } = lookUp(links, row.link);
      expect(row).toMatchObject({ service, provider, customer, owner });
    }
  });

  it.each([1, 2, 3, 4, 5, 6])('with maxDistance %i holds the very rows that are that near', (maxDistance) => {
    expect(upstream(chain, { maxDistance }).rows()).toEqual(
      rows.filter((row) => row.distance <= maxDistance),
    );
  });
});

describe('upstream', () => {
  const [hotel] = workedChains;

  it('says of L2 and L11 that the provider is critical and the link is not', () => {
    const row = upstream(hotel!.chain)
      .rows()
      .find(({ touchpoint, link }) => touchpoint === 'L2' && link === 'L11');
    expect(row).toEqual({
      touchpoint: 'L2',
      link: 'L11',
      service: 'staffing',
      provider: 'hr',
      customer: 'it',
      distance: 3,
      owner: 'hr',
      providerCritical: true,
      linkCritical: false,
      assumed: true,
      inCycle: true,
      witness: ['L2', 'L6', 'L11'],
      modelled: 'complete',
    });
  });

  it('takes no maxDistance and an infinite one as no limit', () => {
    const all = upstream(hotel!.chain).rows();
    expect(upstream(hotel!.chain, {}).rows()).toEqual(all);
    expect(upstream(hotel!.chain, { maxDistance: Number.POSITIVE_INFINITY }).rows()).toEqual(all);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.NEGATIVE_INFINITY, '3', null])(
    'refuses the maxDistance %j when it is called',
    (maxDistance) => {
      expect(() => upstream(hotel!.chain, { maxDistance: maxDistance as number })).toThrow(
        expect.toSatisfy((error: unknown) => isServiceChainError(error) && error.code === 'invalid-option'),
      );
    },
  );
});
