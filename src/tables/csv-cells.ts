/**
 * Whether a spreadsheet would take a text for a formula, or leave its beginning out of sight: leading white space, characters nobody sees
 * and full-width signs included.
 */
export function startsFormula(text: string): boolean {
  return /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(text);
}

/** A cell of CSV. Any delimiter is quoted, not only the one in use: a spreadsheet may split at another and run what follows. */
export function quotedCell(text: string): string {
  return /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
