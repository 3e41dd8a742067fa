import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureList, standardGroups, standardList } from '../../src/analyses/standard-list.js';
import { chainFromColumns } from '../../src/chain/chain-from-columns.js';
import { columnsOf } from '../../src/chain/columns-of.js';

const LINKS = ['c', 'a', 'd', 'b'];
const MEASURES = ['wait', 'csat', 'response-time'];

const anyStandards = fc.uniqueArray(
  fc.record({
    link: fc.constantFrom(...LINKS),
    measure: fc.constantFrom(...MEASURES),
    target: fc.integer({ min: 1, max: 3 }),
    attainment: fc.constantFrom(undefined, 0.5),
  }),
  { maxLength: 20, selector: (one) => JSON.stringify(one) },
);

function columnsWith(standards: ReadonlyArray<Record<string, unknown>>) {
  const column = (name: string) => standards.map((one) => one[name]);
  return columnsOf(
    chainFromColumns({
      parties: { id: ['desk', 'guest'], kind: ['team', 'customer'] },
      links: {
        id: LINKS,
        provider: LINKS.map(() => 'desk'),
        customer: LINKS.map(() => 'guest'),
        service: LINKS,
      },
      measures: { id: ['wait'], name: ['Wait'], unit: ['minutes'], better: ['lower'] },
      standards: {
        link: column('link'),
        measure: column('measure'),
        target: column('target'),
        attainment: column('attainment'),
      },
    }),
  );
}

describe('the standards of a chain', () => {
  it('stand in the order of link, measure, target and attainment', () => {
    fc.assert(
      fc.property(anyStandards, (standards) => {
        const columns = columnsWith(standards);
        const list = standardList(columns);
        const listed = Array.from({ length: list.length }, (_, at) => [
          columns.linkId(list.links[at]!),
          measureList(columns)[list.measures[at]!]!.id,
          list.targets[at],
          list.attainments[at],
          list.promises[at],
        ]);
        const expected = standards
          .map(({ link, measure, target, attainment = 1 }) => [link, measure, target, attainment, target])
          .sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
        expect(listed).toEqual(expected);
      }),
    );
  });

  it('fall into groups by link and measure, which are found again', () => {
    fc.assert(
      fc.property(anyStandards, (standards) => {
        const columns = columnsWith(standards);
        const list = standardList(columns);
        const { count, groupOf, starts } = standardGroups(list);
        expect(starts).toHaveLength(count + 1);
        for (let link = 0; link < LINKS.length; link++) {
          for (let measure = 0; measure < measureList(columns).length; measure++) {
            const own = [...list.links.keys()].filter(
              (at) => list.links[at] === link && list.measures[at] === measure,
            );
            const group = groupOf(link, measure);
            if (own.length === 0) expect(group).toBe(-1);
            else expect([starts[group], starts[group + 1]]).toEqual([own[0], own.at(-1)! + 1]);
          }
        }
      }),
    );
  });
});
