/**
 * Text as sheets hold it (ECMA-376, ST_Xstring): what XML has no characters for, and a carriage return, which XML reads as a line feed, is
 * `_x` and four digits and `_`; so is an underscore that would read as the start of such.
 */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(NOT_IN_XML, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const SPECIAL = /[&<>"_\u0000-\u001f\ufffe\uffff]/;
const NOT_IN_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/gi;
