import { describe, expect, test } from 'vitest';
import { defineChain } from '../../src/chain/define-chain.js';
import { bakery, helpLine } from '../support/chains.js';

const one = (id: string) => ({ atLeast: 1, of: [id] });

describe('the requirements of a link', () => {
  test('that states them are what it states, every entry as a threshold', () => {
    expect(helpLine().requirementsOf('tools')).toEqual({
      stated: true,
      clauses: [{ atLeast: 2, of: ['power', 'sun', 'backup'] }],
    });
  });

  test('hold each id of an alternative once, in the order of the document', () => {
    expect(helpLine().requirementsOf('answer')).toEqual({
      stated: true,
      clauses: [{ atLeast: 1, of: ['tools', 'list'] }, one('form')],
    });
  });

  test('that states none are none, and stated', () => {
    expect(helpLine().requirementsOf('list')).toEqual({ stated: true, clauses: [] });
  });

  test('that says nothing are all inbound links of its provider, in the order of their ids', () => {
    expect(helpLine().requirementsOf('payroll')).toEqual({
      stated: false,
      clauses: [one('backup'), one('power'), one('staffing'), one('sun')],
    });
    expect(bakery().requirementsOf('sale')).toEqual({ stated: false, clauses: [one('bread')] });
  });

  test('that says nothing and whose provider receives nothing are none', () => {
    expect(bakery().requirementsOf('flour')).toEqual({ stated: false, clauses: [] });
  });

  test('that an external customer provides are none unless stated', () => {
    expect(helpLine().requirementsOf('form')).toEqual({ stated: false, clauses: [] });
    const chain = defineChain({
      parties: { guest: { kind: 'customer' }, desk: { kind: 'team' } },
      links: {
        blank: { provider: 'desk', customer: 'guest', service: 'blank form' },
        form: { provider: 'guest', customer: 'desk', service: 'form', requires: ['blank'] },
      },
    });
    expect(chain.requirementsOf('form')).toEqual({ stated: true, clauses: [one('blank')] });
  });
});
