import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyses } from '../../src/analyses/index.js';
import { type RollUp, rollUp } from '../../src/analyses/roll-up.js';
import { unownedLinks } from '../../src/analyses/unowned-links.js';
import { upstreamOf } from '../../src/analyses/upstream.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import { toDocument } from '../../src/chain/to-document.js';
import {
  failures,
  linkIds,
  type PlainChain,
  partyIds,
  requirementsOf,
  upstreamLinks,
} from '../reference/service-chain-semantics.js';
import { shuffles } from './graph-edits.js';
import { breachesOf } from './graph-row-contract.js';
import { groupedChains, keyOf, WAYS } from './grouped-chains.js';
import { onRolledChains } from './rolled-chains.js';

const runs = { numRuns: 300 };

function neededBy(document: PlainChain, link: string): string[] {
  return requirementsOf(document, link).flatMap(({ of }) => of);
}

/** The links between groups that a link leads to through links inside its provider's group. */
function crossingNeeds(
  document: PlainChain,
  rolledOf: ReadonlyMap<string, string | null>,
  link: string,
): string[] {
  const found = new Set<string>();
  const seen = new Set([link]);
  for (const one of seen) {
    for (const need of neededBy(document, one)) {
      const rolled = rolledOf.get(need)!;
      if (rolled === null) seen.add(need);
      else found.add(rolled);
    }
  }
  return [...found];
}

function requiredBy(chain: ServiceChain, link: string): string[] {
  return chain.requirementsOf(link).clauses.flatMap(({ atLeast, of }) => {
    expect([atLeast, of.length]).toEqual([1, 1]);
    return of;
  });
}

function membersOf({ links }: RollUp, rolledLink: string): string[] {
  return links.rows().flatMap((row) => (row.rolledLink === rolledLink ? [row.link] : []));
}

describe('the groups', () => {
  it('are those that a plain reading finds, and departments and who stands alone keep their ids', () => {
    onRolledChains(({ document, by, groupOf, rolled }) => {
      const ids = partyIds(document);
      const keys = new Map(ids.map((id) => [id, keyOf(document, by, id)]));
      for (const one of ids) {
        const same = ids.filter((other) => keys.get(other) === keys.get(one));
        expect(ids.filter((other) => groupOf.get(other) === groupOf.get(one))).toEqual(same);
        if (keys.get(one)!.startsWith('party ')) expect(`party ${groupOf.get(one)}`).toBe(keys.get(one));
        else expect(document.parties).not.toHaveProperty([groupOf.get(one)!]);
      }
      expect([...new Set(groupOf.values())].sort()).toEqual(rolled.chain.parties().map(({ id }) => id));
    });
  });

  it('have the headcount of all their parties, where all state one', () => {
    onRolledChains(({ chain, rolled, groupOf }) => {
      for (const { id, headcount } of rolled.chain.parties()) {
        const counts = chain
          .parties()
          .filter((party) => groupOf.get(party.id) === id)
          .map((party) => party.headcount);
        const isKnown = counts.every((count) => count !== undefined);
        expect(headcount).toBe(isKnown ? counts.reduce((sum, count) => sum + count, 0) : undefined);
      }
    });
  });
});

describe('the links of a rolled-up chain', () => {
  it('share out the links between groups, one for each two groups, and no link inside one', () => {
    onRolledChains(({ chain, rolled, groupOf, rolledOf }) => {
      expect([...rolledOf.keys()]).toEqual(chain.links().map(({ id }) => id));
      const ends = rolled.chain.links().map(({ provider, customer }) => JSON.stringify([provider, customer]));
      expect(new Set(ends).size).toBe(ends.length);
      expect(new Set([...rolledOf.values()].filter((id) => id !== null)).size).toBe(ends.length);
      for (const row of rolled.links) {
        const [provider, customer] = [groupOf.get(row.provider)!, groupOf.get(row.customer)!];
        expect(row).toMatchObject({
          providerGroup: provider,
          customerGroup: customer,
          inside: provider === customer,
        });
        expect(row.rolledLink === null).toBe(row.inside);
        if (row.rolledLink !== null)
          expect(rolled.chain.link(row.rolledLink)).toMatchObject({ provider, customer });
      }
    });
  });

  it('require exactly what links behind them lead to through links inside the group', () => {
    onRolledChains(({ document, chain, rolled, rolledOf }) => {
      for (const { id, provider, requires } of rolled.chain.links()) {
        const members = membersOf(rolled, id);
        const needs = new Set(members.flatMap((link) => crossingNeeds(document, rolledOf, link)));
        expect(requiredBy(rolled.chain, id).sort()).toEqual([...needs].sort());
        const isCustomer = rolled.chain.party(provider).kind === 'customer';
        const assumed = isCustomer ? 0 : rolled.chain.linksInto(provider).length;
        const isUnstated = members.every((link) => chain.link(link).requires === undefined);
        expect(requires === undefined).toBe(isUnstated && needs.size === assumed);
      }
    });
  });

  it('are unowned exactly when a link behind them is, or when owners are of different groups', () => {
    onRolledChains(({ chain, rolled, groupOf }) => {
      const unowned = new Set(
        unownedLinks(chain)
          .rows()
          .map(({ link }) => link),
      );
      const rolledUnowned = new Set(
        unownedLinks(rolled.chain)
          .rows()
          .map(({ link }) => link),
      );
      for (const { id } of rolled.chain.links()) {
        const members = membersOf(rolled, id);
        const owners = new Set(members.map((link) => groupOf.get(chain.link(link).owner ?? '')));
        const expected = owners.size > 1 || members.some((link) => unowned.has(link));
        expect(rolledUnowned.has(id)).toBe(expected);
      }
    });
  });

  it('are marked as widened where an alternative that is not one rolled-up link is on the way', () => {
    onRolledChains(({ document, rolled, rolledOf }) => {
      const isWide = (link: string) =>
        requirementsOf(document, link).some(({ atLeast, of }) => {
          const behind = new Set(of.map((one) => rolledOf.get(one)));
          return atLeast < new Set(of).size && (behind.size > 1 || behind.has(null));
        });
      for (const { link, widened } of rolled.links) {
        const inside = new Set([link]);
        for (const one of inside)
          for (const need of neededBy(document, one)) if (rolledOf.get(need) === null) inside.add(need);
        expect(widened).toBe([...inside].some(isWide));
      }
    });
  });
});

