import { isScalar } from 'yaml';
import { type Quotes, scalarText } from '../scalar-text.js';
import { entryLines, flowText } from '../yaml-lines.js';
import { type Entry, isBlock } from './entries.js';
import type { SourceLines } from './source-lines.js';
import type { TextEdit } from './text-edit.js';

const QUOTES: Readonly<Record<string, Quotes>> = { QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double' };

/** Puts a value in the place of another, quoted like that; inside a stretch it stays in its line. */
export function replacementIn(entry: Entry, value: unknown): TextEdit {
  const { node, indicatorEnd, valueStart, end, key } = entry;
  const text =
    typeof value === 'string' && isScalar(node)
      ? scalarText(value, QUOTES[node.type ?? ''])
      : flowText(value);
  const colon = key !== undefined && indicatorEnd === undefined ? ': ' : '';
  const space = valueStart === indicatorEnd ? ' ' : '';
  return { start: valueStart, end, text: `${colon}${space}${text}` };
}

/** Puts a value in the place of another whose entry has lines of its own. @param blocks how many of its levels take lines of their own */
export function* replacementEdits(
  lines: SourceLines,
  entry: Entry,
  value: unknown,
  blocks: number,
): Generator<TextEdit> {
  const { node, start, indicatorEnd = start, valueStart, end } = entry;
  const head = lines.text.slice(start, indicatorEnd);
  const [first, ...rest] = entryLines(head, value, { indent: lines.columnOf(start), blocks });
  const behindHead = first!.slice(lines.columnOf(start) + head.length);
  const below = rest.map((line) => `${lines.lineEnd}${line}`).join('');
  if (isBlock(node)) {
    const nodeLine = lines.startOf(node.range![0]);
    const isBelow = nodeLine > indicatorEnd && valueStart >= nodeLine;
    if (isBelow) yield { start: indicatorEnd, end: indicatorEnd, text: behindHead };
    if (isBelow) yield { start: lines.endOf(nodeLine - 1), end, text: below };
    else yield { start: indicatorEnd, end, text: `${behindHead}${below}` };
  } else if (rest.length > 0) {
    yield { start: indicatorEnd, end, text: behindHead };
    yield { start: lines.endOf(end), end: lines.endOf(end), text: below };
  } else if (valueStart === end) yield { start: indicatorEnd, end: indicatorEnd, text: behindHead };
  else yield replacementIn(entry, value);
}
