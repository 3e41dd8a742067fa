import { serviceChainError } from '../../../model/error.js';

/** What becomes of texts that no cell holds. */
export interface LongTexts {
  readonly longTexts: 'refuse' | 'cut';
  /** Is told of each that is cut, by its column. */
  readonly onCut: (column: string) => void;
}

/** Excel counts UTF-16 units, as JavaScript does. */
const LONGEST = 32_767;

/** Whether no cell holds a text. */
export function isLong(text: string): boolean {
  return text.length > LONGEST;
}

/**
 * A text as a cell holds it.
 *
 * @throws ServiceChainError `invalid-option` where it is too long and is not to be cut
 */
export function shortened(
  text: string,
  { table, column }: { readonly table: string; readonly column: string },
  { longTexts, onCut }: LongTexts,
): string {
  if (!isLong(text)) return text;
  if (longTexts === 'refuse') {
    const message = `expected texts of at most ${LONGEST} characters, which is all that a cell of xlsx holds, got one of ${text.length} in column ${column} of ${table}; set longTexts to cut, or write csv, parquet, arrow or duckdb`;
    throw serviceChainError('invalid-option', message);
  }
  onCut(column);
  return `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
