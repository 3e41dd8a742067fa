import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Block, coded, numbers } from '../tables/blocks.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table, Vector } from '../tables/table.js';
import { MODELLED, modelledVector } from './completeness/modelled.js';
import { losses, SUPPLIER_LANES } from './losses.js';

/** The declaration of {@link blastRadius}. */
export const blastRadiusTable = defineTable({
  name: 'blast-radius',
  title: 'How far the loss of each party reaches',
  description:
    'Every party that is no external customer: how many touchpoints depend on it, and how many stop without it.',
  key: ['party'],
  order: 'party',
  columns: {
    party: { type: 'id', refers: 'party', description: 'The party; never an external customer.' },
    lane: { type: 'text', values: SUPPLIER_LANES, description: 'Where it stands.' },
    touchpointsExposed: {
      type: 'integer',
      unit: 'touchpoints',
      description: 'How many touchpoints depend on it, directly or through others.',
    },
    touchpointsStopped: {
      type: 'integer',
      unit: 'touchpoints',
      description: 'How many touchpoints stop when it alone is down.',
    },
    exposedShare: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'Touchpoints that depend on it, as a share of all; null in a chain without touchpoints.',
    },
    stoppedShare: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description:
        'Touchpoints that stop without it, as a share of all; null in a chain without touchpoints.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: touchpoints that are not counted here may depend on it by links that the model does not hold, or be missing themselves, as some parties are modelled in part; complete: no missing link could change this row.',
    },
  },
});

/** A row of {@link blastRadius}. @interface */
export type BlastRadiusRow = RowOf<typeof blastRadiusTable.columns>;

/**
 * How far the loss of each party reaches: the touchpoints that have it in their upstream closure (see {@link upstream}), and those
 * of them that stop when it alone is down. {@link impact} names them; {@link criticalParties} holds the parties that stop any.
 * O((parties + links) · touchpoints / 32), 256 touchpoints at a time.
 *
 * @example
 * ```ts
 * import { blastRadius } from 'service-chain';
 *
 * const farthest = blastRadius(chain).rows().toSorted((a, b) => b.touchpointsExposed - a.touchpointsExposed)[0];
 * ```
 */
export function blastRadius(chain: ServiceChain): Table<BlastRadiusRow, 'party'> {
  return blastRadiusTable.ofBlocks(() => [radiusBlock(compiledOf(chain))]);
}

function radiusBlock(chain: CompiledChain): Block {
  const { suppliers, exposed, stopped, lanes, mayReachMore } = losses(chain);
  return {
    length: suppliers.length,
    columns: {
      party: () => coded(suppliers, chain.columns.partyIds),
      lane: () => lanes(suppliers),
      touchpointsExposed: () => numbers(suppliers.map(exposed)),
      touchpointsStopped: () => numbers(suppliers.map(stopped)),
      exposedShare: () => sharesOf(chain, suppliers, exposed),
      stoppedShare: () => sharesOf(chain, suppliers, stopped),
      modelled: () => modelledVector(suppliers, mayReachMore),
    },
  };
}

function sharesOf(
  { touchpoints }: CompiledChain,
  parties: Int32Array,
  count: (party: number) => number,
): Vector {
  if (touchpoints.length === 0) {
    const none = new Float64Array(parties.length);
    return { kind: 'number', values: none, valid: new Uint8Array(parties.length) };
  }
  return numbers(Float64Array.from(parties, (party) => count(party) / touchpoints.length));
}
