import { columnsOf } from '../../chain/columns-of.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { serviceChainError } from '../../model/error.js';
import { checkKnownWord } from '../../model/known-word.js';
import { checkOptionNames } from '../../model/option-names.js';
import { quote } from '../../model/problem.js';

/** How costs are passed on. */
export const COST_METHODS = ['reciprocal', 'step-down', 'direct'] as const;

/** What becomes of shares that do not come to a whole. */
export const RESTS = ['unallocated', 'normalised'] as const;

/** What happens to shares of an output that do not come to a whole. */
export interface ShareOptions {
  /**
   * What happens to the output of a party whose stated shares do not come to a whole, within a billionth. `unallocated`, where nothing is
   * said: the rest goes nowhere, and of shares that come to more than a whole none is used, as some of them must be wrong.
   * `normalised`: its stated shares are taken for all there is, and each is divided by their sum; a link that states none gets 0. Where
   * their sum is 0, the rest goes nowhere as well.
   */
  readonly rest?: (typeof RESTS)[number];
}

/** How costs are passed on along a chain. */
export interface CostOptions<PartyId extends string = string> extends ShareOptions {
  /**
   * `reciprocal`, where nothing is said: everyone passes on all that reaches them, mutual service included. `step-down`: one party
   * after another passes its cost on to those after it only. `direct`: parties that provide no touchpoint pass their cost on to those
   * that do, and those to their customers, past all other service inside.
   */
  readonly method?: (typeof COST_METHODS)[number];
  /** For `step-down`: the parties that come first, in this order. All others follow as {@link costByParty} says. */
  readonly order?: Iterable<PartyId>;
}

/** Checked options; the order as numbers of parties. */
export interface CostQuestion {
  readonly method: (typeof COST_METHODS)[number];
  readonly rest: (typeof RESTS)[number];
  readonly order: Int32Array;
}

/** Checks how costs are passed on, and that there are no options but these and those of the question itself. */
export function checkedCost(
  chain: ServiceChain,
  options: CostOptions,
  others: readonly string[] = [],
): CostQuestion {
  checkOptionNames(options, [...others, 'method', 'order', 'rest']);
  const { method = 'reciprocal', order = [] } = options;
  checkKnownWord('method', method, COST_METHODS);
  return { method, rest: checkedRest(options), order: checkedOrder(chain, order) };
}

/** Checks what happens to shares that do not come to a whole. */
export function checkedRest({ rest = 'unallocated' }: ShareOptions): (typeof RESTS)[number] {
  checkKnownWord('rest', rest, RESTS);
  return rest;
}

function checkedOrder(chain: ServiceChain, order: Iterable<string>): Int32Array {
  const { partyNumber } = columnsOf(chain);
  if (typeof order !== 'object' || order === null || !(Symbol.iterator in order))
    throw serviceChainError('invalid-option', `expected order to be a list of ids, got ${quote(order)}`);
  return Int32Array.from(new Set(order), (id) => {
    if (chain.party(id).kind !== 'customer') return partyNumber(id);
    throw serviceChainError(
      'invalid-option',
      `expected order to name parties that are no external customers, got ${quote(id)}`,
    );
  });
}
