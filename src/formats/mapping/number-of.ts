import type { ValueOptions } from './value-options.js';

/** As programs write numbers; each digit is looked at once, for cells may hold a million. */
const PLAIN = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** What people put between thousands, beside a point or a comma. */
const SPACES = " '\\u2019\\u00a0\\u202f";
const COMMA_DECIMALS = new RegExp(`^[+-]?(\\d+|\\d{1,3}([.${SPACES}]\\d{3})+),\\d+$`);
const COMMA_WHOLE = new RegExp(`^[+-]?(\\d+|\\d{1,3}([.${SPACES}]\\d{3})+)$`);
const POINT_DECIMALS = new RegExp(`^[+-]?\\d{1,3}([,${SPACES}]\\d{3})+(\\.\\d+)?$`);
const SEVERAL_POINTS = /^[+-]?\d{1,3}(\.\d{3}){2,}$/;

/** A comma before three digits: thousands to some, decimals to others, but for `0,125`. */
const AMBIGUOUS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * A number however people write it: `1234.5`, `1,234.50`, `1.234,50`, `1 234,50`, `1'234`, `95 %` (0.95). The text where it is none, or may
 * be meant in two ways. A point before three digits alone (`1.234`) begins decimals, as programs write them, unless `decimal` is a comma.
 */
export function numberOf(text: string, { decimal }: Pick<ValueOptions, 'decimal'>): number | string {
  const trimmed = text.trim();
  if (trimmed.endsWith('%')) return shareOf(trimmed, decimal) ?? text;
  return numberIn(trimmed, decimal) ?? text;
}

/** A hundredth, by its digits: 1.1 / 100 is not 0.011. */
function shareOf(text: string, decimal: ValueOptions['decimal']): number | undefined {
  const number = numberIn(text.slice(0, -1).trimEnd(), decimal);
  if (number === undefined) return undefined;
  const digits = String(number);
  return digits.includes('e') ? number / 100 : Number(`${digits}e-2`);
}

function numberIn(text: string, decimal: ValueOptions['decimal']): number | undefined {
  if (decimal !== ',' && PLAIN.test(text)) return Number(text);
  if (decimal === undefined && AMBIGUOUS.test(text)) return undefined;
  if (decimal !== '.' && (COMMA_DECIMALS.test(text) || SEVERAL_POINTS.test(text))) return withComma(text);
  if (decimal === ',' && COMMA_WHOLE.test(text)) return withComma(text);
  return decimal !== ',' && POINT_DECIMALS.test(text) ? Number(without(text, /[^\d.+-]/g)) : undefined;
}

function withComma(text: string): number {
  return Number(without(text, /[^\d,+-]/g).replace(',', '.'));
}

function without(text: string, signs: RegExp): string {
  return text.replace(signs, '');
}
