import { describe, expect, it } from 'vitest';
import { cycles, defineChain } from '../../src/index.js';

/**
 * a serves b and b serves a; each may also draw on a supplier of its own, and a needs power besides.
 *
 *     supplierA → a ⇄ b ← supplierB
 *      power    → a
 */
function withRequirements(
  toA: ReadonlyArray<string | readonly string[]>,
  toB: ReadonlyArray<string | readonly string[]>,
) {
  const team = { kind: 'team' } as const;
  return defineChain({
    parties: { a: team, b: team, supplierA: team, supplierB: team, power: team },
    links: {
      fromA: { provider: 'a', customer: 'b', service: 's', requires: toA as readonly ['fromB'] },
      fromB: { provider: 'b', customer: 'a', service: 's', requires: toB as readonly ['fromA'] },
      spareA: { provider: 'supplierA', customer: 'a', service: 's', requires: [] },
      spareB: { provider: 'supplierB', customer: 'b', service: 's', requires: [] },
      electricity: { provider: 'power', customer: 'a', service: 's', requires: [] },
    },
  });
}

describe('a cycle', () => {
  it.each([
    [
      'holds itself up when each has an alternative outside',
      [['fromB', 'spareA']],
      [['fromA', 'spareB']],
      true,
    ],
    [
      'holds itself up beside one supplier it cannot do without',
      [['fromB', 'spareA'], 'electricity'],
      [['fromA', 'spareB']],
      true,
    ],
    ['does not when all of it is needed', ['fromB', 'spareA'], ['fromA', 'spareB'], false],
    ['does not when it draws on nothing outside', ['fromB'], ['fromA'], false],
    [
      'holds itself up as long as one alternative is in the circle',
      [['fromB', 'spareA']],
      ['fromA', 'spareB'],
      true,
    ],
  ] as const)('%s', (_, toA, toB, expected) => {
    const rows = cycles(withRequirements(toA, toB)).rows();
    expect(rows.map(({ links, selfSupporting }) => [links, selfSupporting])).toEqual([
      [['fromA', 'fromB'], expected],
    ]);
  });
});
