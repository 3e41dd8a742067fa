import { describe, expect, it } from 'vitest';
import { rollUp } from '../../../src/analyses/roll-up.js';
import { unownedLinks } from '../../../src/analyses/unowned-links.js';
import { parseChain } from '../../../src/chain/parse-chain.js';

describe('owners', () => {
  const parties = {
    guest: { kind: 'customer' },
    house: { kind: 'department' },
    desk: { kind: 'role', partOf: 'house' },
    gone: { kind: 'role', partOf: 'house', headcount: 0 },
    other: { kind: 'department' },
    agency: { kind: 'partner' },
  };
  const reasonOf = (...owners: Array<string | undefined>) => {
    const link = { provider: 'desk', customer: 'guest', service: 'service' };
    const links = owners.map((owner, k) => [`l${k}`, owner ? { ...link, owner } : link]);
    const chain = parseChain({ parties, links: Object.fromEntries(links) });
    const rows = unownedLinks(rollUp(chain, { by: 'department' }).chain).rows();
    return rows[0]?.reason ?? 'owned';
  };

  it.each([
    [['desk', 'house'], 'owned'],
    [['desk', undefined], 'no-owner'],
    [['desk', 'other'], 'no-owner'],
    [['other', 'other'], 'owned'],
    [['agency', 'agency'], 'owner-outside'],
    [['gone'], 'no-owner'],
    [['desk', 'gone'], 'no-owner'],
  ])('%j make the rolled-up link %s', (owners, expected) => {
    expect(reasonOf(...owners)).toBe(expected);
  });

  it('that are vacant as a whole group stay vacant owners', () => {
    const vacant = { ...parties, house: { kind: 'department', headcount: 0 }, desk: { ...parties.gone } };
    const links = { l: { provider: 'other', customer: 'guest', service: 'service', owner: 'gone' } };
    const { chain } = rollUp(parseChain({ parties: vacant, links }), { by: 'department' });
    expect(
      unownedLinks(chain)
        .rows()
        .map(({ reason }) => reason),
    ).toEqual(['owner-vacant']);
  });
});
