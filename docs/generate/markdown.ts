/** A table of Markdown; cells are Markdown already. */
export function table(header: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const lines = [header, header.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** Text in which nothing but code in backticks is markup. */
export function literal(text: string): string {
  return text.replace(/[|<>*_[\]]/g, (character) => `\\${character}`);
}
