import type { Column } from './table.js';

/**
 * A cell as people read it on paper or a screen: `–` for null and empty lists, `yes` and `no`, items between
 * commas, numbers to four decimals.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(Math.round(value * 10_000) / 10_000);
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(cellText).join(', ');
  return withoutControls(String(value));
}

/** Whether a column's cells stand to the right, as numbers do. */
export function standsRight({ type, list }: Column): boolean {
  return !list && (type === 'integer' || type === 'number');
}

/**
 * A name must not move the cursor, colour a terminal, break a line or turn the direction of what follows:
 * control characters and direction marks show as the replacement character.
 */
export function withoutControls(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    '\ufffd',
  );
}
