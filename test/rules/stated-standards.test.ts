import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attainment } from '../../src/analyses/attainment.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { statedStandards } from '../../src/rules/stated-standards.js';

const measure = { name: 'Odd', unit: 'points', better: 'higher' } as const;
const measures = { wait: measure, 'wait 5': measure, '"wait"': measure, 'wait 5 1': measure };

const chainWith = (
  standards: readonly { link: string; measure: string; target: number; attainment?: number }[],
) =>
  parseChain({
    parties: { desk: { kind: 'role' }, guest: { kind: 'customer' } },
    links: {
      a: { provider: 'desk', customer: 'guest', service: 'a' },
      b: { provider: 'desk', customer: 'guest', service: 'b' },
    },
    measures,
    standards,
  });

it('says where a standard stands, and how its measure is called', () => {
  const chain = chainWith([
    { link: 'b', measure: 'wait', target: -0 },
    { link: 'a', measure: 'response-time', target: 5 },
  ]);
  const standardOf = statedStandards(chain);
  expect(attainment(chain).rows().map(standardOf)).toEqual([
    {
      place: 1,
      hasPromise: false,
      detail: 'response-time 5 1',
      measureInWords: 'Response time (response-time)',
    },
    { place: 0, hasPromise: false, detail: 'wait 0 1', measureInWords: 'Odd (wait)' },
  ]);
});

it('calls a standard the same whatever others its link has', () => {
  const one = { link: 'a', measure: 'wait', target: 5 };
  const detailsIn = (standards: Parameters<typeof chainWith>[0]) => {
    const chain = chainWith(standards);
    return attainment(chain)
      .rows()
      .map(statedStandards(chain))
      .map(({ detail }) => detail);
  };
  expect(detailsIn([one])).toEqual(['wait 5 1']);
  expect(detailsIn([one, { ...one, target: 1 }, { ...one, attainment: 0.5 }])).toContain('wait 5 1');
});

it('tells all standards of a link apart by their details, and finds each at its place', () => {
  const standard = fc.record({
    link: fc.constantFrom('a', 'b'),
    measure: fc.constantFrom(...Object.keys(measures)),
    target: fc.constantFrom(1, 5),
    attainment: fc.constantFrom(0.5, 1),
  });
  const different = fc.uniqueArray(standard, { selector: (one) => JSON.stringify(one), maxLength: 12 });
  fc.assert(
    fc.property(different, (standards) => {
      const chain = chainWith(standards);
      const standardOf = statedStandards(chain);
      const rows = attainment(chain).rows();
      for (const row of rows)
        expect(standards[standardOf(row).place]).toMatchObject({
          target: row.target,
          link: row.link,
          attainment: row.attainment,
          measure: row.measure,
        });
      expect(new Set(rows.map((row) => JSON.stringify([row.link, standardOf(row).detail]))).size).toBe(
        rows.length,
      );
    }),
    { numRuns: 60 },
  );
});
