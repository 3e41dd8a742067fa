import { withoutControls } from '../../tables/cell-text.js';
import { type OverviewStyle, paragraph } from '../text-layout.js';
import type { Line, Section } from './sections.js';

/** How a page is laid out. */
export interface Layout {
  readonly width: number;
  readonly style: OverviewStyle;
}

/** Lays a page out as text: the first section’s title is that of the page, its lines stand right below. Names are made safe to show. */
export function sectionsToText([first, ...rest]: readonly Section[], layout: Layout): string {
  const head = first ? [titled(first, layout, '')] : [];
  return `${[...head, ...rest.map((section) => titled(section, layout, '  '))].join('\n\n')}\n`;
}

function titled({ title, lines }: Section, layout: Layout, indent: string): string {
  const heading = paragraph(layout, '', withoutControls(title), { mark: layout.style.heading });
  return [heading, ...lines.map((line) => lineOf(line, layout, indent))].join('\n');
}

function lineOf({ text, lead = '', level = 0, tone }: Line, layout: Layout, indent: string): string {
  const mark = tone && { mark: layout.style[tone] };
  const before = `${indent}${'  '.repeat(level)}${withoutControls(lead)}`;
  return paragraph(layout, before, withoutControls(text), { ...mark, hang: lead === '' ? 4 : 0 });
}
