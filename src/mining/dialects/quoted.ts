/** A name between double quotes, as standard SQL has it. */
export function doubleQuoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A name between backticks, where a backslash stands for itself and a backtick is doubled. */
export function backticked(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

/** A name between backticks, where a backslash begins an escape. */
export function escapedName(name: string): string {
  return `\`${escaped(name, '`')}\``;
}

/** A text as standard SQL has it: only the quote is special. */
export function standardText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A text where a backslash begins an escape. */
export function escapedText(text: string): string {
  return `'${escaped(text, "'")}'`;
}

function escaped(text: string, quote: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}
