import { DEFAULT_MINIMUM } from '../analyses/ratings/rating-options.js';
import { serviceChainError } from '../model/error.js';
import { quote } from '../model/problem.js';
import type { PartyOptions } from './log-plan.js';
import type { QueryOptions, QueryProgress, SqlRow } from './sql-engine.js';

/** How any question to a log may be asked. */
export interface AskingOptions extends PartyOptions {
  /** Stops the question: it is rejected with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
  /** Is told how far it is, where the engine knows. */
  readonly onProgress?: ((progress: QueryProgress) => void) | undefined;
}

/** What is shown of pairs that are rare, or of few persons. */
export interface PairOptions extends AskingOptions {
  /** How often a pair must be seen for a row of its own; rarer ones are one row together. 1 where nothing is said. */
  readonly minimumSupport?: number | undefined;
  /** How many different persons must stand behind what is shown, at each end: 5 where nothing is said, at least 3. */
  readonly minimum?: number | undefined;
}

export const ASKING_OPTIONS = ['by', 'signal', 'onProgress'] as const;
export const PAIR_OPTIONS = ['minimumSupport', 'minimum', ...ASKING_OPTIONS] as const;

const LEAST_MINIMUM = 3;

/** The least support and the least number of persons, checked. @throws ServiceChainError `invalid-option` */
export function checkedLimits({ minimumSupport = 1, minimum = DEFAULT_MINIMUM }: PairOptions): {
  readonly minimumSupport: number;
  readonly minimum: number;
} {
  checkWhole('minimumSupport', minimumSupport, 1);
  checkWhole('minimum', minimum, LEAST_MINIMUM);
  return { minimumSupport, minimum };
}

/** @throws ServiceChainError `invalid-option` */
export function checkWhole(option: string, value: unknown, least: number): void {
  if (Number.isSafeInteger(value) && (value as number) >= least) return;
  const message = `expected ${option} to be a whole number of at least ${least}, got ${quote(value)}`;
  throw serviceChainError('invalid-option', message);
}

/** Asks an engine, unless the signal says not to any more. */
export async function ask(
  engine: { query(sql: string, options: QueryOptions): Promise<readonly SqlRow[]> },
  sql: string,
  { signal, onProgress }: AskingOptions,
): Promise<readonly SqlRow[]> {
  signal?.throwIfAborted();
  const rows = await engine.query(sql, { signal, onProgress });
  signal?.throwIfAborted();
  return rows;
}
