import { isScalar } from '../../model/field-schemas.js';
import type { SureField } from '../../model/sure-fields.js';

/**
 * The value of a field from an attribute, whose types are those of the tool that wrote it: numbers may be text and text may be numbers,
 * lists may be JSON text, and one text stands for a list of one. Nothing is `undefined`; what fits in no way stays as it is, and is
 * found wrong where chains are made.
 */
export function fieldValue(field: SureField, value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (typeof value === 'string') return fromText(field, value);
  const isText = field.form === 'texts' || field.form === 'options';
  return isText && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : value;
}

function fromText(field: SureField, text: string): unknown {
  if (field.form === 'numbers') return NUMBER.test(text.trim()) ? Number(text) : text;
  if (field.form !== 'values') return text;
  const parsed = parsedJson(text);
  if (Array.isArray(parsed)) return parsed;
  return field.read([text]) === undefined ? text : [text];
}

/** Each digit is looked at once: a text may hold a million. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** A fact of the user's own: scalars as they are, anything deeper as JSON text. */
export function factOf(value: unknown): unknown {
  return isScalar(value) ? value : typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** The list or map that a text is the JSON of; `undefined` where it is of none. */
export function parsedJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
