/** The word that stands for the whole organisation where a record points at something; no id may be it. */
export const ORGANISATION = 'organisation';

/** The longest id, in UTF-16 code units. */
export const MAX_ID_LENGTH = 256;

/**
 * Orders two ids by their UTF-16 code units: the one order this library uses wherever rows need one.
 * It depends on no locale, so the same chain gives the same rows on every machine.
 */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
