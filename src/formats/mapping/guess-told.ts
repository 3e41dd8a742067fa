import { type Problem, problemOf, quote } from '../../model/problem.js';
import { isFaintGuess } from './guess-table.js';
import type { TableMapping } from './mapping.js';
import { placeIn, type TableSource } from './table-source.js';

/** What a guess has too little to stand on for, told once for the table: whoever knows better must hear of it. */
export function guessTold(table: TableSource, mapping: TableMapping): readonly Problem[] {
  const name = quote(table.name);
  if (isFaintGuess(table.name, mapping))
    return [
      guess(
        table,
        'guessed-section',
        `little tells what the rows of ${name} are: each is taken for a department; where they are something else, a mapping says so`,
      ),
    ];
  // Where all parties are made of one kind, customers are not told from departments.
  const kind = Object.hasOwn(mapping.fields, 'kind') ? mapping.fields.kind : undefined;
  if (mapping.section !== 'parties' || typeof kind !== 'object' || kind.column !== undefined) return [];
  return [
    guess(
      table,
      'guessed-kind',
      `no column tells the kind of parties: each of ${name} was made a ${kind.default}, external customers, too; a mapping can say`,
    ),
  ];
}

function guess(table: TableSource, code: 'guessed-section' | 'guessed-kind', message: string): Problem {
  const problem = problemOf({ code, severity: 'warning', path: ['parties'], message });
  return { ...problem, ...placeIn(table, table.headings.line) };
}
