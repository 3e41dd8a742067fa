import type { DocumentPath } from '../../model/problem.js';

/** Where something stands: in which of the files, and by which path. */
export interface Spot {
  readonly file: number;
  readonly path: DocumentPath;
}

/** A value and where it stands. */
export interface Placed {
  readonly value: unknown;
  readonly spot: Spot;
}

/** What stands under a key of a map, or in a place of a list. */
export function below({ file, path }: Spot, key: string | number): Spot {
  return { file, path: [...path, key] };
}

/** Whether a value is a map. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text, or a number as one; `undefined` for anything else, and for a blank text. */
export function textIn(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}
