import { locateInJson } from '../../model/json-places.js';
import { walkJson } from '../../model/json-walk.js';
import type { DocumentPath, SourceLocation } from '../../model/problem.js';
import { locatorOf } from '../../model/source-text.js';

/** Finds places in JSON whose lists may be long: in the item of a list that stands under one or two keys. */
export type JsonRowPlaces = (list: DocumentPath, row: number, below: DocumentPath) => SourceLocation;

/**
 * Remembers where the items of such lists begin, at the first question; every later one is a walk over one item. The first is
 * O(length of the text), the others O(length of the item).
 */
export function jsonRowPlaces(text: string, file: string | undefined): JsonRowPlaces {
  let offsets: ReadonlyMap<string, readonly number[]> | undefined;
  const locate = locateInJson(text, file);
  const place = locatorOf(text, file);
  return (list, row, below) => {
    offsets ??= itemOffsets(text);
    const starts = offsets.get(JSON.stringify(list)) ?? [];
    const start = starts[row];
    if (start === undefined) return locate([{ path: [...list, row, ...below], at: 'value' }])[0]!;
    const from = place(start);
    if (below.length === 0) return from;
    const [inner] = locateInJson(text.slice(start, starts[row + 1]))([{ path: below, at: 'value' }]);
    const { line, column } = inner!;
    return {
      ...from,
      line: from.line + line - 1,
      column: line === 1 ? from.column + column - 1 : column,
    };
  };
}

/** The offset of each item of each list that stands under one or two keys. */
function itemOffsets(text: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const keys: string[] = [];
  let depth = 0;
  const item = (offset: number): void => {
    if (depth !== 2 && depth !== 3) return;
    const list = JSON.stringify(keys.slice(0, depth - 1));
    const known = found.get(list);
    if (known) known.push(offset);
    else found.set(list, [offset]);
  };
  walkJson(text, {
    enter(offset) {
      item(offset);
      depth++;
    },
    leave: () => void depth--,
    key(key) {
      if (depth <= 2) keys[depth - 1] = key;
    },
    scalar: item,
  });
  return found;
}
