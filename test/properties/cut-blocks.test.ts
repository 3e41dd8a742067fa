import { describe, expect, it } from 'vitest';
import { unownedLinks } from '../../src/analyses/unowned-links.js';
import { upstreamParties } from '../../src/analyses/upstream-parties.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { GraphLink, GraphParty } from './graph-chains.js';

const service = 'service';

/** Ids of one length, so that they sort as they count. */
function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, k) => `${prefix}${String(k).padStart(6, '0')}`);
}

describe('tables whose blocks are cut before they grow too large', () => {
  it('list all touchpoints of links that together expose more than four million', () => {
    // Every supply reaches the hub, and every call rests on the hub: 2,100 lists of 2,100 touchpoints.
    const calls = ids('call', 2100);
    const links = [
      ...ids('supply', 2100).map((id): [string, GraphLink] => [
        id,
        { provider: 'store', customer: 'hub', service },
      ]),
      ...calls.map((id): [string, GraphLink] => [
        id,
        { provider: 'hub', customer: 'guest', service, owner: 'hub' },
      ]),
    ];
    const parties = { guest: { kind: 'customer' }, hub: { kind: 'team' }, store: { kind: 'team' } };
    const table = unownedLinks(parseChain({ parties, links: Object.fromEntries(links) }));
    const [batch, ...rest] = [...table.batches({ columns: ['touchpoints'] })];
    expect(rest).toEqual([]);
    expect(batch!.length).toBe(2100);
    const lists = batch!.columns.touchpoints!;
    if (lists.kind !== 'list' || lists.items.kind !== 'dictionary') throw new Error(lists.kind);
    const { codes, dictionary } = lists.items;
    expect(lists.offsets.every((offset, at) => offset === 2100 * at)).toBe(true);
    expect(codes.every((code, at) => dictionary[code] === calls[at % 2100])).toBe(true);
    expect(codes.length).toBeGreaterThan(2 ** 22);
  });

  it('find the parties behind touchpoints of a chain of so many parties that fewer are swept at once', () => {
    // 300 desks, each served by its own supplier and by hr, among 150,000 parties that serve nobody.
    const desks = ids('desk', 300);
    const parties = [
      ...ids('idle', 150_000).map((id): [string, GraphParty] => [id, { kind: 'team' }]),
      ...desks.flatMap(
        (id): Array<[string, GraphParty]> => [
          [id, { kind: 'role' }],
          [`zz-${id}`, { kind: 'partner' }],
        ],
      ),
      ...[['guest', { kind: 'customer' }] as const, ['hr', { kind: 'team' }] as const],
    ];
    const links = desks.flatMap(
      (desk): Array<[string, GraphLink]> => [
        [`a-${desk}`, { provider: desk, customer: 'guest', service, requires: [[`b-${desk}`, `c-${desk}`]] }],
        [`b-${desk}`, { provider: `zz-${desk}`, customer: desk, service }],
        [`c-${desk}`, { provider: 'hr', customer: desk, service }],
      ],
    );
    const chain = parseChain({ parties: Object.fromEntries(parties), links: Object.fromEntries(links) });
    const modelled = 'complete';
    expect(upstreamParties(chain).rows()).toEqual(
      desks.flatMap((desk) => [
        { touchpoint: `a-${desk}`, party: desk, distance: 1, critical: true, links: 1, modelled },
        { touchpoint: `a-${desk}`, party: 'hr', distance: 2, critical: false, links: 1, modelled },
        { touchpoint: `a-${desk}`, party: `zz-${desk}`, distance: 2, critical: false, links: 1, modelled },
      ]),
    );
  });
});
