import { serviceChainError } from '../../../model/error.js';
import type { TableDeclaration } from '../../../tables/table.js';

const MOST_COLUMNS = 16_384;

/** What the columns of a sheet are called: A to Z, AA and so on. */
export function columnLetters({ name, columns }: TableDeclaration): readonly string[] {
  const count = Object.keys(columns).length;
  if (count > MOST_COLUMNS) {
    const message = `expected at most ${MOST_COLUMNS} columns, as many as a sheet holds, got ${count} in ${name}`;
    throw serviceChainError('invalid-option', message);
  }
  return Array.from({ length: count }, (_, at) => lettersOf(at));
}

function lettersOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : lettersOf(Math.floor(at / 26) - 1) + last;
}
