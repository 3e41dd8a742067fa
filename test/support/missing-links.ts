import fc from 'fast-check';
import type { ChainDocument } from '../../src/model/document.js';
import { soundDocument } from './chains-arbitrary.js';

type Parties = ChainDocument['parties'];
type Links = ChainDocument['links'];
type Link = Links[string];

/** A chain some of whose parties are modelled in part, and the same chain with links to such parties that it did not hold. */
export interface ChainInPart {
  readonly modelled: ChainDocument;
  readonly whole: ChainDocument;
}

/** Sound documents with leaders and standards, where parties are modelled in part, and up to three links that were missing. */
export const chainsInPart: fc.Arbitrary<ChainInPart> = soundDocument
  .chain((document) => withRecords(document))
  .chain((modelled) => {
    const partial = Object.keys(modelled.parties).filter(
      (id) => modelled.parties[id]?.modelled === 'partial',
    );
    if (partial.length === 0) return fc.constant({ modelled, whole: modelled });
    return fc
      .array(missingLink(modelled, partial), { maxLength: 3 })
      .map((missing) => ({ modelled, whole: missing.reduce(withLink, modelled) }));
  });

function withRecords(document: ChainDocument): fc.Arbitrary<ChainDocument> {
  const ids = Object.keys(document.parties);
  const leader = fc.record({
    party: fc.constantFrom(...ids),
    basis: fc.constantFrom('formal' as const, 'informal' as const),
  });
  const standard = fc.record({
    link: fc.constantFrom(...Object.keys(document.links)),
    measure: fc.constant('m'),
    target: fc.integer({ min: 1, max: 7 }),
  });
  return fc
    .tuple(
      fc.array(fc.array(leader, { maxLength: 2 }), { minLength: ids.length, maxLength: ids.length }),
      fc.uniqueArray(standard, { maxLength: 3, selector: ({ link }) => link }),
    )
    .map(([leaders, standards]) => {
      const entries = ids.map((id, at) => {
        const stated = leaders[at]!.filter(({ party }) => party !== id);
        return [id, { ...document.parties[id], leaders: stated }];
      });
      return { ...document, parties: Object.fromEntries(entries) as Parties, standards };
    });
}

function missingLink(document: ChainDocument, partial: readonly string[]): fc.Arbitrary<Link> {
  const ids = Object.keys(document.parties);
  return fc
    .record({
      customer: fc.constantFrom(...partial),
      step: fc.nat(ids.length - 2),
      part: fc.constantFrom(0, 0.5, 1),
      requiresOf: fc.option(fc.nat(), { nil: undefined }),
      stage: fc.constantFrom('first-contact' as const, 'after-service' as const),
      designedFor: fc.constantFrom('customer' as const, 'company' as const),
      ownTime: fc.nat(99),
      availability: fc.constantFrom(0.5, 1),
    })
    .map(({ customer, step, part, requiresOf, ...fields }) => {
      const provider = ids[(ids.indexOf(customer) + 1 + step) % ids.length]!;
      const inbound = Object.entries(document.links).filter(([, link]) => link.customer === provider);
      const [named] = inbound[(requiresOf ?? 0) % (inbound.length || 1)] ?? [];
      const meets = [...(document.parties[customer]?.needs ?? [])];
      const requires = requiresOf === undefined ? {} : { requires: named === undefined ? [] : [named] };
      return { provider, customer, service: 'what was missing', share: part, meets, ...requires, ...fields };
    });
}

/** A link takes a part of what the shares of its provider leave. */
function withLink(document: ChainDocument, link: Link): ChainDocument {
  const others = Object.values(document.links).filter(({ provider }) => provider === link.provider);
  const rest = 1 - others.reduce((sum, { share = 0 }) => sum + share, 0);
  // Shares that come to a whole but for rounding leave nothing.
  const left = rest > 1e-9 ? rest : 0;
  const ids = new Set([
    ...Object.keys(document.parties),
    ...Object.keys(document.links),
    ...Object.keys(document.goals ?? {}),
  ]);
  let id = `missing ${Object.keys(document.links).length}`;
  while (ids.has(id)) id += '+';
  return { ...document, links: { ...document.links, [id]: { ...link, share: link.share! * left } } };
}
