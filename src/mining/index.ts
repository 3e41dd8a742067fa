/**
 * Who really serves whom: service chains observed in event logs. An {@link EventLog} says where events are (a table of a database that you
 * have, or files that DuckDB reads) and which column is what; {@link handovers} and the other questions run one SQL statement there, and
 * only what was counted comes back, as a table. Performers who are persons are never shown.
 *
 * @module
 */

export type { AskingOptions, PairOptions } from './asking.js';
export { conformance } from './conformance.js';
export type { ConformanceOptions } from './conformance-options.js';
export { conformanceRules } from './conformance-rules.js';
export { type ConformanceRow, conformanceTable } from './conformance-table.js';
export { logDeclarations } from './declarations.js';
export type { DialectId } from './dialects/dialect.js';
export { type DuckdbEngine, type DuckdbOptions, duckdbEngine } from './duckdb/duckdb-engine.js';
export { type EventFiles, eventLogFrom } from './duckdb/event-log-from.js';
export type { EventColumns, EventLog, Relation, SqlQuery } from './event-log.js';
export {
  type HandoverOfWorkOptions,
  type HandoverOfWorkRow,
  handoverOfWork,
  handoverOfWorkTable,
} from './handover-of-work.js';
export { type HandoversRow, handovers, handoversTable } from './handovers.js';
export type { PartyOptions } from './log-plan.js';
export {
  type LogQualityOptions,
  type LogQualityRow,
  logQuality,
  logQualityTable,
} from './log-quality.js';
export { type ObservedChainOptions, observedChain } from './observed-chain.js';
export { observedLinks } from './observed-links.js';
export { type ObservedLinksRow, observedLinksTable } from './observed-links-table.js';
export {
  type ObservedStandardsRow,
  observedStandards,
  observedStandardsTable,
} from './observed-standards.js';
export { type QuestionSqlOptions, questionSql } from './question-sql.js';
export { type SelfHandoversRow, selfHandovers, selfHandoversTable } from './self-handovers.js';
export type { QueryOptions, QueryProgress, SqlEngine, SqlRow } from './sql-engine.js';
export type { TimeColumn } from './time-column.js';
export type { XesFile } from './xes/read-xes.js';
