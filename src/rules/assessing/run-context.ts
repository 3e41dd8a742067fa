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
      const work = () =>
        Object.freeze(question(chain, ...(askedWith === undefined ? [] : [askedWith])).rows());
      const key = keyOf(askedWith);
      if (key === undefined) return work() as never;
      const answers = asked.get(question) ?? new Map<string, readonly unknown[]>();
      asked.set(question, answers);
      const rows = answers.get(key) ?? work();
      answers.set(key, rows);
      return rows as never;
    },
  };
}

/** What options say, as a text; `undefined` where they hold what JSON does not tell apart, such as a function, and are not remembered. */
function keyOf(askedWith: object | undefined): string | undefined {
  const entries = Object.entries(askedWith ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.every(([, value]) => isPlain(value)) ? JSON.stringify(entries) : undefined;
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}
