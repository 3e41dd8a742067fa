/**
 * A text as it stands in XML 1.0, between tags and in an attribute between quotes alike. White space that readers change is written by
 * number. What XML cannot hold at all (control characters, halves of surrogate pairs, U+FFFE and U+FFFF) is written `_x0001_`, as Office
 * Open XML does, and an underscore that would make such a sign by chance `_x005F_`.
 */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-F]{4}_)/g, '_x005F_')
    .replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign]!);
}

/** The text that {@link xmlText} wrote, entities being read by now; texts of others are left as they are. */
export function textOfXml(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-F]{4})_/g, (sign, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return character === '_' || character.search(UNWRITABLE) === 0 ? character : sign;
  });
}

const SPECIAL = /[&<>"\t\n\r_\u0000-\u001f\ufffe\uffff]|\p{Surrogate}/u;
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
