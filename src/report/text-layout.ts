import { wrap } from '../tables/text-width.js';

/** How a text marks what it says; a terminal colours, plain text leaves everything as it is. */
export interface OverviewStyle {
  /** Marks a heading. */
  readonly heading: (text: string) => string;
  /** Marks what somebody should act on. */
  readonly warning: (text: string) => string;
  /** Marks what matters less. */
  readonly aside: (text: string) => string;
}

/** No marks. */
export const plainStyle: OverviewStyle = {
  heading: (text) => text,
  warning: (text) => text,
  aside: (text) => text,
};

/** A text in lines that fit the width, the first after `lead`, the others `hang` columns farther in; marks go on whole lines. */
export function paragraph(
  { width }: { readonly width: number },
  lead: string,
  text: string,
  { mark = (line: string) => line, hang = 0 }: { mark?: (line: string) => string; hang?: number } = {},
): string {
  const [first = '', ...others] = wrap(text, Math.max(10, width - lead.length));
  const indent = ' '.repeat(lead.length + hang);
  // What follows is cut anew, as it is narrower; a break inside a word leaves no space behind.
  const rest = text.slice(first.length).trimStart();
  const following = others.length === 0 ? [] : wrap(rest, Math.max(10, width - indent.length));
  return [lead + mark(first), ...following.map((line) => indent + mark(line))].join('\n');
}

/** Names after one another; of many, the first few and how many more there are of `count`, which is at least those given. */
export function listed(names: readonly string[], most = 5, count = names.length): string {
  if (count <= most + 1 && count === names.length) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${count - Math.min(most, names.length)} more`;
}

/** A count with its noun: `1 link`, `2 links`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
