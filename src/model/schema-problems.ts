import * as z from 'zod';
import { nearestAmong } from './nearest.js';
import { type DocumentPath, type Problem, type ProblemParts, problemOf, quote } from './problem.js';

type Issue = z.core.$ZodIssue;

/** What zod calls the types of our fields, in the words of someone who writes a document. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
};

/** Shapes whose text is only ever a duration. */
const UNION_WORDS: Readonly<Record<string, string>> = { 'a number,text': 'a number or a duration (PT10M)' };

/**
 * Turns what zod says about one record into our problems: the same fact in the document's words, with its full path,
 * what was found there and the nearest valid key or value.
 *
 * @param record what was checked.
 * @param base the path of the record in the document.
 * @param schema the schema it was checked with.
 */
export function schemaProblems(
  issues: readonly Issue[],
  record: unknown,
  base: DocumentPath,
  schema: z.ZodType,
): Problem[] {
  return withoutEchoes(issues).flatMap((issue) => {
    const at = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    return problemsOfIssue(issue, [...base, ...at], valueAt(record, at), schemaAt(schema, at));
  });
}

/** A value of the wrong type is not also too short: of one value, its wrong type is the whole problem. */
function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const wrong = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('\n')),
  );
  return issues.filter(
    ({ code, path }) => !(code === 'too_small' || code === 'too_big') || !wrong.has(path.join('\n')),
  );
}

/** The keys a record of a schema may have, in the order of its definition. */
export function keysOf(schema: z.ZodType | undefined): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function problemsOfIssue(issue: Issue, path: DocumentPath, found: unknown, schema?: z.ZodType): Problem[] {
  if (issue.code === 'unrecognized_keys') return unknownKeyProblems(issue.keys, path, keysOf(schema));
  if (issue.code === 'invalid_union') return unionProblems(issue, path, found, schema);
  const received = quote(found);
  return [problemOf({ path, received, ...partsOf(issue, found) })];
}

function partsOf(issue: Issue, found: unknown): Omit<ProblemParts, 'path'> {
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: found === undefined ? 'missing-key' : 'wrong-type',
        expected: wordFor(issue.expected),
        suggestion: issue.expected === 'string' ? asText(found) : undefined,
      };
    case 'invalid_value': {
      const values = issue.values.map(String);
      const suggestion = typeof found === 'string' ? nearestAmong(values)(found) : undefined;
      const code = found === undefined ? 'missing-key' : 'invalid-value';
      return { code, expected: `one of ${values.join(', ')}`, suggestion };
    }
    case 'too_small':
      return { code: sizeCode(issue.origin), expected: sizeWords(issue.origin, 'at least', issue.minimum) };
    case 'too_big':
      return { code: sizeCode(issue.origin), expected: sizeWords(issue.origin, 'at most', issue.maximum) };
    case 'custom':
      return {
        code: customCode(issue.params?.code, found),
        expected: String(issue.params?.expected),
        suggestion: issue.params?.suggestion as string | undefined,
      };
    default:
      return { code: 'invalid-value', expected: issue.message };
  }
}

function customCode(code: ProblemParts['code'] | undefined, found: unknown): ProblemParts['code'] {
  if (found === undefined) return 'missing-key';
  return code ?? (typeof found === 'string' ? 'invalid-value' : 'wrong-type');
}

/** A number or a truth value where text belongs is most often an id that lacks its quotes. */
function asText(found: unknown): string | undefined {
  return typeof found === 'number' || typeof found === 'boolean' ? String(found) : undefined;
}

function sizeCode(origin: string): ProblemParts['code'] {
  return origin === 'string' ? 'invalid-value' : 'out-of-range';
}

function sizeWords(origin: string, bound: string, size: number | bigint): string {
  if (origin === 'string') return 'text that is not empty';
  return `a ${origin === 'array' ? 'list' : 'number'} of ${bound} ${size}`;
}

function unknownKeyProblems(
  unknown: readonly string[],
  path: DocumentPath,
  keys: readonly string[],
): Problem[] {
  const nearest = nearestAmong(keys);
  return unknown.map((key) =>
    problemOf({
      code: 'unknown-key',
      path: [...path, key],
      message: `unknown key ${quote(key)}${key.includes(':') ? ' (a colon needs a space behind it)' : ''}`,
      expected: `one of ${keys.join(', ')}`,
      received: quote(key),
      suggestion: nearest(key),
    }),
  );
}

/** Of the shapes a value may have, the one whose own type fits tells what is wrong; else none of them does. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: DocumentPath,
  found: unknown,
  schema: z.ZodType | undefined,
): Problem[] {
  const meant = issue.errors.find((branch) => !branch.some(isOwnTypeWrong));
  if (meant) return schemaProblems(meant, found, path, schema ?? z.unknown());
  const expected = issue.errors.flatMap((branch) => branch.filter(isOwnTypeWrong).map(expectedType));
  return [
    problemOf({
      code: found === undefined ? 'missing-key' : 'wrong-type',
      path,
      expected: UNION_WORDS[expected.join()] ?? expected.join(' or '),
      received: quote(found),
    }),
  ];
}

function isOwnTypeWrong(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function expectedType(issue: Issue): string {
  return issue.code === 'invalid_type' ? wordFor(issue.expected) : issue.code;
}

function wordFor(type: string): string {
  return TYPE_WORDS[type] ?? type;
}

function valueAt(record: unknown, path: DocumentPath): unknown {
  let value = record;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** The schema of the value at a path; of several shapes, the map, for only maps have keys to look up. */
function schemaAt(schema: z.ZodType, path: DocumentPath): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const part of path) {
    const inner: unknown = current instanceof z.ZodArray ? current.element : innerField(current, part);
    current = inner instanceof z.ZodType ? plainSchema(inner) : undefined;
  }
  return current && plainSchema(current);
}

function innerField(schema: z.ZodType | undefined, key: string | number): unknown {
  return schema instanceof z.ZodObject && Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
}

function plainSchema(schema: z.ZodType): z.ZodType {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const map =
    inner instanceof z.ZodUnion ? inner.options.find((option) => option instanceof z.ZodObject) : undefined;
  return (map ?? inner) as z.ZodType;
}
