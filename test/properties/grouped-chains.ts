import fc from 'fast-check';
import type { GroupBy } from '../../src/analyses/roll-up/group-by.js';
import { type GraphDocument, graphChains } from './graph-chains.js';

/** The facts of a party that groups are made by. */
interface Belonging {
  readonly partOf?: string;
  readonly tier?: string;
  readonly tags?: readonly string[];
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A chain document whose parties may belong together. */
export interface GroupedDocument extends GraphDocument {
  readonly parties: Readonly<Record<string, GraphDocument['parties'][string] & Belonging>>;
}

const TAGS = ['night', '__proto__', 'a → b'];
const ATTRIBUTE = '__proto__';
const VALUES = [
  '7',
  7,
  true,
  null,
  '',
  'organisation',
  '__proto__',
  'it → k1',
  'k1',
  'a\nb',
  'x'.repeat(300),
  '7 (2)',
];

/** The ways to roll these chains up. */
export const WAYS: readonly GroupBy[] = ['department', 'tier', { tags: TAGS }, { attribute: ATTRIBUTE }];

/**
 * Random chains whose parties are part of one before them in the document, and have tiers, tags and a value of an attribute; every
 * tag and the attribute some party has.
 */
export function groupedChains(
  size: { maxParties?: number; maxLinks?: number } = {},
): fc.Arbitrary<GroupedDocument> {
  const seed = fc.record({
    above: fc.option(fc.nat(), { freq: 3 }),
    tier: fc.option(fc.constantFrom('front-line', 'middle-manager')),
    tags: fc.subarray([...TAGS, 'other']),
    value: fc.option(fc.constantFrom(...VALUES)),
  });
  return graphChains(size).chain((document) => {
    const parties = Object.entries(document.parties);
    return fc.array(seed, { minLength: parties.length, maxLength: parties.length }).map((seeds) => {
      const belonging = seeds.map(
        ({ above, tier, tags, value }, place): Belonging => ({
          ...(above !== null && place > 0 && { partOf: parties[above % place]![0] }),
          ...(tier && { tier }),
          tags,
          attributes: Object.fromEntries([[ATTRIBUTE, value]]),
        }),
      );
      const grouped = parties.map(([id, party], place) => [id, { ...party, ...belonging[place] }] as const);
      const all = { kind: 'team', tags: TAGS, attributes: Object.fromEntries([[ATTRIBUTE, 'k1']]) };
      return { ...document, parties: Object.fromEntries([...grouped, ['has all tags', all]]) };
    });
  });
}

/** What a party has in common with its group, read plainly; the party itself where it has no group. */
export function keyOf({ parties }: GroupedDocument, by: GroupBy, id: string): string {
  const of = (one: string) => new Map(Object.entries(parties)).get(one)!;
  const party = of(id);
  if (['customer', 'partner'].includes(party.kind)) return `party ${id}`;
  if (by === 'department') {
    let at: string | undefined = id;
    while (at !== undefined && of(at).kind !== 'department') at = of(at).partOf;
    return `party ${at ?? id}`;
  }
  if (by === 'tier') return party.tier ? `tier ${party.tier}` : `party ${id}`;
  if ('tags' in by) return by.tags.find((tag) => party.tags?.includes(tag)) ?? `party ${id}`;
  const value = new Map(Object.entries(party.attributes ?? {})).get(by.attribute);
  return value === null || value === '' || value === undefined ? `party ${id}` : `value ${value}`;
}
