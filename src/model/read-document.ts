import type * as z from 'zod';
import { checkDocument } from './checks/check-document.js';
import { type ChainContent, DOCUMENT_VERSION } from './document.js';
import type { DocumentRecords } from './document-records.js';
import { textSchema } from './field-schemas.js';
import type { Goal } from './goal.js';
import { compareIds, ID_IN_WORDS, isId } from './ids.js';
import type { Link } from './link.js';
import type { Measure } from './measure.js';
import { nearestAmong } from './nearest.js';
import type { Party } from './party.js';
import { isPlainMap } from './plain-map.js';
import { type DocumentPath, type Problem, problemOf, quote } from './problem.js';
import { keysOf, schemaProblems } from './schema-problems.js';
import {
  LIST_SECTIONS,
  type ListSection,
  MAP_SECTIONS,
  type MapSection,
  REQUIRED_SECTIONS,
} from './sections.js';
import { soundPart } from './sound-part.js';

/** What reading a document comes to: its content, or `undefined` where an error stands among the problems. */
export interface ReadResult {
  readonly content: ChainContent | undefined;
  readonly problems: readonly Problem[];
}

const HEAD_KEYS = ['$schema', 'version', 'name'];
const DOCUMENT_KEYS = [...HEAD_KEYS, ...Object.keys(MAP_SECTIONS), ...Object.keys(LIST_SECTIONS)];

/** A document read record by record, before its records are held against each other. */
export interface DocumentParts {
  readonly name: string | undefined;
  /** The keys the document has: sections and others. */
  readonly keys: ReadonlySet<string>;
  readonly records: DocumentRecords;
}

/**
 * Reads a value as a chain document: every record by its schema, then what they say about each other.
 * All problems are found in one pass; O(size of the document).
 */
export function readDocument(value: unknown): ReadResult {
  const problems: Problem[] = [];
  const parts = readParts(value, problems);
  return { content: parts && contentOf(parts, problems), problems };
}

/** Reads every record of a document by its schema; `undefined` where the value is no map. */
export function readParts(value: unknown, problems: Problem[]): DocumentParts | undefined {
  if (!isPlainMap(value)) {
    problems.push(notADocument(value));
    return undefined;
  }
  const document = new Map(Object.entries(value));
  checkHead(document, problems);
  const records = readRecords(document, problems);
  const name = document.get('name');
  return { name: typeof name === 'string' ? name : undefined, keys: new Set(document.keys()), records };
}

/** Checks what records say about each other; their content, where no error stands among the problems then. */
export function contentOf(
  { name, records }: Omit<DocumentParts, 'keys'>,
  problems: Problem[],
): ChainContent | undefined {
  const lists = checkDocument(records, problems);
  if (problems.some((problem) => problem.severity === 'error')) return undefined;
  return {
    ...(name !== undefined && { name }),
    parties: withIds<Party>(records.maps.parties),
    links: withIds<Link>(records.maps.links),
    measures: withIds<Measure>(records.maps.measures),
    goals: withIds<Goal>(records.maps.goals),
    ...lists,
  };
}

/** In a document without errors every definition is whole. */
function withIds<T extends { readonly id: string }>(
  definitions: Iterable<readonly [string, Partial<T>]>,
): T[] {
  return Array.from(definitions, ([id, definition]) => ({ id, ...definition }) as T);
}

function notADocument(value: unknown): Problem {
  const expected = 'a map with parties and links';
  if (value === undefined || value === null) {
    return problemOf({ code: 'empty-document', path: [], expected, received: 'nothing' });
  }
  const hint = ArrayBuffer.isView(value) ? ' (parseChainText of service-chain/text reads bytes)' : '';
  return problemOf({ code: 'wrong-type', path: [], expected, received: quote(value) + hint });
}

