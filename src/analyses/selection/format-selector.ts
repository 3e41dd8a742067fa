import { problemsError } from '../../model/error.js';
import { problemOf } from '../../model/problem.js';
import { checkForm } from './known-ids.js';
import { readSelector } from './read-selector.js';
import type { Selector, SelectorPart } from './selector.js';
import { isWord } from './tokens.js';
import { DIRECTIONS, ENDS, MAX_LENGTH, RESERVED } from './vocabulary.js';

/**
 * Writes a selector as text, so that {@link parseSelector} reads the same: `+` is written out as `upstreamOf(…)` and
 * `downstreamOf(…)`, and what is no plain word stands in double quotes. A selector already text comes back so written.
 *
 * In what is read back an id inside another selector is a text, `{ id: … }` only when it is all there is, and a list of a
 * single selector is that selector; everything (`and` of none) is `party or link`, nothing (`or` of none) `party and link`.
 *
 * @throws ServiceChainError `invalid-selector`, also when the text is longer than 100,000 characters.
 * @example
 * ```ts
 * import { formatSelector } from 'service-chain';
 *
 * formatSelector('+checkIn and kind(role)'); // 'upstreamOf(checkIn) and kind(role)'
 * formatSelector({ provider: { name: 'Front *' } }); // 'provider(name("Front *"))'
 * ```
 */
export function formatSelector(selector: Selector): string {
  const text = format(readSelector(selector, checkForm));
  if (text.length <= MAX_LENGTH) return text;
  const expected = `a selector of at most ${MAX_LENGTH} characters as text`;
  const problem = problemOf({ code: 'too-large', path: [], expected, received: `${text.length}` });
  throw problemsError('invalid-selector', [problem]);
}

/** Writes a selector that may stand beside nothing else. */
function format(part: SelectorPart): string {
  if (typeof part === 'string') return RESERVED.has(part) ? quoted(part) : written(part);
  if ('is' in part) return part.is;
  if ('not' in part) return `not ${bracketed(part.not)}`;
  if ('and' in part) return formatList(part.and, 'and', 'party or link');
  if ('or' in part) return formatList(part.or, 'or', 'party and link');
  if ('attribute' in part) return formatAttribute(part);
  const [key] = Object.keys(part).filter((name) => !CONDITION_KEYS.includes(name)) as [string];
  const value = (part as Readonly<Record<string, SelectorPart>>)[key]!;
  if (!WITH_SELECTORS.includes(key)) return `${key}(${written(value as string)})`;
  return formatPaths(key, value, part as Conditions);
}

const CONDITION_KEYS = ['depth', 'via', 'notVia'];
const WITH_SELECTORS: readonly string[] = [...ENDS, ...DIRECTIONS];

interface Conditions {
  readonly depth?: number;
  readonly via?: SelectorPart;
  readonly notVia?: SelectorPart;
}

function formatPaths(key: string, value: SelectorPart, { depth, via, notVia }: Conditions): string {
  const inside = depth === undefined ? format(value) : `${format(value)}, ${depth}`;
  const through = via === undefined ? '' : ` via(${format(via)})`;
  const around = notVia === undefined ? '' : ` notVia(${format(notVia)})`;
  return `${key}(${inside})${through}${around}`;
}

function formatList(parts: readonly SelectorPart[], word: 'and' | 'or', ofNone: string): string {
  const [only] = parts;
  if (only === undefined) return ofNone;
  if (parts.length === 1) return format(only);
  return parts
    .map((part) => (word === 'or' && isAnd(part) ? format(part) : bracketed(part)))
    .join(` ${word} `);
}

/** In brackets where something stands beside it that would join first. */
function bracketed(part: SelectorPart): string {
  return isList(part) ? `(${format(part)})` : format(part);
}

function isAnd(part: SelectorPart): boolean {
  return typeof part !== 'string' && 'and' in part && part.and.length > 1;
}

function isList(part: SelectorPart): boolean {
  if (typeof part === 'string') return false;
  const parts = 'and' in part ? part.and : 'or' in part ? part.or : undefined;
  if (parts === undefined) return false;
  return parts.length === 1 ? isList(parts[0]!) : true;
}

function formatAttribute({ attribute, value }: { attribute: string; value?: unknown }): string {
  if (value === undefined) return `attribute(${written(attribute)})`;
  // In a selector `+` is a sign of its own, so that 1e+21 is written 1e21.
  const scalar = typeof value === 'string' ? quoted(value) : String(value).replace('+', '');
  return `attribute(${written(attribute)} = ${scalar})`;
}

function written(text: string): string {
  return isWord(text) ? text : quoted(text);
}

/** As JSON, with what a reader or a terminal might not show as it is written out, however long the text. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    INVISIBLE,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const INVISIBLE = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
