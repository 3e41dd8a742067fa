import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Block, coded, numbers } from '../tables/blocks.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { createLinkMayReachMore } from './completeness/may-reach-more.js';
import { MODELLED, modelledVector } from './completeness/modelled.js';
import { exposures } from './exposures.js';
import { linkVectors } from './link-vectors.js';
import { UNOWNED_REASONS, unownedReasons } from './ownership.js';
import { listVectors } from './touchpoint-lists.js';

/** The declaration of {@link unownedLinks}. */
export const unownedLinksTable = defineTable({
  name: 'unowned-links',
  title: 'Links nobody inside answers for',
  description:
    'Every link without an owner, with a vacant owner or with an owner outside, and the touchpoints it exposes.',
  key: ['link'],
  order: 'touchpointsExposed (most first), link',
  columns: {
    link: { type: 'id', refers: 'link', description: 'The link.' },
    service: { type: 'text', description: 'What it provides.' },
    provider: { type: 'id', refers: 'party', description: 'Who provides it.' },
    customer: { type: 'id', refers: 'party', description: 'Who is served by it.' },
    reason: {
      type: 'text',
      values: UNOWNED_REASONS,
      description:
        'no-owner: none is named; owner-outside: a customer or partner; owner-vacant: a headcount of 0.',
    },
    owner: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'The owner that is named; null when none is.',
    },
    touchpointsExposed: {
      type: 'integer',
      unit: 'touchpoints',
      description: 'How many touchpoints depend on it; a touchpoint exposes itself.',
    },
    touchpoints: { type: 'id', refers: 'link', list: true, description: 'Those touchpoints, by id.' },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: touchpoints that are not counted here may depend on it by links that the model does not hold, or be missing themselves, as some parties are modelled in part; complete: no missing link could change this row.',
    },
  },
});

/** A row of {@link unownedLinks}. @interface */
export type UnownedLinksRow = RowOf<typeof unownedLinksTable.columns>;

/**
 * The links nobody inside the organisation answers for, those that expose most touchpoints first. A link exposes a touchpoint
 * when it is in its upstream closure (see {@link upstream}); a touchpoint exposes itself. The *owned share* of a chain is
 * 1 − rows ÷ links. O((parties + links) · touchpoints / 32), 256 touchpoints at a time, and the lists where they are asked for.
 *
 * @example
 * ```ts
 * import { unownedLinks } from 'service-chain';
 *
 * const [worst] = unownedLinks(chain).rows();
 * ```
 */
export function unownedLinks(chain: ServiceChain): Table<UnownedLinksRow, 'link'> {
  return unownedLinksTable.ofBlocks(() => unownedBlocks(compiledOf(chain)));
}

function* unownedBlocks(chain: CompiledChain): Generator<Block> {
  const reasons = unownedReasons(chain);
  const exposed = exposures(chain);
  const mayReach = createLinkMayReachMore(chain);
  const links = chain.columns.providers.map((_, link) => link).filter((link) => reasons[link] !== -1);
  links.sort((a, b) => exposed(b) - exposed(a) || a - b);
  for (const { from, to, touchpoints } of listVectors(chain, 'closure', links, exposed)) {
    const some = links.subarray(from, to);
    yield {
      length: some.length,
      columns: {
        ...linkVectors(chain, some),
        reason: () =>
          coded(
            some.map((link) => reasons[link]!),
            UNOWNED_REASONS,
          ),
        touchpointsExposed: () => numbers(some.map(exposed)),
        touchpoints,
        modelled: () => modelledVector(some, mayReach),
      },
    };
  }
}
