/** Delimiters, the likeliest first. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How many lines are looked at. */
const LINES = 20;

/** How many of them may be titles above the table. */
const TITLES = 10;

/**
 * The delimiter that parts the first lines into the most cells that are as many in each; what stands in quotes does not count. Lines that
 * have little in common with those below are titles, and passed over. O(text).
 */
export function delimiterIn(head: string): string {
  const lines = unquoted(head).split(/\r\n|\n|\r/);
  const whole = (lines.length > 1 ? lines.slice(0, -1) : lines)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
  const titles = Math.min(TITLES, whole.length - 2);
  for (let first = 0; first <= titles; first++) {
    const { delimiter, share } = partedBest(whole.slice(first));
    if (share > 1 / 2) return delimiter;
  }
  return partedBest(whole).delimiter;
}

/** The delimiter that parts lines best, as the first of them is parted, and in which share of them it does so. */
function partedBest(lines: readonly string[]): { readonly delimiter: string; readonly share: number } {
  const scores = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const [first = 0] = counts;
    return { delimiter, first, alike: counts.filter((count) => count === first).length };
  }).filter(({ first }) => first > 0);
  const best = scores.reduce(
    (one, other) => (other.first * other.alike > one.first * one.alike ? other : one),
    { delimiter: DELIMITERS[0] as string, first: 0, alike: 0 },
  );
  return { delimiter: best.delimiter, share: best.alike / lines.length };
}

/** A quote opens a cell only at its beginning: `5" pipe` holds an ordinary one. */
function unquoted(text: string): string {
  return text.replace(/(^|[,;\t|\r\n]) *"(?:[^"]|"")*(?:"|$)/g, '$1');
}
