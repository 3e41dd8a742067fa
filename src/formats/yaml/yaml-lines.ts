import { keyText, scalarText } from './scalar-text.js';

/** How far a line reaches. */
const WIDTH = 120;

/** How a value is laid out. */
export interface Layout {
  /** Columns in front of the line that the value belongs to. */
  readonly indent: number;
  /** How many levels of maps and lists take a line per entry even where one line would hold them all. */
  readonly blocks?: number | undefined;
  /** Columns that each level is indented by. */
  readonly step?: number | undefined;
}

/** A value in one line. */
export function flowText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return scalarText(value);
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${keyText(key, ' ')} ${flowText(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/**
 * The lines of an entry that begins with a key and its colon, or with a dash: in one line where that is short enough, else a line per
 * field or item.
 */
export function entryLines(head: string, value: unknown, layout: Layout): string[] {
  const { indent, blocks = 0, step = 2 } = layout;
  const pad = ' '.repeat(indent);
  const first = `${pad}${head}`;
  if (isReadableBlock(value)) return [`${first} |-`, ...literal(value, indent + step)];
  const flow = `${first} ${flowText(value)}`;
  if (typeof value !== 'object' || value === null) return [flow];
  const inner: unknown[] = Object.values(value);
  const fits = blocks === 0 && lastLine(flow).length <= WIDTH && !inner.some(isReadableBlock);
  if (fits || inner.length === 0) return [flow];
  const below = { indent: indent + step, blocks: Math.max(0, blocks - 1), step };
  const lines = blockLines(value, below);
  if (head !== '-') return [first, ...lines];
  // Behind a dash the first field goes on in the same line, where it stands in the column of the others.
  return [`${first}${' '.repeat(step - 1)}${lines[0]!.slice(below.indent)}`, ...lines.slice(1)];
}

/** The lines of the entries of a map or list. */
function blockLines(value: object, layout: Layout): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => entryLines('-', item, layout));
  const lineStart = `\n${' '.repeat(layout.indent)}`;
  return Object.entries(value).flatMap(([key, inner]) => entryLines(keyText(key, lineStart), inner, layout));
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** Whether a text of several lines can stand as it is, line by line. */
function isReadableBlock(value: unknown): value is string {
  return typeof value === 'string' && /^\S/.test(value) && LINES.test(value);
}

/** Two lines or more that hold nothing a reader cannot see, and end in no space; some of them may be blank. */
const LINES = /^(?:(?:[\p{L}\p{M}\p{N}\p{P}\p{S} ]*\S)?\n)+[\p{L}\p{M}\p{N}\p{P}\p{S} ]*\S$/u;

function literal(text: string, indent: number): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`));
}
