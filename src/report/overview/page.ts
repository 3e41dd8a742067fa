import type { ServiceChain } from '../../chain/service-chain.js';
import { withoutControls } from '../../tables/cell-text.js';
import { wrap } from '../../tables/text-width.js';

/** How the overview marks what it says; a terminal colours, plain text leaves everything as it is. */
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

/** What every section of the overview is laid out with. */
export interface Page {
  readonly chain: ServiceChain;
  readonly width: number;
  readonly style: OverviewStyle;
  /** The links nobody inside answers for. */
  readonly unowned: ReadonlySet<string>;
}

/** The name people read. */
export function nameOf({ chain }: Page, party: string): string {
  return withoutControls(chain.findParty(party)?.name ?? party);
}

/** A link as people speak of it: its service; `!` behind it where nobody inside answers for it. */
export function serviceOf({ chain, unowned }: Page, link: string): string {
  return `${withoutControls(chain.findLink(link)?.service ?? link)}${unowned.has(link) ? ' !' : ''}`;
}

/** The heading of a section. */
export function heading(page: Page, text: string): string {
  return paragraph(page, '', text, { mark: page.style.heading });
}

/** A text in lines that fit the page, the first after `lead`, the others `hang` columns farther in; marks go on whole lines. */
export function paragraph(
  { width }: Pick<Page, 'width'>,
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

/** Names after one another; of many, the first few and how many more there are. */
export function listed(names: readonly string[], most = 5): string {
  if (names.length <= most + 1) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

/** A count with its noun: `1 link`, `2 links`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
