import type { RandomStream } from './random.js';

/** What links state that they require: link → clauses → links. A link without clauses states nothing. */
export interface Requirements {
  /** Link l has the clauses `clauseOffsets[l]` to `clauseOffsets[l + 1] - 1`. */
  readonly clauseOffsets: Int32Array;
  /** Per clause: how many of its members must work. */
  readonly atLeast: Int32Array;
  /** Clause c has the members `memberOffsets[c]` to `memberOffsets[c + 1] - 1`. */
  readonly memberOffsets: Int32Array;
  /** Links into the provider of the link that states the clause. */
  readonly members: Int32Array;
}

/** The share of links that state what they require, of those whose provider receives anything. */
const STATED_SHARE = 0.8;

/** A link names at most so many links of those its provider receives. */
const MOST_NAMED = 6;

/**
 * Draws requirements: of the links into its provider, a link names some in a row and needs each of them, any one of two or
 * three, or two of three.
 */
export function statedRequirements(
  providers: Int32Array,
  customers: Int32Array,
  random: RandomStream,
): Requirements {
  const { offsets, links } = linksInto(customers);
  const clauseOffsets = new Int32Array(providers.length + 1);
  const atLeast: number[] = [];
  const memberOffsets: number[] = [0];
  const members: number[] = [];
  for (const [link, provider] of providers.entries()) {
    const received = (offsets[provider + 1] ?? 0) - (offsets[provider] ?? 0);
    let named =
      received > 0 && random.chance(STATED_SHARE) ? Math.min(received, 1 + random.below(MOST_NAMED)) : 0;
    let place = offsets[provider]! + (named > 0 ? random.below(received - named + 1) : 0);
    while (named > 0) {
      const { least, of } = clauseOf(named, random);
      atLeast.push(least);
      for (let i = 0; i < of; i++) members.push(links[place++]!);
      memberOffsets.push(members.length);
      named -= of;
    }
    clauseOffsets[link + 1] = atLeast.length;
  }
  return {
    clauseOffsets,
    atLeast: Int32Array.from(atLeast),
    memberOffsets: Int32Array.from(memberOffsets),
    members: Int32Array.from(members),
  };
}

function clauseOf(left: number, random: RandomStream): { least: number; of: number } {
  const draw = random.next();
  if (left >= 3 && draw < 0.25) return { least: 2, of: 3 };
  if (left >= 2 && draw < 0.7) return { least: 1, of: left >= 3 && draw < 0.45 ? 3 : 2 };
  return { least: 1, of: 1 };
}

/** The links into every party, by a counting sort. */
function linksInto(customers: Int32Array): { offsets: Int32Array; links: Int32Array } {
  const parties = customers.reduce((most, customer) => Math.max(most, customer), 0) + 1;
  const offsets = new Int32Array(parties + 1);
  for (const customer of customers) offsets[customer + 1]!++;
  for (let party = 0; party < parties; party++) offsets[party + 1]! += offsets[party]!;
  const next = offsets.slice();
  const links = new Int32Array(customers.length);
  for (const [link, customer] of customers.entries()) links[next[customer]!++] = link;
  return { offsets, links };
}
