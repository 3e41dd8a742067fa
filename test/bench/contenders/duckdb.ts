import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  INTEGER,
  UTINYINT,
} from '@duckdb/node-api';
import type { Organisation } from '../organisation/organisation.js';
import type { Records } from '../organisation/records.js';
import type { Answer, Contender } from './contender.js';
import {
  type ByGroup,
  groupAnswer,
  groupNumbers,
  type SummingUp,
  unknownValues,
  VALUES,
} from './record-groups.js';

/** DuckDB in memory, with numbers for ids and minutes: what it is given is smaller than what the chain is given. */
export const duckdb: Contender = {
  open(organisation) {
    let loaded: Promise<DuckDBConnection> | undefined;
    return {
      async prepare({ question, watched, isChecked }) {
        const records = organisation.records!;
        if (question === 'loadRecords')
          return async () => {
            const kept = await load(records);
            return { answer: isChecked ? await countsIn(kept) : {}, kept };
          };
        loaded ??= load(records);
        const connection = await loaded;
        const asked = question as SummingUp;
        return async () => {
          const kept = await chunksOf(connection, asked);
          return { answer: isChecked ? groupAnswer(valuesIn(kept, asked, organisation), watched) : {}, kept };
        };
      },
    };
  },
  async hold({ records }) {
    const connection = await load(records!);
    for (const question of Object.keys(SQL) as SummingUp[]) await chunksOf(connection, question);
    return connection;
  },
};

const SQL: Record<SummingUp, string> = {
  quality: `
    select subject, measure, rater, count(*)::integer, count(distinct respondent)::integer,
      avg(expectation), avg(perception), avg(perception - expectation)
    from ratings group by all`,
  attainment: `
    select link, measure, n::integer, met / n, ranks[1], ranks[2] from (
      select link, measure, count(*) n, count(*) filter (value <= target) met,
        quantile_disc(value, [0.5, 0.9]) ranks
      from measurements join standards using (link, measure) group by all)`,
  voice: `
    select link, count(*)::integer, (count(*) filter (kind = 0))::integer, (count(*) filter (kind = 1))::integer,
      (count(*) filter (kind = 2))::integer, (count(*) filter (kind = 3))::integer,
      count(responded) / count(*), quantile_disc(responded - received, 0.5)
    from contacts group by all`,
};

/** How many columns tell groups apart. */
const KEYS: Record<SummingUp, number> = { quality: 3, attainment: 2, voice: 1 };

/** A column: its values, and which of them stands for nothing. */
type Column = readonly [type: DuckDBType, values: Int32Array | Uint8Array | Float64Array, nothing?: number];

async function load({ ratings, standards, measurements, contacts }: Records): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await append(connection, 'ratings', {
    subject: [INTEGER, ratings.subject],
    measure: [UTINYINT, ratings.measure],
    rater: [UTINYINT, ratings.by],
    respondent: [INTEGER, ratings.respondent],
    expectation: [DOUBLE, ratings.expectation, Number.NaN],
    perception: [DOUBLE, ratings.perception],
  });
  await append(connection, 'standards', {
    link: [INTEGER, standards.link],
    measure: [UTINYINT, standards.measure],
    target: [DOUBLE, standards.target],
  });
  await append(connection, 'measurements', {
    link: [INTEGER, measurements.link],
    measure: [UTINYINT, measurements.measure],
    value: [DOUBLE, measurements.value],
  });
  await append(connection, 'contacts', {
    link: [INTEGER, contacts.link],
    kind: [UTINYINT, contacts.kind],
    received: [INTEGER, contacts.received],
    responded: [INTEGER, contacts.responded, -1],
  });
  return connection;
}

/** The most rows that one chunk of DuckDB holds. */
const CHUNK = 2_048;

/** Chunk by chunk, which its documentation advises for many rows. */
async function append(
  connection: DuckDBConnection,
  table: string,
  columns: Readonly<Record<string, Column>>,
): Promise<void> {
  const fields = Object.entries(columns).map(([name, [type]]) => `${name} ${type}`);
  await connection.run(`create table ${table} (${fields.join(', ')})`);
  const appender = await connection.createAppender(table);
  const sources = Object.values(columns);
  const length = sources[0]![1].length;
  for (let from = 0; from < length; from += CHUNK) {
    const rows = Math.min(CHUNK, length - from);
    const chunk = DuckDBDataChunk.create(
      sources.map(([type]) => type),
      rows,
    );
    for (const [place, [, values, nothing]] of sources.entries()) {
      const part = Array.from(values.subarray(from, from + rows));
      chunk.setColumnValues(
        place,
        nothing === undefined ? part : part.map((value) => (Object.is(value, nothing) ? null : value)),
      );
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

async function chunksOf(connection: DuckDBConnection, question: SummingUp): Promise<DuckDBDataChunk[]> {
  return [...(await (await connection.run(SQL[question])).fetchAllChunks())];
}

async function countsIn(connection: DuckDBConnection): Promise<Answer> {
  const tables = { quality: 'ratings', attainment: 'measurements', voice: 'contacts' };
  const counts: Record<string, number[]> = {};
  for (const [question, table] of Object.entries(tables)) {
    const rows = await (await connection.run(`select count(*)::integer from ${table}`)).getRows();
    counts[question] = [rows[0]![0] as number];
  }
  return counts;
}

function valuesIn(
  chunks: readonly DuckDBDataChunk[],
  question: SummingUp,
  { linkIds, records }: Organisation,
): ByGroup {
  const numberOf = groupNumbers(question, records!, linkIds.length);
  const values = unknownValues(question, records!);
  for (const chunk of chunks) {
    const columns = chunk.getColumns() as Array<Array<number | null>>;
    const [links, measures, raters] = columns.slice(0, KEYS[question]);
    for (let row = 0; row < chunk.rowCount; row++) {
      const group = numberOf(links![row]!, measures?.[row] ?? 0, raters?.[row] ?? 0);
      for (const [place, name] of VALUES[question].entries())
        values[name]![group] = columns[KEYS[question] + place]![row] ?? Number.NaN;
    }
  }
  return values;
}
