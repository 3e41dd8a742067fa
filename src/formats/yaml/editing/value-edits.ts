import { isMap, isSeq } from 'yaml';
import { isPlainMap } from '../../../model/plain-map.js';
import { blockAdditions, flowAdditions } from './additions.js';
import { type Collection, type Entry, entriesOf, isBlock } from './entries.js';
import { planOf } from './plan.js';
import { blockRemovals, flowRemovals } from './removals.js';
import { replacementEdits, replacementIn } from './replacement.js';
import type { SourceLines } from './source-lines.js';
import type { TextEdit } from './text-edit.js';

/** What a map or list comes to, and what it is to come to. */
interface Change {
  readonly collection: Collection;
  readonly before: object;
  readonly after: object;
  /** How many levels are above it. */
  readonly depth: number;
  /** The entry whose value it is; `undefined` for the whole. */
  readonly entry?: Entry;
  /** Whether it stands inside a stretch. */
  readonly isInFlow: boolean;
}

/**
 * Edits after which a map or list in a text comes to another value: what is the same keeps its text, and what is not is changed as far
 * down as that can be done.
 */
export function* collectionEdits(lines: SourceLines, change: Change): Generator<TextEdit> {
  const { collection, before, after, depth } = change;
  const entries = entriesOf(collection, lines.text);
  const { changed, removed, added } = planOf({ collection, entries, before, after, newLast: depth === 1 });
  const firstKept = entries.find((entry) => !removed.has(entry));
  if (!firstKept) {
    if (change.entry) yield* replaced(lines, change.entry, after, change);
    return;
  }
  const isInFlow = !isBlock(collection);
  for (const { entry, before: old, after: now } of changed)
    yield* valueEdits(lines, entry, { before: old, after: now, depth: depth + 1, isInFlow });
  if (isInFlow) {
    yield* flowRemovals(entries, removed);
    yield* flowAdditions(lines, added, firstKept);
  } else {
    yield* blockRemovals(lines, entries, removed, depth === 0);
    yield* blockAdditions(lines, entries, { added, firstKept, depth });
  }
}

function* valueEdits(
  lines: SourceLines,
  entry: Entry,
  change: {
    readonly before: unknown;
    readonly after: unknown;
    readonly depth: number;
    readonly isInFlow: boolean;
  },
): Generator<TextEdit> {
  const { before, after, depth, isInFlow } = change;
  const { node } = entry;
  const areMaps = isMap(node) && isPlainMap(before) && isPlainMap(after);
  const areLists = isSeq(node) && Array.isArray(before) && Array.isArray(after);
  if (areMaps || areLists)
    yield* collectionEdits(lines, { collection: node, before, after, depth, entry, isInFlow });
  else yield* replaced(lines, entry, after, { depth, isInFlow });
}

function* replaced(
  lines: SourceLines,
  entry: Entry,
  value: unknown,
  { depth, isInFlow }: { readonly depth: number; readonly isInFlow: boolean },
): Generator<TextEdit> {
  if (isInFlow) yield replacementIn(entry, value);
  else yield* replacementEdits(lines, entry, value, depth === 1 ? 1 : 0);
}
