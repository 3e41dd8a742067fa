import type * as z from 'zod';

/** Where a record's lists and maps end: a leader's or a threshold's own fields. */
const DEPTH = 4;

/**
 * A copy of a record in which everything a schema complains about is there with the value `undefined`, so that later checks see
 * that something stood there and do not report its absence. Linear in the record and its issues.
 */
export function soundPart(record: object, issues: readonly z.core.$ZodIssue[]): object {
  const copy = copyOf(record, DEPTH) as object;
  for (const issue of issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const key of keys) forget(copy, key === undefined ? issue.path : [...issue.path, key]);
  }
  return copy;
}

function copyOf(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  if (Array.isArray(value)) return value.map((item) => copyOf(item, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item, depth - 1)]));
}

function forget(root: object, path: readonly PropertyKey[]): void {
  let target: unknown = root;
  for (const part of path.slice(0, -1)) {
    if (typeof target !== 'object' || target === null || !Object.hasOwn(target, part)) return;
    target = (target as Record<PropertyKey, unknown>)[part];
  }
  const last = path.at(-1);
  if (typeof target !== 'object' || target === null || last === undefined) return;
  Object.defineProperty(target, last, {
    value: undefined,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
