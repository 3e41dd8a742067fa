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

/** What every line keeps for its text, however narrow the screen. */
const LEAST_ROOM = 10;

/** How a paragraph is laid out besides its width: the mark of its lines, and how much farther in those behind the first stand. */
interface ParagraphLayout {
  readonly mark?: (line: string) => string;
  readonly hang?: number;
}

/** A text in lines that fit the width, the first after `lead`, the others `hang` columns farther in; marks go on whole lines. */
export function paragraph(
  { width }: { readonly width: number },
  lead: string,
  text: string,
  { mark = (line: string) => line, hang = 0 }: ParagraphLayout = {},
): string {
  const most = Math.max(0, width - LEAST_ROOM);
  if (lead.length > most) return belowLead({ width }, lead, text, { mark });
  const [first = '', ...others] = wrap(text, Math.max(LEAST_ROOM, width - lead.length));
  const indent = ' '.repeat(Math.min(lead.length + hang, most));
  // What follows is cut anew, as it is narrower; a break inside a word leaves no space behind.
  const rest = text.slice(first.length).trimStart();
  const following = others.length === 0 ? [] : wrap(rest, Math.max(LEAST_ROOM, width - indent.length));
  return [lead + mark(first), ...following.map((line) => indent + mark(line))].join('\n');
}

/** On a narrow screen a text stands below its lead, a little farther in. */
function belowLead(
  { width }: { readonly width: number },
  lead: string,
  text: string,
  layout: ParagraphLayout,
): string {
  const label = lead.trimStart();
  const most = Math.max(0, width - LEAST_ROOM);
  const inset = Math.min(lead.length - label.length, most);
  const below = paragraph({ width }, ' '.repeat(Math.min(inset + 2, most)), text, layout);
  return label === '' ? below : `${paragraph({ width }, ' '.repeat(inset), label)}\n${below}`;
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
