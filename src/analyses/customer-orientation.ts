import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Block, coded, flags, numbers } from '../tables/blocks.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { createLinkMayReachMore } from './completeness/may-reach-more.js';
import { MODELLED, modelledVector } from './completeness/modelled.js';
import { exposures } from './exposures.js';
import { linkVectors } from './link-vectors.js';
import { listVectors } from './touchpoint-lists.js';

const DESIGNED_FOR = ['company', 'customer'] as const;

/** The declaration of {@link customerOrientation}. */
export const customerOrientationTable = defineTable({
  name: 'customer-orientation',
  title: 'Designed for the customer or for the company',
  description:
    'Every link that states whom the way it works was designed for, and the touchpoints that depend on it.',
  key: ['link'],
  order: 'designedFor, touchpointsExposed (most first), link',
  columns: {
    link: { type: 'id', refers: 'link', description: 'The link.' },
    service: { type: 'text', description: 'What it provides.' },
    provider: { type: 'id', refers: 'party', description: 'Who provides it.' },
    customer: { type: 'id', refers: 'party', description: 'Who is served by it.' },
    owner: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'Who is accountable; null when nobody is named.',
    },
    designedFor: {
      type: 'text',
      values: DESIGNED_FOR,
      description: 'Whom the way it works was designed for, as stated.',
    },
    touchpoint: { type: 'boolean', description: 'Whether it serves an external customer itself.' },
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

/** A row of {@link customerOrientation}. @interface */
export type CustomerOrientationRow = RowOf<typeof customerOrientationTable.columns>;

/**
 * Which links were designed for the customer and which for the company, those for the company first, and of these first those
 * that most touchpoints depend on. A link exposes a touchpoint when it is in its upstream closure (see {@link upstream}); a
 * touchpoint exposes itself.
 *
 * Only links that state `designedFor` have a row, as of others nothing is known: the *customer-oriented share* is the rows with
 * `customer` ÷ all rows, and the links of the chain without a row are those not stated. O((parties + links) · touchpoints /
 * 32), 256 touchpoints at a time, and the lists where they are asked for.
 *
 * @example
 * ```ts
 * import { customerOrientation } from 'service-chain';
 *
 * const stated = customerOrientation(chain).rows();
 * const share = stated.length === 0 ? null : stated.filter((row) => row.designedFor === 'customer').length / stated.length;
 * ```
 */
export function customerOrientation(chain: ServiceChain): Table<CustomerOrientationRow, 'link'> {
  return customerOrientationTable.ofBlocks(() => orientationBlocks(compiledOf(chain)));
}

function* orientationBlocks(chain: CompiledChain): Generator<Block> {
  const designedFor = codesOf(chain);
  const links = designedFor.map((_, link) => link).filter((link) => designedFor[link] !== -1);
  if (links.length === 0) return;
  const exposed = exposures(chain);
  const mayReach = createLinkMayReachMore(chain);
  links.sort((a, b) => designedFor[a]! - designedFor[b]! || exposed(b) - exposed(a) || a - b);
  for (const { from, to, touchpoints } of listVectors(chain, 'closure', links, exposed)) {
    const some = links.subarray(from, to);
    yield {
      length: some.length,
      columns: {
        ...linkVectors(chain, some),
        designedFor: () =>
          coded(
            some.map((link) => designedFor[link]!),
            DESIGNED_FOR,
          ),
        touchpoint: () => flags(Uint8Array.from(some, (link) => Number(chain.isTouchpoint(link)))),
        touchpointsExposed: () => numbers(some.map(exposed)),
        touchpoints,
        modelled: () => modelledVector(some, mayReach),
      },
    };
  }
}

/** Per link: whom it was designed for, as a place in the list of both; -1 where that is not stated. */
function codesOf({ columns, linkCount }: CompiledChain): Int32Array {
  const codes = new Int32Array(linkCount).fill(-1);
  for (let link = 0; link < linkCount; link++) {
    const stated = columns.links.field(link, 'designedFor');
    if (stated) codes[link] = DESIGNED_FOR.indexOf(stated);
  }
  return codes;
}