function checkHead(document: ReadonlyMap<string, unknown>, problems: Problem[]): void {
  const nearest = nearestAmong(DOCUMENT_KEYS);
  for (const key of document.keys()) {
    if (DOCUMENT_KEYS.includes(key)) continue;
    const message = `unknown key ${quote(key)}`;
    const expected = `one of ${DOCUMENT_KEYS.join(', ')}`;
    problems.push(
      problemOf({
        code: 'unknown-key',
        path: [key],
        message,
        expected,
        received: quote(key),
        suggestion: nearest(key),
      }),
    );
  }
  const version = document.get('version');
  if (version !== undefined && version !== DOCUMENT_VERSION) {
    const expected = `version ${DOCUMENT_VERSION}`;
    problems.push(
      problemOf({ code: 'unsupported-version', path: ['version'], expected, received: quote(version) }),
    );
  }
  for (const key of ['$schema', 'name']) {
    const result = textSchema.optional().safeParse(document.get(key));
    if (!result.success)
      problems.push(...schemaProblems(result.error.issues, document.get(key), [key], textSchema));
  }
}

function readRecords(document: ReadonlyMap<string, unknown>, problems: Problem[]): DocumentRecords {
  const maps = mapValues(MAP_SECTIONS, (schema, section) =>
    readMap(section, document.get(section), schema, problems),
  );
  const lists = mapValues(LIST_SECTIONS, (schema, section) =>
    readList(section, document.get(section), schema, problems),
  );
  const sections = Object.keys(MAP_SECTIONS) as MapSection[];
  const unread = sections.filter((section) => !isPlainMap(document.get(section) ?? {}));
  return { maps, lists, unread: new Set(unread) } as DocumentRecords;
}

function readMap(
  section: MapSection,
  entries: unknown,
  schema: z.ZodType,
  problems: Problem[],
): Map<string, unknown> {
  const read = new Map<string, unknown>();
  if (entries === null || (entries === undefined && !REQUIRED_SECTIONS.includes(section))) return read;
  if (!isPlainMap(entries)) {
    const code = entries === undefined ? 'missing-key' : 'wrong-type';
    problems.push(
      problemOf({ code, path: [section], expected: 'a map keyed by id', received: quote(entries) }),
    );
    return read;
  }
  for (const [id, entry] of Object.entries(entries).sort(([a], [b]) => compareIds(a, b))) {
    if (!isId(id)) {
      const received = quote(id);
      problems.push(problemOf({ code: 'invalid-id', path: [section, id], expected: ID_IN_WORDS, received }));
    }
    read.set(id, readRecord(entry, schema, [section, id], problems));
  }
  return read;
}

function readList(
  section: ListSection,
  entries: unknown,
  schema: z.ZodType,
  problems: Problem[],
): Map<number, unknown> {
  const read = new Map<number, unknown>();
  if (entries === undefined || entries === null) return read;
  if (!Array.isArray(entries)) {
    problems.push(
      problemOf({ code: 'wrong-type', path: [section], expected: 'a list', received: quote(entries) }),
    );
    return read;
  }
  for (const [i, entry] of entries.entries()) {
    read.set(i, readRecord(entry, schema, [section, i], problems));
  }
  return read;
}

/** A record by its schema; of a record with problems, what has none (see {@link DocumentRecords}). */
function readRecord(entry: unknown, schema: z.ZodType, path: DocumentPath, problems: Problem[]): unknown {
  const result = schema.safeParse(entry);
  if (result.success) return withoutUndefined(result.data);
  const { issues } = result.error;
  for (const problem of schemaProblems(issues, entry, path, schema)) problems.push(problem);
  return isPlainMap(entry)
    ? soundPart(entry, issues)
    : Object.fromEntries(keysOf(schema).map((key) => [key, undefined]));
}

/** Leaves out keys whose value is `undefined`, so that a chain from a literal equals the same chain from JSON. */
function withoutUndefined(record: unknown): unknown {
  const entries = Object.entries(record as object);
  return entries.some(([, value]) => value === undefined)
    ? Object.fromEntries(entries.filter(([, value]) => value !== undefined))
    : record;
}

function mapValues<T extends object, R>(
  of: T,
  make: (value: T[keyof T], key: keyof T) => R,
): { [K in keyof T]: R } {
  const entries = (Object.keys(of) as Array<keyof T>).map((key) => [key, make(of[key], key)] as const);
  return Object.fromEntries(entries) as { [K in keyof T]: R };
}
