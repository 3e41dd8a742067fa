import type { Organisation } from '../organisation/organisation.js';
import { type Answer, type Ask, type Contender, type Outcome, weightOf } from './contender.js';

/**
 * No library: a breadth-first search per touchpoint over integer arrays, what a careful programmer writes in an hour. It
 * shares no line with any contender, and the answers of all are compared with its own.
 */
export const integerArrays: Contender = {
  open: (organisation) => {
    const walks = walksOf(organisation);
    return { prepare: (ask) => () => outcomeOf(organisation, walks, ask) };
  },
  hold: walksOf,
};

/** Links by party, in both directions, and room for a search. */
interface Walks {
  readonly inbound: ByParty;
  readonly outbound: ByParty;
  readonly distances: Int32Array;
  readonly queue: Int32Array;
}

interface ByParty {
  readonly offsets: Int32Array;
  readonly links: Int32Array;
  /** Per place in `links`: the party at the other end. */
  readonly parties: Int32Array;
}

function walksOf({ partyIds, providers, customers }: Organisation): Walks {
  return {
    inbound: byParty(partyIds.length, customers, providers),
    outbound: byParty(partyIds.length, providers, customers),
    distances: new Int32Array(partyIds.length).fill(-1),
    queue: new Int32Array(partyIds.length),
  };
}

function byParty(parties: number, ends: Int32Array, otherEnds: Int32Array): ByParty {
  const offsets = new Int32Array(parties + 1);
  for (const end of ends) offsets[end + 1]!++;
  for (let party = 0; party < parties; party++) offsets[party + 1]! += offsets[party]!;
  const next = offsets.slice();
  const links = new Int32Array(ends.length);
  for (let link = 0; link < ends.length; link++) links[next[ends[link]!]!++] = link;
  return { offsets, links, parties: links.map((link) => otherEnds[link]!) };
}

/** What is reached from a party, nearest first; distances are in `distances` until `forget`. */
function search({ distances, queue }: Walks, { offsets, parties }: ByParty, start: number): Int32Array {
  distances[start] = 1;
  queue[0] = start;
  let end = 1;
  for (let place = 0; place < end; place++) {
    const party = queue[place]!;
    for (let i = offsets[party]!; i < offsets[party + 1]!; i++) {
      const other = parties[i]!;
      if (distances[other] !== -1) continue;
      distances[other] = distances[party]! + 1;
      queue[end++] = other;
    }
  }
  return queue.subarray(0, end);
}

function forget({ distances }: Walks, reached: Int32Array): void {
  for (const party of reached) distances[party] = -1;
}

function outcomeOf(organisation: Organisation, walks: Walks, ask: Ask): Outcome {
  switch (ask.question) {
    case 'blastRadius':
      return { answer: { touchpoints: needingEach(organisation, walks, ask, ask.watched) } };
    case 'unownedExposure':
      return { answer: { touchpoints: exposureOf(organisation, walks, ask) } };
    default:
      return { answer: upstreamOf(organisation, walks, ask) };
  }
}

function upstreamOf({ providers, touchpoints }: Organisation, walks: Walks, ask: Ask): Answer {
  const rows = ask.items.map((item) => {
    const reached = search(walks, walks.inbound, providers[touchpoints[item]!]!);
    const row = rowOf(walks, reached, ask);
    forget(walks, reached);
    return row;
  });
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name]!)]));
}

function rowOf(walks: Walks, reached: Int32Array, { question, isChecked }: Ask): Record<string, number> {
  const { offsets } = walks.inbound;
  if (question === 'upstreamCounts') {
    const links = reached.reduce((sum, party) => sum + offsets[party + 1]! - offsets[party]!, 0);
    return { parties: reached.length, links };
  }
  const members = question === 'upstreamLinks' ? linksInto(walks, reached) : reached.slice();
  const times = question === 'distances' ? members.map((party) => walks.distances[party]!) : undefined;
  const weigh = (sum: number, member: number, i: number): number =>
    sum + weightOf(member) * (times?.[i] ?? 1);
  return { sizes: members.length, ...(isChecked && { sums: members.reduce(weigh, 0) }) };
}

function linksInto({ inbound: { offsets, links } }: Walks, reached: Int32Array): Int32Array {
  const size = reached.reduce((sum, party) => sum + offsets[party + 1]! - offsets[party]!, 0);
  const members = new Int32Array(size);
  let end = 0;
  for (const party of reached)
    for (let i = offsets[party]!; i < offsets[party + 1]!; i++) members[end++] = links[i]!;
  return members;
}

/**
 * Per watched party: how many of the asked touchpoints need it. Upstream from each touchpoint, or downstream from each watched
 * party when those are fewer and all touchpoints are asked.
 */
function needingEach(
  { providers, touchpoints, partyIds }: Organisation,
  walks: Walks,
  { items }: Ask,
  watched: readonly number[],
): number[] {
  const needing = new Int32Array(partyIds.length);
  const isReversed = items.length === touchpoints.length && watched.length < items.length;
  const givers = new Set(items.map((item) => providers[touchpoints[item]!]!));
  for (const start of isReversed ? watched : givers) {
    const reached = search(walks, isReversed ? walks.outbound : walks.inbound, start);
    if (isReversed) needing[start] = reached.reduce((sum, party) => sum + (givers.has(party) ? 1 : 0), 0);
    else for (const party of reached) needing[party]!++;
    forget(walks, reached);
  }
  return watched.map((party) => needing[party]!);
}

function exposureOf(organisation: Organisation, walks: Walks, ask: Ask): number[] {
  const { customers, unowned, touchpoints } = organisation;
  const links = ask.watched.map((place) => unowned[place]!);
  const asked = new Set(ask.items.map((item) => touchpoints[item]!));
  const needing = needingEach(
    organisation,
    walks,
    ask,
    links.map((link) => customers[link]!),
  );
  return links.map((link, i) => (asked.has(link) ? 1 : needing[i]!));
}
