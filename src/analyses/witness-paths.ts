import { rowOf } from '../algorithms/adjacency.js';
import { looplessPaths } from '../algorithms/loopless-paths.js';
import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import { checkOptionNames } from '../model/option-names.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { partialMarks } from './completeness/partial-marks.js';
import { createLinkNeeds } from './link-needs.js';
import { partyOrLink } from './party-or-link.js';
import { checkWhole } from './whole-option.js';

/** The declaration of {@link witnessPaths}. */
export const witnessPathsTable = defineTable({
  name: 'witness-paths',
  title: 'Why one depends on another',
  description:
    'Paths of links, each needing the next, by which a party or link depends on another: a row per path.',
  key: ['from', 'to', 'rank'],
  order: 'rank',
  columns: {
    from: { type: 'id', refers: 'subject', description: 'The party or link that depends.' },
    to: { type: 'id', refers: 'subject', description: 'The party or link it depends on.' },
    rank: { type: 'integer', unit: 'paths', description: 'The place of the path, from 1, shortest first.' },
    length: { type: 'integer', unit: 'links', description: 'How many links the path has.' },
    path: {
      type: 'id',
      refers: 'link',
      list: true,
      description:
        'The links, each needing the next: from the link itself, or one the party receives, to the other link, or one the other party provides.',
    },
    assumed: {
      type: 'boolean',
      description: 'Whether a link of it but the last does not state what it requires.',
    },
    alternative: {
      type: 'boolean',
      description: 'Whether a link of it can do without the next, others standing in for that one.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party behind what the path starts at may receive more than the model holds, so there may be more paths; complete: there are none that the model does not hold.',
    },
  },
});

/** A row of {@link witnessPaths}. @interface */
export type WitnessPathsRow = RowOf<typeof witnessPathsTable.columns>;

/** How many paths to tell. */
export interface WitnessPathsOptions {
  /** How many paths at most, at least 1; 3 where nothing is said. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 3;

/**
 * Why a party or link depends on another: paths of links, each needing the next (see {@link upstream}; alternatives count), that no link
 * is on twice. A path begins with the link asked about or, for a party, with a link the party receives; it ends at the other link or, for a
 * party, at a link that party provides; and no other link of it would do for its beginning or its end. There are none where
 * the one does not depend on the other.
 *
 * The shortest come first; of equally long ones those with the least last link, then the least last but one, and so on. So from
 * one link to another the first is the witness that {@link upstreamOf} tells.
 *
 * The limit is at work when there are as many rows as it allows. O(limit · their length · (parties + links + requirements)).
 * Source: J. Y. Yen, Finding the K shortest loopless paths in a network, Management Science 17 (1971).
 *
 * @param from the id of the party or link that depends.
 * @param to the id of the party or link it may depend on.
 * @throws ServiceChainError `unknown-id` when the chain has no such party or link; `invalid-option` when `limit` is no whole number of at
 * least 1.
 * @example
 * ```ts
 * import { witnessPaths } from 'service-chain';
 *
 * witnessPaths(chain, 'checkIn', 'it').rows().map((row) => row.path); // [ [ 'checkIn', 'booking' ] ]
 * ```
 */
export function witnessPaths<PartyId extends string, LinkId extends string>(
  chain: ServiceChain<PartyId, LinkId>,
  from: NoInfer<PartyId | LinkId>,
  to: NoInfer<PartyId | LinkId>,
  options: WitnessPathsOptions = {},
): Table<WitnessPathsRow, 'from' | 'to' | 'rank'> {
  checkOptionNames(options, ['limit']);
  const { limit = DEFAULT_LIMIT } = options;
  checkWhole('limit', limit);
  for (const id of [from, to]) partyOrLink(chain, id);
  return witnessPathsTable.of(function* () {
    const topology = topologyOf(chain);
    const { columns, inbound, outbound } = topology;
    const linksOf = (id: string, ofParty: Topology['inbound']) =>
      chain.findParty(id) ? rowOf(ofParty, columns.partyNumber(id)) : [columns.linkNumber(id)];
    const modelled = modelledAs(mayHaveMorePaths(chain, from));
    const paths = pathsBetween(topology, linksOf(from, inbound), linksOf(to, outbound));
    for (let rank = 1; rank <= limit; rank++) {
      const next = paths.next();
      if (next.done) return;
      const path = next.value.map((link) => columns.linkId(link));
      yield { from, to, rank, length: path.length, path, ...factsOf(chain, path), modelled };
    }
  });
}

function pathsBetween(
  topology: Topology,
  starts: ArrayLike<number>,
  ends: ArrayLike<number>,
): Generator<number[]> {
  const needs = createLinkNeeds(topology);
  const levels = (closed: ReadonlySet<number>) => {
    const found = new Int32Array(topology.linkCount);
    const isDone = new Uint8Array(topology.partyCount);
    const queue = Array.from(starts);
    for (const link of queue) found[link] = 1;
    for (const link of queue) {
      if (closed.has(link)) continue;
      const party = needs.assumesFor(link);
      // All links that assume for one party need the same, so the first of them finds it.
      if (party !== -1 && isDone[party] === 1) continue;
      if (party !== -1) isDone[party] = 1;
      for (const next of needs.required(link)) {
        if (found[next] !== 0) continue;
        found[next] = found[link]! + 1;
        queue.push(next);
      }
    }
    return found;
  };
  return looplessPaths({ ends: Array.from(ends), levels, before: needs.requiring });
}

/** A party starts paths at what it receives, of which there may be more, or more behind it. */
function mayHaveMorePaths(chain: ServiceChain, from: string): boolean {
  const compiled = compiledOf(chain);
  const { columns, inbound } = compiled;
  const { isOpen } = openLinks(compiled);
  if (!chain.findParty(from)) return isOpen(columns.linkNumber(from));
  const party = columns.partyNumber(from);
  return partialMarks(compiled).has(party) || rowOf(inbound, party).some(isOpen);
}

function factsOf(chain: ServiceChain, path: readonly string[]) {
  const steps = path
    .slice(0, -1)
    .map((link, at) => ({ needs: chain.requirementsOf(link), next: path[at + 1]! }));
  return {
    assumed: steps.some(({ needs }) => !needs.stated),
    alternative: steps.some(({ needs, next }) =>
      needs.clauses.every(({ atLeast, of }) => !of.includes(next) || atLeast < of.length),
    ),
  };
}
