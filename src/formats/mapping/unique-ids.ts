/** What an id is made of: that of a row, and what is added to it. Nothing is added to an id that stands as it is. */
export type IdParts = readonly [id: unknown, others: readonly string[]];

/**
 * Ids joined of their parts with hyphens. Where different parts would come to one id (`a`, `b-c` and `a-b`, `c`), all but the first in
 * the order of their parts get a number, and so do those that would take an id that stands as it is. Equal parts have equal ids, so that an
 * id that is there twice is found. O(n log n).
 */
export function uniqueIds(parts: readonly IdParts[]): readonly unknown[] {
  const taken = new Set(parts.flatMap(([id, others]) => (others.length === 0 ? [id] : [])));
  const keys = parts.map(([id, others]) => (others.length === 0 ? '' : JSON.stringify([id, ...others])));
  const made = new Map(parts.map(([id, others], at) => [keys[at]!, [id, ...others].join('-')] as const));
  made.delete('');
  const ids = new Map<string, string>();
  for (const key of [...made.keys()].sort()) {
    const id = free(made.get(key)!, taken);
    taken.add(id);
    ids.set(key, id);
  }
  return parts.map(([id, others], at) => (others.length === 0 ? id : ids.get(keys[at]!)));
}

function free(id: string, taken: ReadonlySet<unknown>): string {
  let number = 1;
  let one = id;
  while (taken.has(one)) one = `${id}-${++number}`;
  return one;
}
