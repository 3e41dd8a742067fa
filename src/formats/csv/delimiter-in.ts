/** Delimiters, the likeliest first. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How many lines are looked at. */
const LINES = 20;

/** The delimiter that parts the first lines into the most cells that are as many in each; what stands in quotes does not count. O(text). */
export function delimiterIn(head: string): string {
  const lines = unquoted(head).split(/\r\n|\n|\r/);
  const whole = (lines.length > 1 ? lines.slice(0, -1) : lines)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = whole.map((line) => line.split(delimiter).length - 1);
    const first = counts[0] ?? 0;
    return first === 0 ? 0 : first * counts.filter((count) => count === first).length;
  });
  const best = Math.max(...scores);
  return best === 0 ? ',' : DELIMITERS[scores.indexOf(best)]!;
}

/** A quote opens a cell only at its beginning: `5" pipe` holds an ordinary one. */
function unquoted(text: string): string {
  return text.replace(/(^|[,;\t|\r\n]) *"(?:[^"]|"")*(?:"|$)/g, '$1');
}
