import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeApply } from '../../src/chain/apply.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { toDocument } from '../../src/chain/to-document.js';
import { partyDistances } from '../reference/closure.js';
import { failures } from '../reference/failure.js';
import type { PlainChain } from '../reference/plain-chain.js';
import { type GraphDocument, graphChains } from './graph-chains.js';

const cases = fc.record({
  document: graphChains({ maxParties: 8, maxLinks: 18 }),
  picks: fc.array(fc.nat(), { minLength: 2, maxLength: 4 }),
  down: fc.array(fc.nat({ max: 255 }), { minLength: 12, maxLength: 12 }),
});

interface Case {
  readonly before: PlainChain;
  readonly after: PlainChain;
  readonly merged: ReadonlySet<string>;
  /** Links that are not between the merged parties. */
  readonly links: readonly string[];
  readonly isStricter: boolean;
}

describe('a merge', () => {
  test('loses no way to stop a link, and adds none where all is stated and can be said', () => {
    const seen = { exact: 0, stricter: 0 };
    fc.assert(
      fc.property(cases, ({ document, picks, down }) => {
        const one = mergedCase(document, picks);
        if (!one) return;
        const { before, after, merged, links, isStricter } = one;
        const others = Object.keys(document.parties).filter((id) => !merged.has(id));
        const isStated = links.every(
          (id) => !merged.has(before.links[id]!.provider) || before.links[id]!.requires !== undefined,
        );
        seen.exact += isStated && !isStricter ? 1 : 0;
        seen.stricter += isStricter ? 1 : 0;
        for (const mask of [0, ...others.map((_, i) => 2 ** i), ...down]) {
          const parties = others.filter((_, i) => Math.floor(mask / 2 ** i) % 2 === 1);
          const failedAfter = failures(after, { parties });
          const failedBefore = failures(before, { parties });
          for (const id of links) {
            if (failedBefore.has(id)) expect(failedAfter).toContain(id);
            else if (isStated && !isStricter) expect(failedAfter).not.toContain(id);
          }
        }
      }),
      { numRuns: 1500 },
    );
    expect(seen.exact).toBeGreaterThan(100);
    expect(seen.stricter).toBeGreaterThan(0);
  });

  test('leaves every other party upstream that was, where nothing is left to choose', () => {
    fc.assert(
      fc.property(cases, ({ document, picks }) => {
        const one = mergedCase(withoutChoices(document), picks);
        if (!one) return;
        for (const id of one.links) {
          const still = [...partyDistances(one.after, id).keys()];
          for (const party of partyDistances(one.before, id).keys())
            if (!one.merged.has(party)) expect(still).toContain(party);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Merges some of the parties that are not customers; `undefined` where there are not two. */
function mergedCase(document: GraphDocument, picks: readonly number[]): Case | undefined {
  const ids = Object.keys(document.parties).filter((id) => partyOf(document, id).kind !== 'customer');
  const merged = new Set(picks.map((pick) => ids[pick % ids.length]!));
  if (ids.length < 2 || merged.size < 2) return undefined;
  const definition = { kind: 'team' } as const;
  const change = { change: 'merge', parties: [...merged], into: 'merged', definition } as const;
  const result = safeApply(parseChain(document), [change]);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return {
    before: document,
    after: toDocument(result.chain) as PlainChain,
    merged,
    links: Object.keys(document.links).filter((id) => result.chain.findLink(id)),
    isStricter: result.problems.some(({ code }) => code === 'stricter-requirement'),
  };
}

function partyOf(document: GraphDocument, id: string) {
  return new Map(Object.entries(document.parties)).get(id)!;
}

function withoutChoices({ parties, links }: GraphDocument): GraphDocument {
  const plain = Object.entries(links).map(([id, { requires, ...link }]) => {
    const ids = requires?.flatMap((clause) =>
      typeof clause === 'string' ? clause : 'of' in clause ? clause.of : clause,
    );
    return [id, { ...link, ...(ids && { requires: ids }) }] as const;
  });
  return { parties, links: Object.fromEntries(plain) };
}
