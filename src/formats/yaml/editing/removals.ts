import type { Entry } from './entries.js';
import type { SourceLines } from './source-lines.js';
import type { TextEdit } from './text-edit.js';

/** Entries in lines of their own: some of them go, with the comments that are theirs; at least one stays. */
export function* blockRemovals(
  lines: SourceLines,
  entries: readonly Entry[],
  removed: ReadonlySet<Entry>,
  isRoot: boolean,
): Generator<TextEdit> {
  const firstKept = entries.findIndex((entry) => !removed.has(entry));
  // The first entry may share its line with a dash: what stays first moves there.
  const isCompact = firstKept > 0 && !lines.isFirst(entries[0]!.start);
  if (isCompact) yield { start: entries[0]!.start, end: entries[firstKept]!.start, text: '' };
  for (const [at, entry] of entries.entries()) {
    if (!removed.has(entry) || (isCompact && at < firstKept)) continue;
    const before = entries[at - 1];
    const floor = before ? lines.nextOf(lineOfEnd(lines, before)) : isRoot ? lines.startOf(entry.start) : 0;
    yield linesWith(lines, entry, floor);
  }
}

/** Entries in one stretch: some of them go, with a comma each; at least one stays. */
export function* flowRemovals(entries: readonly Entry[], removed: ReadonlySet<Entry>): Generator<TextEdit> {
  const lastKept = entries.findLastIndex((entry) => !removed.has(entry));
  for (const [at, entry] of entries.entries()) {
    if (!removed.has(entry)) continue;
    if (at < lastKept) yield { start: entry.start, end: entries[at + 1]!.start, text: '' };
    else yield { start: entries[at - 1]!.end, end: entry.end, text: '' };
  }
}

/** Where the last line of an entry ends: comments right below it that stand deeper than it are its own. */
export function lineOfEnd(lines: SourceLines, { start, end }: Entry): number {
  const column = lines.columnOf(start);
  let last = lines.endOf(end);
  for (let next = lines.nextOf(last); next < lines.text.length; next = lines.nextOf(last)) {
    const kind = lines.kindOf(next);
    if (typeof kind !== 'object' || kind.comment <= column) break;
    last = lines.endOf(next);
  }
  return last;
}

/** The lines of an entry and those of the comments right above it; of blank lines on both sides, those above go, too. */
function linesWith(lines: SourceLines, entry: Entry, floor: number): TextEdit {
  const column = lines.columnOf(entry.start);
  let start = lines.startOf(entry.start);
  const above = () => (start > floor ? lines.kindOf(start - 1) : 'other');
  const up = () => {
    start = lines.startOf(start - 1);
  };
  for (let kind = above(); typeof kind === 'object' && kind.comment === column; kind = above()) up();
  const end = lineOfEnd(lines, entry);
  const next = lines.nextOf(end);
  if (next >= lines.text.length || lines.kindOf(next) === 'blank') while (above() === 'blank') up();
  // The line end in front goes, not the one behind, where something else may be put.
  return start === 0 ? { start, end: next, text: '' } : { start: lines.endOf(start - 1), end, text: '' };
}
