/**
 * A text as it is to be read in a picture, as a quoted text of Graphviz's language: nothing in it is markup, an escape or an entity.
 * What no SVG can hold (control characters, halves of surrogate pairs) becomes the replacement character, a line break a line break.
 */
export function dotLabel(text: string): string {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNWRITABLE, '\ufffd')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    // Graphviz reads entities of HTML in every label.
    .replaceAll('&', '&amp;');
  return `"${lines.replaceAll('\n', '\\n')}"`;
}

/** What neither XML nor a text that ends at its first zero can hold. */
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * An id, or any other text, as a quoted name. Graphviz takes back only the backslash before a quote, so backslashes are doubled: else one
 * at the end would take the closing quote in. Names stay as different as they are: half of a surrogate pair, which UTF-8 cannot hold, is
 * the only thing behind a single backslash.
 */
export function dotName(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
    .replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
  return `"${escaped}"`;
}

/** A text in lines of at most so many characters, where its words allow; a picture with one long line is mostly line. */
export function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
