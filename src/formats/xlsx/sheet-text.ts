/**
 * A text as Office Open XML writes it where XML cannot hold it, or would change it: `_x` and four hexadecimal digits and `_` stand for a
 * character (ECMA-376, part 1, 22.9.2.19). What looks like that already keeps its first sign so.
 */
export function sheetText(text: string): string {
  const written = text.replace(LOOKS_ESCAPED, '_x005F_').replace(UNSAFE, (character) => escaped(character));
  // A writer that looks texts up in an object finds these there, whatever was written.
  return Object.hasOwn(Object.prototype, written) ? `${escaped(written[0]!)}${written.slice(1)}` : written;
}

const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Control characters but tab and line feed, halves of surrogate pairs, and what Unicode says is no character. */
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

function escaped(character: string): string {
  return Array.from(character.length === 1 ? [character] : [character[0]!, character[1]!])
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');
}
