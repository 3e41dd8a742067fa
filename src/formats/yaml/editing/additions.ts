import { isMap } from 'yaml';
import { keyText } from '../scalar-text.js';
import { entryLines, flowText } from '../yaml-lines.js';
import { type Entry, isBlock } from './entries.js';
import type { AddedEntry } from './plan.js';
import { lineOfEnd } from './removals.js';
import type { SourceLines } from './source-lines.js';
import type { TextEdit } from './text-edit.js';

/** Puts entries among others that have lines of their own, laid out as those are. @param depth 0 for sections, 1 for their records */
export function* blockAdditions(
  lines: SourceLines,
  entries: readonly Entry[],
  {
    added,
    firstKept,
    depth,
  }: { readonly added: readonly AddedEntry[]; readonly firstKept: Entry; readonly depth: number },
): Generator<TextEdit> {
  const indent = lines.columnOf(entries[0]!.start);
  const pad = ' '.repeat(indent);
  const areBlocks = depth === 0 || (depth === 1 && entries.every(({ node }) => isBlock(node)));
  const layout = { indent, blocks: areBlocks ? 1 : 0, step: stepOf(lines, entries, indent) };
  const isSpaced =
    depth < 2 && entries.length > 1 && entries.slice(1).every((entry) => isBelowBlank(lines, entry));
  for (const { behind, key, value } of added) {
    const head = key === undefined ? '-' : keyText(key, `\n${pad}`);
    const text = entryLines(head, value, layout).join('\n').replaceAll('\n', lines.lineEnd);
    if (!behind) {
      yield {
        start: firstKept.start,
        end: firstKept.start,
        text: `${text.slice(indent)}${lines.lineEnd}${pad}`,
      };
      continue;
    }
    const at = lineOfEnd(lines, behind);
    const isSection =
      depth === 0 && typeof value === 'object' && entries.some((entry) => isBelowBlank(lines, entry));
    const space = isSpaced || isSection ? lines.lineEnd : '';
    yield { start: at, end: at, text: `${lines.lineEnd}${space}${text}` };
  }
}

/** Puts entries into a stretch: behind others with a comma, or on lines of their own where those are. */
export function* flowAdditions(
  lines: SourceLines,
  added: readonly AddedEntry[],
  firstKept: Entry,
): Generator<TextEdit> {
  for (const { behind, key, value } of added) {
    const text = key === undefined ? flowText(value) : `${keyText(key, ' ')} ${flowText(value)}`;
    const at = behind?.end ?? firstKept.start;
    const beside = behind ?? firstKept;
    const gap = lines.isFirst(beside.start)
      ? `${lines.lineEnd}${' '.repeat(lines.columnOf(beside.start))}`
      : ' ';
    yield { start: at, end: at, text: behind ? `,${gap}${text}` : `${text},${gap}` };
  }
}

/** How far the levels below entries are indented. */
function stepOf(lines: SourceLines, entries: readonly Entry[], indent: number): number {
  const inner = entries.map(({ node }) => node).find((node) => isBlock(node) && isMap(node));
  const step = inner?.range ? lines.columnOf(inner.range[0]) - indent : 2;
  return step > 0 ? step : 2;
}

/** Whether a blank line stands above an entry and its comments. */
function isBelowBlank(lines: SourceLines, { start }: Entry): boolean {
  let at = lines.startOf(start);
  while (at > 0 && typeof lines.kindOf(at - 1) === 'object') at = lines.startOf(at - 1);
  return at > 0 && lines.kindOf(at - 1) === 'blank';
}
