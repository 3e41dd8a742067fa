import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { coded } from '../tables/blocks.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table, Vector } from '../tables/table.js';
import { linkVectors } from './link-vectors.js';
import type { ElementSet } from './selection/element-set.js';
import { checkIn } from './selection/known-ids.js';
import { readSelector } from './selection/read-selector.js';
import { selectedElements } from './selection/selected-elements.js';
import type { Selector } from './selection/selector.js';

/** The declaration of {@link select}. */
export const selectionTable = defineTable({
  name: 'selection',
  title: 'Which parties and links are meant',
  description: 'Every party and link that a selector means: a row for each.',
  key: ['id'],
  order: 'kind (as listed), id',
  columns: {
    kind: { type: 'text', values: ['party', 'link'], description: 'Whether it is a party or a link.' },
    id: { type: 'id', refers: 'subject', description: 'The party or link.' },
    name: {
      type: 'text',
      description:
        'Of a party, the name people read, the id where there is none; of a link, the service it provides.',
    },
  },
});

/** A row of {@link select}. @interface */
export type SelectionRow = RowOf<typeof selectionTable.columns>;

/**
 * The parties and links that a selector means: a text, as on a command line, or the same as plain data. The page on selectors lists all
 * there is to write; this is what it comes to.
 *
 * **Words.** An id means that party or link. `party`, `link`, `touchpoint` and `unowned` mean all of that sort. `kind(…)`,
 * `lane(…)`, `tier(…)` and `partOf(…)` mean parties; `provider(…)`, `customer(…)`, `owner(…)`, `line(…)`, `agreement(…)`, `stage(…)` and
 * `channel(…)` links; `tag(…)`, `name(…)` and `attribute(…)` both. Where a party stands in brackets, a selector may, and means any of its parties.
 *
 * **Paths.** A path upstream is a list of links, each named in a requirement of the one before it (see {@link upstream}); it may come
 * to a link more than once. It starts at its first link, or at that link's provider. It leads to its last link, if it has more than one, and
 * to that link's provider. It passes through its links and their providers. Its length is the number of its links, so that a link,
 * its provider and all that the provider provides are at distance 1, and what the link needs directly is at distance 2, with its
 * provider.
 *
 * `upstreamOf(x)`, or `+x`, means all that a path from x leads to but x itself: what x needs, providers being upstream.
 * `downstreamOf(x)`, or `x+`, means all that a path to x starts from but x itself: what needs x. So e is upstream of x exactly when x is
 * downstream of e. Of a party, upstream is what the links it provides need, and downstream those links and all that need them. The parties are
 * those that provide, on both sides: whoever is only served, such as an external customer, needs nothing for what it
 * provides; `+customer(guest)` is what stands behind all the guest gets. `x or +x` is x, too. `+x+` is `+x or x+`.
 *
 * When x means several, each is asked about on its own: one of them is in the answer when it is upstream of another one.
 *
 * `2+x` and `x+2` mean paths of up to 2 links, as `maxDistance` does for {@link upstreamOf}. With `via(y)` only what a path leads to
 * counts that passes through y, which may be where it starts or ends: y and what lies beyond it. With `notVia(y)` only what a path leads to
 * counts that does not pass through y. With both, one path has to do both. Everything upstream is via y, not via y, or each by a path of its own.
 *
 * **Joining.** `not` before `and` before `or`; `not` means all other parties and links.
 *
 * Of a text and of ids everything wrong is told at the call. O(parties + links + requirements) for each selector it is made of.
 *
 * @param selector when the chain was made by {@link defineChain}, a wrong id in plain data does not compile.
 * @throws ServiceChainError `invalid-selector`, holding all problems; an id that the chain does not have is one, with the nearest id.
 * @example
 * ```ts
 * import { select } from 'service-chain';
 *
 * select(chain, '+checkIn').rows().map((row) => row.id); // [ 'frontDesk', 'it', 'booking' ]
 * select(chain, { upstreamOf: 'checkIn', depth: 1 }).rows().map((row) => row.id); // [ 'frontDesk' ]
 * select(chain, 'it+ and touchpoint').rows().map((row) => row.name); // [ 'check-in' ]
 * ```
 */
export function select<PartyId extends string, LinkId extends string>(
  chain: ServiceChain<PartyId, LinkId>,
  selector: Selector<NoInfer<PartyId>, NoInfer<LinkId>>,
): Table<SelectionRow, 'id'> {
  const compiled = compiledOf(chain);
  const part = readSelector(selector, checkIn(compiled.columns));
  return selectionTable.ofBlocks(() => {
    const set = selectedElements(compiled, part);
    return [partyBlock(compiled, set), linkBlock(compiled, set)];
  });
}

function partyBlock(chain: CompiledChain, set: ElementSet) {
  const { partyIds, parties: records } = chain.columns;
  const parties = numbersIn(set.subarray(0, chain.partyCount));
  return {
    length: parties.length,
    columns: {
      kind: () => always('party', parties.length),
      id: () => coded(parties, partyIds),
      name() {
        const names = Array.from(parties, (party) => records.field(party, 'name') ?? partyIds[party]!);
        return coded(Int32Array.from(parties.keys()), names);
      },
    },
  };
}

function linkBlock(chain: CompiledChain, set: ElementSet) {
  const links = numbersIn(set.subarray(chain.partyCount));
  const { link, service } = linkVectors(chain, links);
  return {
    length: links.length,
    columns: { kind: () => always('link', links.length), id: link, name: service },
  };
}

function numbersIn(set: ElementSet): Int32Array {
  const numbers = new Int32Array(set.length);
  let end = 0;
  for (let at = 0; at < set.length; at++) if (set[at] === 1) numbers[end++] = at;
  return numbers.subarray(0, end);
}

function always(word: string, length: number): Vector {
  return coded(new Int32Array(length), [word]);
}
