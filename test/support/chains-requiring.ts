import { defineChain } from '../../src/chain/define-chain.js';

const service = 'service';

/**
 * One link of the desk states what it needs and names `rota`; `rota` states nothing, `linen` is named by nobody.
 *
 *   boss ──rota───▶ desk ──greet (requires rota)──▶ guest
 *   shop ──linen──▶   └────bill ──────────────────▶ guest
 */
export function frontDesk() {
  return defineChain({
    parties: {
      boss: { kind: 'role' },
      desk: { kind: 'team' },
      guest: { kind: 'customer' },
      shop: { kind: 'partner' },
    },
    links: {
      bill: { provider: 'desk', customer: 'guest', service },
      greet: { provider: 'desk', customer: 'guest', service, requires: ['rota'] },
      linen: { provider: 'shop', customer: 'desk', service },
      rota: { provider: 'boss', customer: 'desk', service },
    },
  });
}

/**
 * Every link states what it needs: any of two, exactly as many as there are, all but one of three, and nothing.
 *
 *   mains ──m──┐
 *   solar ──s──┼▶ plant ──heat  (any of m, s)──────────▶ town (customer)
 *   wind ───w──┘    ├─────light (2 of m, s)────────────▶ town
 *                   ├─────power (2 of m, s, w; any of m)▶ town
 *                   └─────words (nothing)──────────────▶ town
 */
export function powerPlant() {
  return defineChain({
    parties: {
      mains: { kind: 'partner' },
      plant: { kind: 'department' },
      solar: { kind: 'partner' },
      town: { kind: 'customer' },
      wind: { kind: 'partner' },
    },
    links: {
      heat: { provider: 'plant', customer: 'town', service, requires: [['m', 's']] },
      light: { provider: 'plant', customer: 'town', service, requires: [{ atLeast: 2, of: ['m', 's'] }] },
      m: { provider: 'mains', customer: 'plant', service, requires: [] },
      power: {
        ...{ provider: 'plant', customer: 'town', service },
        requires: [{ atLeast: 2, of: ['m', 's', 'w'] }, ['m']],
      },
      s: { provider: 'solar', customer: 'plant', service, requires: [] },
      w: { provider: 'wind', customer: 'plant', service, requires: [] },
      words: { provider: 'plant', customer: 'town', service, requires: [] },
    },
  });
}

/**
 * A customer serves: `form` assumes nothing, although the applicant receives `advice` and `grant`; `plea` states that it needs
 * `advice`.
 *
 *   clerk ──advice──▶ applicant (customer) ──form────────────────────▶ office ──grant──▶ applicant
 *                                          └─plea (requires advice)──▶
 */
export function application() {
  return defineChain({
    parties: {
      applicant: { kind: 'customer' },
      clerk: { kind: 'role' },
      office: { kind: 'department' },
    },
    links: {
      advice: { provider: 'clerk', customer: 'applicant', service },
      form: { provider: 'applicant', customer: 'office', service },
      grant: { provider: 'office', customer: 'applicant', service },
      plea: { provider: 'applicant', customer: 'office', service, requires: ['advice'] },
    },
  });
}

/**
 * A choice between two links of one provider that state nothing: the way from the choice to that provider passes a
 * gate and a link in one step.
 *
 *   post ──mail──▶ hub ──track──▶ counter ──send (any of track, call)──▶ sender (customer)
 *                    └───call───▶
 */
export function parcels() {
  return defineChain({
    parties: {
      counter: { kind: 'team' },
      hub: { kind: 'system' },
      post: { kind: 'partner' },
      sender: { kind: 'customer' },
    },
    links: {
      call: { provider: 'hub', customer: 'counter', service },
      mail: { provider: 'post', customer: 'hub', service },
      send: { provider: 'counter', customer: 'sender', service, requires: [['track', 'call']] },
      track: { provider: 'hub', customer: 'counter', service },
    },
  });
}
