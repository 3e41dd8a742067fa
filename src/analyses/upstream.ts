import { checkChain } from '../chain/check-chain.js';
import { compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED } from './completeness/modelled.js';
import { checkedDistance, type ReachOptions } from './reach-options.js';
import { upstreamBlocks } from './upstream-blocks.js';

/** The declaration of {@link upstream} and {@link upstreamOf}. */
export const upstreamTable = defineTable({
  name: 'upstream',
  title: 'What each touchpoint depends on',
  description:
    'Every link that a touchpoint needs, directly or through others: a row per touchpoint and upstream link.',
  key: ['touchpoint', 'link'],
  order: 'touchpoint, distance, link',
  columns: {
    touchpoint: {
      type: 'id',
      refers: 'link',
      description: 'The touchpoint; with `upstreamOf`, the link that was asked for.',
    },
    link: { type: 'id', refers: 'link', description: 'A link it needs, directly or through others.' },
    service: { type: 'text', description: 'What that link provides.' },
    provider: { type: 'id', refers: 'party', description: 'Who provides it.' },
    customer: { type: 'id', refers: 'party', description: 'Who is served by it.' },
    distance: {
      type: 'integer',
      unit: 'links',
      description: 'How far it is: the touchpoint itself is 1, what it needs directly is 2.',
    },
    owner: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'Who is accountable; null when nobody is named.',
    },
    providerCritical: {
      type: 'boolean',
      description:
        'Whether its provider being down stops the touchpoint, by this link or another; never for a customer.',
    },
    linkCritical: { type: 'boolean', description: 'Whether losing this one link stops the touchpoint.' },
    assumed: {
      type: 'boolean',
      description: 'Whether every path to it passes a link that does not state what it requires.',
    },
    inCycle: { type: 'boolean', description: 'Whether it needs itself, through others.' },
    witness: {
      type: 'id',
      refers: 'link',
      list: true,
      description: 'A shortest path of links, from the touchpoint to this link, each needing the next.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party behind the touchpoint may receive more than the model holds, so more may stand behind it; complete: nothing that is missing there could change this row.',
    },
  },
});

/** A row of {@link upstream}. @interface */
export type UpstreamRow = RowOf<typeof upstreamTable.columns>;

/**
 * What every touchpoint depends on: for each, the links of its upstream closure, the touchpoint itself left out.
 *
 * The closure is the least set that holds the touchpoint and every link named in a requirement of a link in it; a link that
 * states no requirements needs every inbound link of its provider, or nothing when its provider is an external
 * customer. Distance counts links by breadth-first level. The witness is the chain of parents, where a link's parent is
 * the least id among the links one level nearer that need it. Cycles are walked once. A party or link is *critical*
 * when its failure alone, with the logic of the requirements (all, any of, at least k of), stops the touchpoint.
 *
 * O(touchpoints · their closures) and the lengths of all witnesses, where they are asked for; memory for one touchpoint at a time.
 *
 * @throws ServiceChainError `invalid-option` when `maxDistance` is no whole number of at least 1.
 * @example
 * ```ts
 * import { upstream } from 'service-chain';
 *
 * for (const row of upstream(chain)) {
 *   console.log(`${row.touchpoint} needs ${row.link} of ${row.provider}, ${row.distance} links away`);
 * }
 * ```
 */
export function upstream(
  chain: ServiceChain,
  options: ReachOptions = {},
): Table<UpstreamRow, 'touchpoint' | 'link'> {
  checkOptionNames(options, ['maxDistance']);
  const maxDistance = checkedDistance(options);
  return upstreamTable.ofBlocks(() => {
    const compiled = compiledOf(chain);
    return upstreamBlocks(compiled, compiled.touchpoints, maxDistance);
  });
}

/**
 * What one link depends on: the rows {@link upstream} has for it when it is a touchpoint, and the same question for any
 * other link.
 *
 * @param touchpoint the id of a link; when the chain was made by {@link defineChain}, a wrong one does not compile.
 * @throws ServiceChainError `unknown-id` when the chain has no such link, `invalid-option` as {@link upstream}.
 * @example
 * ```ts
 * import { upstreamOf } from 'service-chain';
 *
 * upstreamOf(chain, 'checkIn', { maxDistance: 2 }).rows().map((row) => row.link); // [ 'booking' ]
 * ```
 */
export function upstreamOf<LinkId extends string>(
  chain: ServiceChain<string, LinkId>,
  touchpoint: NoInfer<LinkId>,
  options: ReachOptions = {},
): Table<UpstreamRow, 'touchpoint' | 'link'> {
  checkOptionNames(options, ['maxDistance']);
  const maxDistance = checkedDistance(options);
  checkChain(chain);
  const { id } = chain.link(touchpoint);
  return upstreamTable.ofBlocks(() => {
    const compiled = compiledOf(chain);
    return upstreamBlocks(compiled, [compiled.columns.linkNumber(id)], maxDistance);
  });
}
