import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, safeApply } from '../../src/chain/apply.js';
import { diff } from '../../src/chain/diff.js';
import { parseChain, safeParseChain } from '../../src/chain/parse-chain.js';
import { toDocument } from '../../src/chain/to-document.js';
import { parseChanges } from '../../src/model/changes/parse-changes.js';
import type { ChainDocument } from '../../src/model/document.js';
import { soundDocument } from '../support/chains-arbitrary.js';
import { everyField } from '../support/chains-every-field.js';
import { changedBy, odd } from '../support/changed-documents.js';
import { graphChains } from './graph-chains.js';

/** Two documents that have many ids in common, some of them as a party in one and as a link in the other. */
const relatives = fc
  .tuple(soundDocument, soundDocument, fc.array(fc.tuple(fc.nat(), fc.jsonValue()), { maxLength: 3 }))
  .map(([one, other, changes]): [ChainDocument, ChainDocument] => {
    const changed = changedBy(structuredClone(one), changes) as ChainDocument;
    return [one, safeParseChain(changed).ok ? changed : other];
  });
const pairs = fc.oneof(
  relatives,
  fc.tuple(graphChains(), graphChains()) as fc.Arbitrary<unknown> as fc.Arbitrary<
    [ChainDocument, ChainDocument]
  >,
  soundDocument.map((document): [ChainDocument, ChainDocument] => [document, everyField()]),
  soundDocument.map((document): [ChainDocument, ChainDocument] => [everyField(), document]),
);

describe('the changes from one chain to another', () => {
  test('lead there exactly, also by way of JSON', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const before = parseChain(one);
        const after = parseChain(other);
        const document = toDocument(before);
        const changes = diff(before, after);
        expect(toDocument(apply(before, changes))).toEqual(toDocument(after));
        const fromJson = parseChanges(JSON.parse(JSON.stringify(changes)));
        expect(fromJson).toEqual(changes);
        expect(toDocument(apply(before, fromJson))).toEqual(toDocument(after));
        expect(toDocument(before)).toEqual(document);
      }),
      { numRuns: 400 },
    );
  });

  test('are none from a chain to itself, and no changes lead to itself', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        const chain = parseChain(document);
        expect(diff(chain, parseChain(structuredClone(document)))).toEqual([]);
        expect(apply(chain, []).content).toEqual(chain.content);
      }),
    );
  });

  test('lead from every field to nothing and back', () => {
    const full = parseChain(everyField());
    const bare = parseChain({ parties: {}, links: {} });
    for (const [one, other] of [
      [full, bare],
      [bare, full],
    ] as const)
      expect(toDocument(apply(one, diff(one, other)))).toEqual(toDocument(other));
  });
});

describe('any changes', () => {
  const sound = (document: ChainDocument, other: ChainDocument) => [
    ...diff(parseChain(document), parseChain(other)),
    ...everyKind(),
  ];

  test('come to a chain or to problems, never to another error', () => {
    const outcomes = { ok: 0, not: 0 };
    fc.assert(
      fc.property(
        pairs,
        fc.array(
          fc.tuple(fc.nat(), fc.oneof(odd, fc.constantFrom('__proto__', 'visit', 'garage', true, 1))),
          {
            maxLength: 3,
          },
        ),
        fc.subarray([...everyKind()]),
        ([one, other], edits, some) => {
          const changes = structuredClone([...sound(one, other).slice(0, 20), ...some]);
          const result = safeApply(parseChain(one), changedBy(changes, edits) as never);
          outcomes[result.ok ? 'ok' : 'not']++;
          if (result.ok) expect(safeParseChain(toDocument(result.chain)).ok).toBe(true);
          else expect(result.problems.some(({ severity }) => severity === 'error')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
    expect(outcomes.not).toBeGreaterThan(50);
  });

  test('of each kind, on the chain they are for, come to a chain', () => {
    const document = everyField();
    for (const change of everyKind()) {
      const result = safeApply(parseChain(document), [change]);
      expect([change.change, result.problems.filter(({ severity }) => severity === 'error')]).toEqual([
        change.change,
        [],
      ]);
    }
  });
});

/** One change of each kind that suits the chain with every field. */
function everyKind() {
  return parseChanges([
    { change: 'add-goal', goal: 'g', definition: { holder: 'organisation', title: 'G' } },
    { change: 'add-link', link: 'l', definition: { provider: 'garage', customer: 'workshop', service: 's' } },
    { change: 'add-measure', measure: 'm2', definition: { name: 'M', unit: 'u', better: 'lower' } },
    { change: 'add-party', party: '__proto__', definition: { kind: 'team' } },
    { change: 'drop-goal', goal: 'quick', cascade: true },
    { change: 'drop-link', link: 'repair', cascade: true },
    { change: 'drop-measure', measure: 'care', cascade: true },
    { change: 'drop-party', party: 'workshop', cascade: true },
    { change: 'edit-contacts', edits: [{ at: 0, remove: 1 }] },
    {
      change: 'edit-measurements',
      edits: [{ at: 0, insert: [{ link: 'visit', measure: 'wait', value: 1 }] }],
    },
    { change: 'edit-ratings', edits: [{ at: 1, remove: 3 }] },
    {
      change: 'edit-standards',
      edits: [
        { at: 0, remove: 1 },
        { at: 1, remove: 1 },
      ],
    },
    { change: 'edit-suppressions', edits: [] },
    { change: 'merge', parties: ['workshop', 'reception'], into: 'workshop' },
    { change: 'move', party: 'workshop', to: 'garage' },
    { change: 'outsource', party: 'workshop' },
    { change: 'outsource-links', links: ['visit'], to: 'deskCo', partner: {}, owner: null },
    { change: 're-own', link: 'visit', owner: 'workshop' },
    { change: 'rename', party: 'workshop', name: 'Shop' },
    { change: 'set-goal', goal: 'quick', unset: ['due'] },
    { change: 'set-link', link: 'visit', set: { requires: [] }, unset: ['owner'] },
    { change: 'set-measure', measure: 'care', set: { weight: 2 } },
    { change: 'set-name', name: null },
    { change: 'set-party', party: 'driver', set: { attributes: { a: null } } },
    {
      change: 'split',
      party: 'workshop',
      parts: [{ party: 'workshop' }, { party: 'store', links: ['parts'] }],
      rest: 'workshop',
      handovers: [{ link: 'h', definition: { provider: 'store', customer: 'workshop', service: 'parts' } }],
    },
    { change: 'vacate', party: 'reception' },
  ]);
}
