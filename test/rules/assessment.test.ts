import { describe, expect, it } from 'vitest';
import { apply, compare, defineChain } from '../../src/index.js';
import { assess, toBaseline } from '../../src/rules/index.js';

const chain = defineChain({
  parties: { desk: { kind: 'team' }, it: { kind: 'team' }, guest: { kind: 'customer' } },
  links: {
    sale: { provider: 'desk', customer: 'guest', service: 'sale' },
    booking: { provider: 'it', customer: 'desk', service: 'booking' },
    advice: { provider: 'desk', customer: 'guest', service: 'advice', owner: 'desk' },
  },
});
const onlyUnowned = { preset: 'model', rules: { 'unowned-link': 'warn' } } as const;

describe('the findings of two assessments', () => {
  it('are compared as any two tables are', () => {
    const after = apply(chain, [{ change: 're-own', link: 'sale', owner: 'desk' }]);
    const graver = assess(after, { ...onlyUnowned, rules: { 'unowned-link': 'error' } });
    const before = assess(chain, onlyUnowned);
    const unowned = compare(before.findings, graver.findings)
      .rows()
      .filter(({ rule }) => rule === 'unowned-link');
    expect(unowned.map(({ subject, change, changedColumns }) => [subject, change, changedColumns])).toEqual([
      ['booking', 'changed', ['severity']],
      ['sale', 'removed', []],
    ]);
  });

  it('differ in nothing where nothing changed', () => {
    expect(compare(assess(chain).findings, assess(chain).findings).rows()).toEqual([]);
  });
});

describe('the baseline of an assessment', () => {
  it('is the one it was held against, and null without one', () => {
    expect(assess(chain).baseline).toBeNull();
    const baseline = toBaseline(assess(chain));
    expect(assess(chain, { baseline }).baseline).toEqual(baseline);
  });
});
