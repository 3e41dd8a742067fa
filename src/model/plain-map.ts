/**
 * Whether a value is a plain map, as JSON and literals make them, from whatever realm. A `Map`, a date or another instance
 * has no keys of its own and would read as empty, so none of them is one.
 */
export function isPlainMap(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
