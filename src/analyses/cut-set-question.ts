import {
  type MinimalSolutions,
  minimalSolutions,
} from '../algorithms/decision-diagrams/minimal-solutions.js';
import { checkChain } from '../chain/check-chain.js';
import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { checkWhole } from './whole-option.js';

/** Whose cut sets, and which of them. */
export interface CutSetOptions<PartyId extends string = string, LinkId extends string = string> {
  /** The link that must not stop: a touchpoint, or any other link. */
  readonly touchpoint: LinkId;
  /** Leaves out sets of more parties than this. At least 1; all sizes where nothing is said. */
  readonly maxSize?: number;
  /** The parties that may be down; every party that is no external customer where nothing is said. */
  readonly among?: Iterable<PartyId>;
  /**
   * How much work to do: diagram nodes made for the whole answer, and as many again for what is within reach when the whole is
   * not. At least 1; a million (about 100 MB) where nothing is said. Reaching it is reported.
   */
  readonly limit?: number;
}

/** The question that options ask, checked; it is worked out at its first answer, once. */
export interface CutSetQuestion {
  readonly touchpoint: string;
  /** The sets, as numbers of parties. */
  solutions(): MinimalSolutions;
  /** Which bound keeps sets out; null when none does. */
  bound(): 'maxSize' | 'limit' | null;
}

const DEFAULT_LIMIT = 1_000_000;

/** Checks the options at once and answers when asked. */
export function cutSetQuestion(chain: ServiceChain, options: CutSetOptions): CutSetQuestion {
  checkOptionNames(options, ['touchpoint', 'maxSize', 'among', 'limit']);
  const { touchpoint, maxSize = Number.POSITIVE_INFINITY, among, limit = DEFAULT_LIMIT } = options;
  checkChain(chain);
  const { id } = chain.link(touchpoint);
  if (maxSize !== Number.POSITIVE_INFINITY) checkWhole('maxSize', maxSize);
  checkWhole('limit', limit);
  const named = among && checkedParties(chain, among);
  let solved: MinimalSolutions | undefined;
  const solutions = () => {
    const compiled = compiledOf(chain);
    const link = compiled.columns.linkNumber(id);
    solved ??= solve(compiled, link, named ?? suppliersOf(compiled), maxSize, limit);
    return solved;
  };
  return {
    touchpoint: id,
    solutions,
    bound: () => {
      const { completeUpTo } = solutions();
      if (completeUpTo === Number.POSITIVE_INFINITY) return null;
      return completeUpTo === maxSize ? 'maxSize' : 'limit';
    },
  };
}

function solve(
  chain: CompiledChain,
  link: number,
  mayBeDown: Int32Array,
  maxSize: number,
  limit: number,
): MinimalSolutions {
  const { network } = chain;
  const events = new Int32Array(network.layout.nodeCount).fill(-1);
  for (const party of mayBeDown) events[network.layout.presenceOf[party]!] = party;
  return minimalSolutions({ network, start: chain.nodeOf(link), events, maxSize, limit });
}

/** Every party that is no external customer, by its number. */
function suppliersOf(chain: CompiledChain): Int32Array {
  return chain.network.layout.presenceOf.map((_, party) => party).filter((party) => !chain.isCustomer(party));
}

function checkedParties(chain: ServiceChain, among: Iterable<string>): Int32Array {
  const { columns } = compiledOf(chain);
  if (typeof among === 'string' || typeof among !== 'object') {
    throw serviceChainError('invalid-option', `expected among to be a list of ids, got ${quote(among)}`);
  }
  return Int32Array.from(new Set(among), (id) => {
    if (chain.party(id).kind !== 'customer') return columns.partyNumber(id);
    throw serviceChainError(
      'invalid-option',
      `expected among to name parties that are no external customers, got ${quote(id)}`,
    );
  });
}
