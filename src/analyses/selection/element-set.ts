import type { CompiledChain } from '../../chain/compiled-chain.js';

/** Some parties and links of a chain: 1 for each that is meant, parties by their numbers and then links by theirs. */
export type ElementSet = Uint8Array;

/** The parties that pass a test, by number. */
export function partiesWhere(chain: CompiledChain, isMeant: (party: number) => boolean): ElementSet {
  const set = emptySet(chain);
  for (let party = 0; party < chain.partyCount; party++) if (isMeant(party)) set[party] = 1;
  return set;
}

/** The links that pass a test, by number. */
export function linksWhere(chain: CompiledChain, isMeant: (link: number) => boolean): ElementSet {
  const set = emptySet(chain);
  for (let link = 0; link < chain.linkCount; link++) if (isMeant(link)) set[chain.partyCount + link] = 1;
  return set;
}

/** What is in either of two sets. */
export function unionOf(one: ElementSet, other: ElementSet): ElementSet {
  return one.map((isMeant, at) => isMeant | other[at]!);
}

/** A set of nothing. */
export function emptySet({ partyCount, linkCount }: CompiledChain): ElementSet {
  return new Uint8Array(partyCount + linkCount);
}
