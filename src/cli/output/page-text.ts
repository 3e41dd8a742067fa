import { withoutControls } from '../../tables/cell-text.js';
import { defineTable } from '../../tables/define-table.js';
import { wrap } from '../../tables/text-width.js';
import { toText } from '../../tables/to-text.js';
import type { Surroundings } from '../surroundings.js';

/** How wide text is laid out that goes to a pipe or a file, and at most on a screen: longer lines are hard to read. */
const WIDEST = 100;

/** A page of ours in Markdown, laid out for a screen: headings bold, code indented and dim, all but code wrapped to the width. */
export function pageText(markdown: string, { width = WIDEST, output: { mark } }: Surroundings): string {
  const layout: Layout = { width: Math.max(20, Math.min(width, WIDEST)), mark };
  return `${blocksOf(markdown)
    .map((block) => laidOut(block, layout))
    .join('\n\n')}\n`;
}

type Layout = { readonly width: number } & Pick<Surroundings['output'], 'mark'>;

/** The blocks of a page, each with its lines: between empty lines, but those in a fence are of the code. */
function blocksOf(markdown: string): string[][] {
  const blocks: string[][] = [[]];
  let isCode = false;
  for (const line of markdown.replace(/^---\n.*?\n---\n/s, '').split(/\r?\n/)) {
    if (/^```/.test(line)) isCode = !isCode;
    if (line.trim() === '' && !isCode) blocks.push([]);
    else blocks.at(-1)!.push(line.replace(/[^\t]+/g, withoutControls));
  }
  return blocks.filter((block) => block.length > 0);
}

function laidOut(block: readonly string[], layout: Layout): string {
  const [first = ''] = block;
  if (first.startsWith('```'))
    return block
      .filter((line) => !line.startsWith('```'))
      .map((line) => code(line, layout))
      .join('\n');
  if (first.startsWith('|')) return table(block, layout);
  if (first.startsWith('>'))
    return paragraph(block.map((line) => line.replace(/^> ?/, '')).join(' '), layout, '  ');
  const heading = /^#+ (.*)$/.exec(first);
  if (heading)
    return wrap(plain(heading[1]!), layout.width)
      .map((line) => layout.mark('bold', line))
      .join('\n');
  return itemsOf(block)
    .map((item) => listItem(item, layout))
    .join('\n');
}

function code(line: string, { mark }: Layout): string {
  return line === '' ? '' : `    ${mark('dim', line)}`;
}

/** The items of a list, each in a line; what is no list is one item. */
function itemsOf(block: readonly string[]): readonly string[] {
  const items: string[] = [];
  for (const line of block) {
    if (items.length === 0 || /^(- |\d+\. )/.test(line)) items.push(line);
    else items.push(`${items.pop()} ${line.trim()}`);
  }
  return items;
}

function listItem(item: string, layout: Layout): string {
  const [, sign = '', text = ''] = /^(- |\d+\. )?(.*)$/.exec(item)!;
  return sign + paragraph(text, layout, ' '.repeat(sign.length)).slice(sign.length);
}

function paragraph(text: string, layout: Layout, indent: string): string {
  return wrap(holdTogether(marked(text, layout)), layout.width - indent.length)
    .map((line) => indent + line.replaceAll(HELD_HYPHEN, '-'))
    .join('\n');
}

const HELD_HYPHEN = '\u2011';

/** Ids are read, and copied, in one piece. */
function holdTogether(text: string): string {
  return text.replace(/(?<=\w)-(?=\w)/g, HELD_HYPHEN);
}

/** A text with the marks of Markdown as marks of a screen. A mark goes on each word, for lines break between words. */
function marked(text: string, { mark }: Layout): string {
  const withMark = (format: 'bold' | 'cyan') => (_: string, inner: string) =>
    inner.replace(/[^ ]+/g, (word) => mark(format, word));
  return linksAsText(text)
    .replace(/\*\*([^*]+)\*\*/g, withMark('bold'))
    .replace(/`([^`]+)`/g, withMark('cyan'));
}

function plain(text: string): string {
  return linksAsText(text).replace(/\*\*|`/g, '');
}

function linksAsText(text: string): string {
  return text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}

/** A table of Markdown, by the means of our own. */
function table([head = '', , ...lines]: readonly string[], { width, mark }: Layout): string {
  const names = cellsOf(head);
  const columns = Object.fromEntries(
    names.map((name) => [name, { type: 'text', description: name } as const]),
  );
  const declared = defineTable({
    ...{
      name: 'page',
      title: 'A table of a page',
      description: 'A table of a page.',
      key: [],
      order: 'as written',
    },
    columns,
  });
  const rows = lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, i) => [names[i], cell])));
  return toText(
    declared.of(() => rows as never),
    { width, emphasise: (header) => mark('bold', header) },
  ).trimEnd();
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => plain(cell.trim()));
}
