import { expect, it } from 'vitest';
import { parseChain } from '../../src/chain/parse-chain.js';
import { actorOfLink, actorOfLinks, canAct } from '../../src/rules/acting.js';

const kinds = ['department', 'team', 'role', 'system', 'customer', 'partner'] as const;
const chain = parseChain({
  parties: {
    ...Object.fromEntries(kinds.map((kind) => [kind, { kind }])),
    vacant: { kind: 'role', headcount: 0 },
    lone: { kind: 'role', headcount: 1 },
  },
  links: {
    owned: { provider: 'team', customer: 'customer', service: 'a', owner: 'role' },
    byTeam: { provider: 'team', customer: 'customer', service: 'b' },
    ownedOutside: { provider: 'team', customer: 'customer', service: 'c', owner: 'partner' },
    ofVacant: { provider: 'lone', customer: 'customer', service: 'd', owner: 'vacant' },
    ofPartner: { provider: 'partner', customer: 'customer', service: 'e' },
    heldInside: { provider: 'partner', customer: 'customer', service: 'f', owner: 'team' },
    ofSystem: { provider: 'system', customer: 'customer', service: 'g', owner: 'vacant' },
    ofCustomer: { provider: 'customer', customer: 'team', service: 'h' },
  },
});

it('lets act who is inside, no system, and there', () => {
  expect([...kinds, 'vacant', 'lone', 'nobody', 'owned'].filter((id) => canAct(chain, id))).toEqual([
    ...['department', 'team', 'role', 'lone'],
  ]);
});

it('has the owner of a link act, else its provider, else nobody', () => {
  expect(Object.fromEntries(chain.links().map(({ id }) => [id, actorOfLink(chain, id)]))).toEqual({
    owned: 'role',
    byTeam: 'team',
    ownedOutside: 'team',
    ofVacant: 'lone',
    ofPartner: null,
    heldInside: 'team',
    ofSystem: null,
    ofCustomer: null,
  });
});

it('has one act on several links only where the same should on each', () => {
  expect(actorOfLinks(chain, ['byTeam', 'heldInside', 'ownedOutside'])).toBe('team');
  expect(actorOfLinks(chain, ['byTeam', 'owned'])).toBeNull();
  expect(actorOfLinks(chain, ['byTeam', 'ofPartner'])).toBeNull();
  expect(actorOfLinks(chain, ['ofPartner', 'byTeam'])).toBeNull();
  expect(actorOfLinks(chain, [])).toBeNull();
});
