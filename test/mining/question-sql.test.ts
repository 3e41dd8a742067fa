import sqlParser from 'node-sql-parser';
import { describe, expect, it } from 'vitest';
import { dialects } from '../../src/mining/dialects/index.js';
import type { EventLog } from '../../src/mining/event-log.js';
import { questionSql } from '../../src/mining/question-sql.js';

/** The dialects that no engine here can run, and what the parser calls them. */
const PARSED = { spark: 'Hive', trino: 'Trino', bigquery: 'BigQuery', snowflake: 'Snowflake' } as const;
const QUESTIONS = [
  ...(['pairs', 'distances', 'internal-links', 'contact-links'] as const),
  ...(['quality', 'successions'] as const),
];
const FORMS = ['timestamp', 'local', 'text', 'seconds', 'milliseconds'] as const;

const parser = new sqlParser.Parser();

/** The parser knows no index on a sorted aggregate, and takes a plain one in its place. */
const INDEX = /ARRAY_AGG\((\w+) ORDER BY \w+\)\[ORDINAL\(DIV\(.*?, 100\)\)\]/g;

function logOf(dialect: keyof typeof PARSED, time: EventLog['columns']['time']): EventLog {
  return {
    engine: { dialect, query: async () => [] },
    source: ['warehouse', 'Event log'],
    columns: {
      ...{ case: 'Case, ü', activity: 'what is it?', time, performer: 'per-former' },
      ...{ customer: 'select', channel: 'by phone' },
    },
    teams: { "O'Hara": 'sales', 'back\\slash': 'stock' },
  };
}

describe('the dialects', () => {
  it('are tested on the engine, or parsed here', () => {
    expect(dialects.filter(({ isTested }) => !isTested).map(({ id }) => id)).toEqual(Object.keys(PARSED));
  });

  it.each(Object.keys(PARSED) as Array<keyof typeof PARSED>)(
    '%s parses, all questions and times',
    (dialect) => {
      for (const question of QUESTIONS) {
        for (const as of FORMS) {
          for (const zone of ['UTC', 'Europe/Berlin']) {
            const sql = questionSql(logOf(dialect, { column: 'at', as, zone }), { question, depth: 2 });
            const parsed = parser.astify(sql.replace(INDEX, 'ARRAY_AGG($1)[OFFSET(0)]'), {
              database: PARSED[dialect],
            });
            expect([parsed].flat()).toMatchObject([{ type: 'select' }]);
          }
        }
      }
    },
  );

  it('would not parse if they were broken', () => {
    expect(() => parser.astify('SELECT a FROM b GROUP GROUP BY c', { database: 'Trino' })).toThrow();
  });

  it.each(dialects.map((dialect) => [dialect.id, dialect] as const))(
    '%s lets no name or text out of its quotes',
    (_, { identifier, literal }) => {
      const odd = `a"b\`c'd\\e\n`;
      const quotedAway = (text: string) =>
        text
          .slice(1, -1)
          .replace(/\\[\s\S]|""|``|''/g, '')
          .includes(text[text.length - 1]!);
      expect(quotedAway(identifier(odd))).toBe(false);
      expect(quotedAway(literal(odd).replace(/^E/, ''))).toBe(false);
    },
  );
});

describe('the SQL of a question', () => {
  it('names only the columns of the log, and counts persons without showing them', () => {
    const sql = questionSql(logOf('snowflake', 'at'));
    expect(sql).toContain('FROM "warehouse"."Event log" AS log');
    expect(sql.slice(sql.lastIndexOf('SELECT'))).not.toMatch(/^\s+(giver|taker)\b/m);
  });

  it('tells a question there is not', () => {
    expect(() => questionSql(logOf('trino', 'at'), { question: 'all' as never })).toThrow(
      'expected question to be one of pairs, distances',
    );
  });
});
