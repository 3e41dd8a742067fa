import { problemsError } from '../error.js';
import { nearestAmong } from '../nearest.js';
import { isPlainMap } from '../plain-map.js';
import { type Problem, problemOf, quote } from '../problem.js';
import { schemaProblems } from '../schema-problems.js';
import type { Change } from './change.js';
import { CHANGE_SCHEMAS } from './change-schemas.js';

/** What reading changes comes to; the changes are of use only where there is no problem. */
export interface ReadChanges {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a list of changes from a value, such as JSON or YAML gives it, and checks each on its own: `apply` checks them against a chain.
 * Durations become minutes.
 *
 * @throws ServiceChainError `invalid-changes`, holding all problems; their paths begin with `changes`.
 * @example
 * ```ts
 * import { parseChanges } from 'service-chain';
 *
 * const changes = parseChanges(JSON.parse('[{ "change": "re-own", "link": "booking", "owner": "it" }]'));
 * changes.map(({ change }) => change); // [ 're-own' ]
 * ```
 */
export function parseChanges(source: unknown): readonly Change[] {
  const { changes, problems } = readChanges(source);
  if (problems.length > 0) throw problemsError('invalid-changes', problems);
  return changes;
}

/** Reads a list of changes from a value: every change by its schema, all problems at once. O(size). */
export function readChanges(source: unknown): ReadChanges {
  if (!Array.isArray(source)) {
    const expected = 'a list of changes';
    return {
      changes: [],
      problems: [problemOf({ code: 'wrong-type', path: ['changes'], expected, received: quote(source) })],
    };
  }
  const problems: Problem[] = [];
  const changes = Array.from(source, (change: unknown, i) => readChange(change, i, problems));
  return { changes: changes as Change[], problems };
}

const SCHEMAS = new Map(Object.entries(CHANGE_SCHEMAS));

function readChange(change: unknown, i: number, problems: Problem[]): unknown {
  const path = ['changes', i];
  if (!isPlainMap(change)) {
    const code = change === undefined ? 'missing-key' : 'wrong-type';
    problems.push(problemOf({ code, path, expected: 'a change, as a map', received: quote(change) }));
    return undefined;
  }
  const word = Object.hasOwn(change, 'change') ? change.change : undefined;
  const schema = typeof word === 'string' ? SCHEMAS.get(word) : undefined;
  if (!schema) {
    problems.push(unknownWord(word, [...path, 'change']));
    return undefined;
  }
  const result = schema.safeParse(change);
  if (result.success) return result.data;
  problems.push(...schemaProblems(result.error.issues, change, path, schema));
  return undefined;
}

function unknownWord(word: unknown, path: Problem['path']): Problem {
  const words = [...SCHEMAS.keys()];
  return problemOf({
    code: word === undefined ? 'missing-key' : typeof word === 'string' ? 'invalid-value' : 'wrong-type',
    path,
    expected: `one of ${words.join(', ')}`,
    received: quote(word),
    suggestion: typeof word === 'string' ? nearestAmong(words)(word) : undefined,
  });
}
