import { describe, expect, it } from 'vitest';
import { quality } from '../../../src/index.js';
import { parseChainTexts } from '../../../src/text/index.js';

/** What customers say of a link that somebody in a role or a department provides, and a second file that says more of the parties. */
function answers(parties: string, more: string, names: readonly [string, string]) {
  const text = `parties: ${parties}
links: { visit: { provider: r, customer: g, service: visit } }
ratings: [{ subject: visit, measure: servqual-reliability, by: customer, expectation: 6, perception: 2 }]
`;
  const chain = parseChainTexts([
    { file: names[0], text },
    { file: names[1], text: `parties: ${more}` },
  ]);
  return quality(chain).rows();
}

describe('what is shown of people', () => {
  it.each([
    [
      'the fewest people',
      '{ g: { kind: customer }, r: { kind: role, headcount: 10 } }',
      '{ r: { headcount: 1 } }',
    ],
    ['a role', '{ g: { kind: customer }, r: { kind: role, headcount: 1 } }', '{ r: { kind: department } }'],
    [
      'a role, said second',
      '{ g: { kind: customer }, r: { kind: team, headcount: 1 } }',
      '{ r: { kind: role } }',
    ],
    ['an internal customer', '{ g: { kind: customer }, r: { kind: team } }', '{ g: { kind: team } }'],
    ['a partner', '{ g: { kind: customer }, r: { kind: team } }', '{ g: { kind: partner } }'],
  ])('goes by %s, whatever the files are called', (_, parties, more) => {
    const rows = answers(parties, more, ['a.yaml', 'b.yaml']);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ suppressed }) => suppressed)).toBe(true);
    expect(answers(parties, more, ['b.yaml', 'a.yaml'])).toEqual(rows);
  });

  it('is not narrowed by a vacant role', () => {
    const rows = answers(
      '{ g: { kind: customer }, r: { kind: role, headcount: 10 } }',
      '{ r: { headcount: 0 } }',
      ['a.yaml', 'b.yaml'],
    );
    expect(rows.some(({ suppressed }) => suppressed)).toBe(false);
  });
});
