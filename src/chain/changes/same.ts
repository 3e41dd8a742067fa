/** Whether two values of records are the same, all the way down; the order of keys is of no account. Records are shallow. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(ownOf(a, key), ownOf(b, key)));
}

/** The fields in which two records differ, in the order of the first and then of the second. */
export function changedFields(a: object, b: object): string[] {
  if (isSame(a, b)) return [];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].filter((key) => !isSame(ownOf(a, key), ownOf(b, key)));
}

/** The value of a record under a key, which may be one that every object inherits. No record holds `undefined`. */
function ownOf(record: object, key: string): unknown {
  return Object.hasOwn(record, key) ? (record as Readonly<Record<string, unknown>>)[key] : undefined;
}
