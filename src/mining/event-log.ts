import type { SqlEngine } from './sql-engine.js';
import type { TimeColumn } from './time-column.js';

/**
 * An event log: events stand in an engine, a row for each, and this says where and which column is what. Nothing is read when it is made.
 *
 * An event is something (`activity`) that somebody (`performer`) did at a `time` for one `case`: an order, a ticket, a stay.
 */
export interface EventLog {
  /** Where the events are. */
  readonly engine: SqlEngine;
  /** The table, or what stands for one. */
  readonly source: Relation;
  /**
   * Where hand-overs stand already: a table or view with the rows of `questionSql(log, { question: 'successions' })`, such as one on each shard.
   * Hand-overs and links inside are counted from it, with the same columns and the same choice of parties; all else from the events.
   */
  readonly successions?: Relation;
  /** Which column is what; any others are never read. */
  readonly columns: EventColumns;
  /**
   * What the performer column holds: `persons`, who are never shown and only counted in their teams, or `parties` (teams, roles, systems),
   * which are shown. Persons where nothing is said.
   */
  readonly performers?: 'persons' | 'parties';
  /** The team or role of each performer, where no column says it. Those it does not name have none. */
  readonly teams?: Readonly<Record<string, string>>;
  /**
   * What the customer column holds: `persons`, who are one external customer together and only counted, or `segments`, which are shown.
   * Persons where nothing is said.
   */
  readonly customers?: 'persons' | 'segments';
}

/** Where events stand: the name of a table; the names of a schema, or more, and a table; or a query. */
export type Relation = string | readonly string[] | SqlQuery;

/** A query whose rows are events. It is put into the SQL of every question as it is: never make one of what others wrote. */
export interface SqlQuery {
  /** A `select`. */
  readonly sql: string;
}

/** Which column of a log is what. */
export interface EventColumns {
  /** What the events of one case have in common: the number of an order, a ticket, a stay. */
  readonly case: string;
  /** What was done. */
  readonly activity: string;
  /** When: a column of timestamps, or {@link TimeColumn} for any other. */
  readonly time: string | TimeColumn;
  /** Who did it. */
  readonly performer?: string | undefined;
  /** The team or role of who did it. */
  readonly team?: string | undefined;
  /** The external customer with whom the event was a contact; empty where it was none. */
  readonly customer?: string | undefined;
  /** By which channel: phone, email. */
  readonly channel?: string | undefined;
}
