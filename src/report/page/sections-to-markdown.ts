import { withoutControls } from '../../tables/cell-text.js';
import { markdownLiteral } from '../../tables/to-markdown.js';
import type { Line, Section } from './sections.js';

/** Writes a page as Markdown: a heading per section, and what it says as a list. Whatever a name holds is shown as text. */
export function sectionsToMarkdown(sections: readonly Section[]): string {
  const parts = sections.map(({ title, lines }, at) => {
    const heading = `${at === 0 ? '#' : '##'} ${literal(title)}`;
    return lines.length === 0 ? heading : `${heading}\n\n${lines.map(lineOf).join('\n')}`;
  });
  return `${parts.join('\n\n')}\n`;
}

function lineOf({ text, lead = '', level = 0, tone }: Line): string {
  const label = lead.trim() === '' ? '' : `${literal(lead.trim())} `;
  const said = tone === 'warning' || tone === 'heading' ? `**${literal(text)}**` : literal(text);
  return `${'  '.repeat(level)}- ${label}${said}`;
}

function literal(text: string): string {
  return markdownLiteral(withoutControls(text));
}
