import { checkKnownWord } from '../model/known-word.js';
import { checkOptionNames } from '../model/option-names.js';
import { checkWhole } from './asking.js';
import type { EventLog } from './event-log.js';
import { type PartyOptions, planOf } from './log-plan.js';
import { distancesStatement } from './statements/distances.js';
import { contactLinksStatement, internalLinksStatement } from './statements/links.js';
import { pairsStatement } from './statements/pairs.js';
import { qualityStatement } from './statements/quality.js';
import { successionsStatement } from './statements/successions.js';

/** What SQL there is. */
export interface QuestionSqlOptions extends PartyOptions {
  /**
   * Which statement: `pairs` (of `handovers` and `selfHandovers`), `distances` (of `handoverOfWork`), `internal-links` and `contact-links` (of
   * `observedLinks`), `quality` (of `logQuality`) or `successions`, a row per hand-over, which is no question of its own and never leaves the
   * engine: for a view on each shard. `pairs` where nothing is said.
   */
  readonly question?: keyof typeof STATEMENTS | undefined;
  /** How far `distances` looks; 1 where nothing is said. */
  readonly depth?: number | undefined;
}

const STATEMENTS = {
  pairs: pairsStatement,
  distances: distancesStatement,
  'internal-links': internalLinksStatement,
  'contact-links': contactLinksStatement,
  quality: (plan) => qualityStatement(plan, []),
  successions: successionsStatement,
} satisfies Readonly<Record<string, (plan: ReturnType<typeof planOf>, depth: number) => string>>;

/**
 * The SQL of a question in the dialect of the engine, to read it, or to run it where no function can. What comes of it is not what a
 * question answers: persons are only counted in it, but nothing is suppressed yet.
 *
 * DuckDB, PostgreSQL and ClickHouse are tested on the engines; the SQL of Spark, Trino, BigQuery and Snowflake is parsed in the tests and has
 * not run on those engines.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { questionSql } from 'service-chain/mining';
 *
 * const engine = { dialect: 'snowflake', query: async () => [] } as const;
 * const columns = { case: 'CASE_ID', activity: 'STEP', time: 'AT', performer: 'WHO', team: 'TEAM' };
 * questionSql({ engine, source: ['SALES', 'EVENTS'], columns }).includes('FROM "SALES"."EVENTS" AS log'); // true
 * ```
 */
export function questionSql(log: EventLog, options: QuestionSqlOptions = {}): string {
  checkOptionNames(options, ['question', 'depth', 'by']);
  const { question = 'pairs', depth = 1 } = options;
  checkKnownWord('question', question, Object.keys(STATEMENTS));
  checkWhole('depth', depth, 1);
  return STATEMENTS[question](planOf(log, options), depth);
}
