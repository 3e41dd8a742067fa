/** How a text is quoted where it need not be: as the text it replaces was. */
export type Quotes = 'plain' | 'single' | 'double';

/** Words that some reader of YAML takes for something else than text. */
const WORDS = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** What some reader of YAML takes for a number, whatever comes after its first digit. */
const NUMBER = /^(?:\d[\d_.,:]*(?:e[-+]?\d+)?|0[xob][\da-f_]+)$/i;

/** One line of letters, digits, signs and single spaces that cannot be taken for markup where it begins. */
const PLAIN = /^[\p{L}\p{N}_(/$€](?:[ ]?[\p{L}\p{M}\p{N}\p{P}\p{S}])*$/u;

/** What would end a plain text or begin something else inside it. */
const MARKUP = /[,[\]{}]|:(?: |$)| #/;

/** Whatever a reader cannot see, or must not see as it is. */
const INVISIBLE =
  /[\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]/g;

/** How long a key may be, so that readers find its colon. */
const LONGEST_KEY = 1000;

/** A text, a number, true, false or null in one line, right in block and in flow style; texts are quoted where they must be. */
export function scalarText(value: unknown, quotes: Quotes = 'plain'): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value !== 'string') return String(value);
  if (quotes === 'single' && /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(value))
    return `'${value.replaceAll("'", "''")}'`;
  return quotes !== 'double' && isPlain(value) ? value : quoted(value);
}

/** A key with its colon. Of keys too long to be found as such, the question mark tells. */
export function keyText(key: string, lineStart: string): string {
  const text = scalarText(key);
  return text.length > LONGEST_KEY ? `? ${text}${lineStart}:` : `${text}:`;
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !MARKUP.test(text) && !WORDS.test(text) && !NUMBER.test(text);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    INVISIBLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
