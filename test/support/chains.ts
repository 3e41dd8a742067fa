import { defineChain } from '../../src/chain/define-chain.js';

/**
 * A straight line with one supplier; nothing is stated beyond who serves whom.
 *
 *     mill ──flour──▶ oven ──bread──▶ counter ──sale──▶ guest
 *   (partner)        (team)           (role)          (customer)
 */
export function bakery() {
  return defineChain({
    name: 'Corner bakery',
    parties: {
      oven: { kind: 'team', name: 'Oven' },
      guest: { kind: 'customer', name: 'Guest' },
      counter: { kind: 'role', name: 'Counter' },
      mill: { kind: 'partner', name: 'Mill' },
    },
    links: {
      sale: { provider: 'counter', customer: 'guest', service: 'bread over the counter' },
      bread: { provider: 'oven', customer: 'counter', service: 'bread' },
      flour: { provider: 'mill', customer: 'oven', service: 'flour' },
    },
  });
}

/**
 * A touchpoint that a partner provides, an input from the customer, a two-of-three threshold, an alternative, two parallel
 * links (tools, list) and a circle (staffing, payroll).
 *
 *   mains   (partner) ──power──▶┐                      ┌─── form ─────────────────────────┐
 *   solar   (partner) ──sun────▶├ server ──tools──▶ agency ──answer──▶ caller (customer) ─┘
 *   battery (system) ──backup──▶┘(system)──list───▶(partner)
 *                                 ▲  │
 *                           staffing payroll
 *                                 │  ▼
 *                                  hr (department)
 */
export function helpLine() {
  return defineChain({
    parties: {
      server: { kind: 'system' },
      mains: { kind: 'partner' },
      solar: { kind: 'partner' },
      battery: { kind: 'system' },
      agency: { kind: 'partner' },
      caller: { kind: 'customer' },
      hr: { kind: 'department' },
    },
    links: {
      answer: {
        provider: 'agency',
        customer: 'caller',
        service: 'answer',
        requires: [['tools', 'list', 'tools'], 'form'],
      },
      tools: {
        provider: 'server',
        customer: 'agency',
        service: 'knowledge base',
        requires: [{ atLeast: 2, of: ['power', 'sun', 'backup'] }],
      },
      list: { provider: 'server', customer: 'agency', service: 'printed list', requires: [] },
      form: { provider: 'caller', customer: 'agency', service: 'filled-in form' },
      power: { provider: 'mains', customer: 'server', service: 'power' },
      sun: { provider: 'solar', customer: 'server', service: 'solar power' },
      backup: { provider: 'battery', customer: 'server', service: 'backup power' },
      staffing: { provider: 'hr', customer: 'server', service: 'operators' },
      payroll: { provider: 'server', customer: 'hr', service: 'payroll' },
    },
  });
}

/**
 * Two parties in each of the four lanes, and a link from every lane into every lane; `x2y` runs from lane x to lane y.
 *
 *     front ─▶ front      front ─▶ back     front ─▶ partner     front ─▶ customer
 *     back ─▶ front       back ─▶ back      back ─▶ partner      (back ─▶ customer would make it front stage)
 *     partner ─▶ front    … and so on; g2c puts front2 on the front stage
 */
export function crossroads() {
  const service = 'service';
  return defineChain({
    parties: {
      front1: { kind: 'role' },
      front2: { kind: 'team' },
      back1: { kind: 'department' },
      back2: { kind: 'system' },
      partner1: { kind: 'partner' },
      partner2: { kind: 'partner' },
      customer1: { kind: 'customer' },
      customer2: { kind: 'customer' },
    },
    links: {
      f2f: { provider: 'front1', customer: 'front2', service },
      f2b: { provider: 'front1', customer: 'back1', service },
      f2p: { provider: 'front1', customer: 'partner1', service },
      f2c: { provider: 'front1', customer: 'customer1', service },
      g2c: { provider: 'front2', customer: 'customer1', service },
      b2f: { provider: 'back1', customer: 'front1', service },
      b2b: { provider: 'back1', customer: 'back2', service },
      b2p: { provider: 'back1', customer: 'partner1', service },
      p2f: { provider: 'partner1', customer: 'front1', service },
      p2b: { provider: 'partner1', customer: 'back1', service },
      p2p: { provider: 'partner1', customer: 'partner2', service },
      p2c: { provider: 'partner1', customer: 'customer1', service },
      c2f: { provider: 'customer1', customer: 'front1', service },
      c2b: { provider: 'customer1', customer: 'back1', service },
      c2p: { provider: 'customer1', customer: 'partner1', service },
      c2c: { provider: 'customer1', customer: 'customer2', service },
    },
  });
}
