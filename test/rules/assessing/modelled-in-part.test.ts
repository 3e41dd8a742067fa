import { describe, expect, it } from 'vitest';
import { parseChain } from '../../../src/chain/parse-chain.js';
import { assess, type Rule } from '../../../src/rules/index.js';
import { foundBy, hotel } from '../built-in/found-by.js';

const SEEMS_SO = 'As some parties are modelled in part, it may only seem so.';

/** For each rule that finds something missing: a chain where it does, as a party is modelled completely or in part. */
const cases: Readonly<Record<string, (modelled: 'complete' | 'partial') => object>> = {
  'need-unmet': (modelled) => ({
    parties: { guest: { kind: 'customer', needs: ['quiet'], modelled }, desk: { kind: 'team' } },
    links: { talk: { provider: 'desk', customer: 'guest', service: 'talk' } },
  }),
  'missing-moment-of-truth': (modelled) => ({
    parties: { guest: { kind: 'customer', modelled }, desk: { kind: 'team' } },
    links: { talk: { provider: 'desk', customer: 'guest', service: 'talk', stage: 'first-contact' } },
  }),
  'customer-without-touchpoint': (modelled) => ({
    parties: { guest: { kind: 'customer', modelled } },
    links: {},
  }),
  'serves-nobody': (modelled) => ({
    parties: { archive: { kind: 'team' }, desk: { kind: 'team', modelled } },
    links: { files: { provider: 'desk', customer: 'archive', service: 'files' } },
  }),
  'no-path-to-customer': (modelled) => ({
    parties: { archive: { kind: 'team' }, desk: { kind: 'team' }, guest: { kind: 'customer', modelled } },
    links: {
      files: { provider: 'desk', customer: 'archive', service: 'files' },
      talk: { provider: 'guest', customer: 'archive', service: 'talk' },
    },
  }),
  'boss-not-served': (modelled) => ({
    parties: {
      boss: { kind: 'role', tier: 'senior-leader', modelled },
      desk: { kind: 'team', leaders: [{ party: 'boss', basis: 'formal' }] },
    },
    links: {},
  }),
  'handover-share': (modelled) => ({
    parties: { guest: { kind: 'customer', modelled }, a: { kind: 'team' }, b: { kind: 'team' } },
    links: Object.fromEntries(
      ['a', 'b', 'a'].map((provider, order) => [
        `step ${order}`,
        { provider, customer: 'guest', service: 'step', stage: 'service-delivery', order },
      ]),
    ),
  }),
};

describe.each(Object.entries(cases))('what %s finds', (rule, documentOf) => {
  it('is so where all that is received is in the model', () => {
    const found = foundBy(rule, parseChain(documentOf('complete')));
    expect(found.length).toBeGreaterThan(0);
    for (const { modelled, message } of found) {
      expect(modelled).toBe('complete');
      expect(message).not.toContain(SEEMS_SO);
    }
  });

  it('may only seem so where a party that may receive more is modelled in part', () => {
    const found = foundBy(rule, parseChain(documentOf('partial')));
    expect(found.length).toBeGreaterThan(0);
    for (const { modelled, message } of found) {
      expect(modelled).toBe('partial');
      expect(message.endsWith(` ${SEEMS_SO}`)).toBe(true);
    }
  });
});

describe('a rule of one’s own', () => {
  const own = (modelled: unknown): Rule => ({
    ...{ id: 'own-rule', title: 'Own', about: 'Own.', concern: 'service', severity: 'warn' },
    check: () => [{ subject: 'L1', message: 'Odd.', modelled }] as never,
  });
  const messagesOf = (modelled: unknown) =>
    assess(hotel, { ownRules: [own(modelled)] })
      .findings.rows()
      .filter(({ rule }) => rule === 'own-rule')
      .map(({ message }) => message);

  it('says it in the same way', () => {
    expect(messagesOf('partial')).toEqual([`Odd. ${SEEMS_SO}`]);
    expect(messagesOf('complete')).toEqual(['Odd.']);
  });

  it('is told where it says it in other words', () => {
    expect(() => messagesOf('in part')).toThrow('modelled');
  });
});
