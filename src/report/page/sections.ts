/** One thing a page says, on a line or, where it is long, on several. */
export interface Line {
  readonly text: string;
  /** What stands in front of it, such as a label; its following lines stand below the text. */
  readonly lead?: string;
  /** How deep it stands: 0 under the heading, 1 under the line before it. */
  readonly level?: number;
  /** How it is marked. */
  readonly tone?: 'heading' | 'warning' | 'aside';
}

/** A part of a page. What it says holds names as they are; whoever lays it out makes them safe to show. */
export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** A section, or none where there is nothing to say. */
export function sectionOf(title: string, lines: readonly Line[]): Section[] {
  return lines.length === 0 ? [] : [{ title, lines }];
}

/** The first lines of many, and how many more there are. */
export function firstLines(lines: readonly Line[], most: number, more: (count: number) => string): Line[] {
  if (lines.length <= most + 1) return [...lines];
  return [...lines.slice(0, most), { text: `… and ${more(lines.length - most)}`, tone: 'aside' }];
}