describe('no dependency is lost', () => {
  it('what is upstream of a link is upstream of its rolled-up link, or inside a group that stands there', () => {
    onRolledChains(({ document, rolled, groupOf, rolledOf }) => {
      for (const link of linkIds(document)) {
        const start = rolledOf.get(link)!;
        if (start === null) continue;
        const behind = upstreamOf(rolled.chain, start).rows();
        const links = new Set([start, ...behind.map((row) => row.link)]);
        const parties = new Set([rolled.chain.link(start).provider, ...behind.map((row) => row.provider)]);
        for (const need of upstreamLinks(document, link).keys()) {
          const of = rolledOf.get(need)!;
          if (of !== null) expect(links).toContain(of);
          expect(parties).toContain(groupOf.get(document.links[need]!.provider));
        }
      }
    });
  });

  it('who stops a link alone is of a group that stops its rolled-up link alone', () => {
    onRolledChains(
      ({ document, rolled, groupOf, rolledOf }) => {
        const between = toDocument(rolled.chain) as PlainChain;
        for (const party of partyIds(document)) {
          const failed = failures(between, { parties: [groupOf.get(party)!] });
          for (const link of failures(document, { parties: [party] })) {
            const of = rolledOf.get(link)!;
            if (of !== null) expect(failed).toContain(of);
          }
        }
      },
      groupedChains({ maxParties: 8, maxLinks: 15 }),
    );
  });

  it('and none is added where every party is its own group and no two links run in parallel', () => {
    fc.assert(
      fc.property(groupedChains({ maxParties: 8, maxLinks: 9 }), (document) => {
        const ends = Object.values(document.links).map(({ provider, customer }) =>
          JSON.stringify([provider, customer]),
        );
        fc.pre(new Set(ends).size === ends.length);
        const parties = Object.entries(document.parties).map(([id, { partOf: _, ...party }], number) => [
          id,
          { ...party, attributes: { key: number } },
        ]);
        const chain = parseChain({ ...document, parties: Object.fromEntries(parties) });
        const rolled = rollUp(chain, { by: { attribute: 'key' } });
        const rolledOf = new Map(rolled.links.rows().map(({ link, rolledLink }) => [link, rolledLink!]));
        for (const { id } of chain.links()) {
          const expected = upstreamOf(chain, id)
            .rows()
            .map((row) => [rolledOf.get(row.link), row.distance]);
          const found = upstreamOf(rolled.chain, rolledOf.get(id)!)
            .rows()
            .map((row) => [row.link, row.distance]);
          expect(new Map(found as never)).toEqual(new Map(expected as never));
        }
      }),
      runs,
    );
  });
});

describe('a rolled-up chain', () => {
  it('is a valid chain, whose ids nobody has that it does not stand for, and answers every question', () => {
    onRolledChains(
      ({ chain, rolled }) => {
        const again = parseChain(toDocument(rolled.chain));
        expect(again.content).toEqual(rolled.chain.content);
        for (const { id } of rolled.chain.links()) {
          expect(chain.findLink(id) ?? chain.findParty(id)).toBeUndefined();
        }
        for (const { run } of analyses) expect(run(rolled.chain).rows()).toStrictEqual(run(again).rows());
      },
      undefined,
      100,
    );
  });

  it('does not depend on the order of the document', () => {
    const pairs = groupedChains().chain((document) =>
      shuffles(document).map((after) => ({ document, after })),
    );
    fc.assert(
      fc.property(pairs, fc.constantFrom(...WAYS), ({ document, after }, by) => {
        const [one, other] = [rollUp(parseChain(document), { by }), rollUp(parseChain(after), { by })];
        expect(other.chain.content).toStrictEqual(one.chain.content);
        expect(other.links.rows()).toStrictEqual(one.links.rows());
        expect(other.parties.rows()).toStrictEqual(one.parties.rows());
      }),
      runs,
    );
  });

  it('has tables that keep what they declare', () => {
    onRolledChains(({ chain, rolled }) => {
      for (const table of [rolled.links, rolled.parties])
        expect(breachesOf([chain, rolled.chain], table)).toEqual([]);
    });
  });
});
