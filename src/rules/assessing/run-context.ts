import type { AsOfOptions } from '../../analyses/as-of.js';
import type { RatingOptions } from '../../analyses/ratings/rating-options.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { AskRows } from '../rule.js';

/** What all rules of a run share. */
export interface RunContext {
  readonly chain: ServiceChain;
  readonly asOfOptions: AsOfOptions;
  readonly ratingOptions: RatingOptions;
  readonly rows: AskRows;
}

/** Makes what rules are asked with: the chain, and its tables as they are asked for, each worked out once. */
export function runContext(
  chain: ServiceChain,
  asOfOptions: AsOfOptions,
  ratingOptions: RatingOptions,
): RunContext {
  const asked = new Map<unknown, Map<string, readonly unknown[]>>();
  return {
    chain,
    asOfOptions,
    ratingOptions,
    rows(question, askedWith) {
      const answers = asked.get(question) ?? new Map<string, readonly unknown[]>();
      asked.set(question, answers);
      const key = JSON.stringify(Object.entries(askedWith ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
      const rows =
        answers.get(key) ?? question(chain, ...(askedWith === undefined ? [] : [askedWith])).rows();
      answers.set(key, rows);
      return rows as never;
    },
  };
}
