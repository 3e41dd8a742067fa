/**
 * Who really serves whom: service chains observed in event logs. An {@link EventLog} says where events are (a table of a database that you
 * have, or files that DuckDB reads) and which column is what; {@link handovers} and the other questions run one SQL statement there, and
 * only what was counted comes back, as a {@link Table}. Performers who are persons are never shown.
 *
 * @module
 */

export type { AskingOptions, PairOptions } from './asking.js';
export type { DialectId } from './dialects/dialect.js';
export { type DuckdbEngine, type DuckdbOptions, duckdbEngine } from './duckdb/duckdb-engine.js';
export type { EventColumns, EventLog, Relation, SqlQuery } from './event-log.js';
export { type HandoversRow, handovers, handoversTable } from './handovers.js';
export type { PartyOptions } from './log-plan.js';
export { type SelfHandoversRow, selfHandovers, selfHandoversTable } from './self-handovers.js';
export type { QueryOptions, QueryProgress, SqlEngine, SqlRow } from './sql-engine.js';
export type { TimeColumn } from './time-column.js';
