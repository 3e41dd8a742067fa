import type { DocumentRecords } from '../../model/document-records.js';
import { partialRecord } from '../../model/partial-record.js';
import type { Problem } from '../../model/problem.js';
import { readParts } from '../../model/read-document.js';
import { LIST_SECTIONS, MAP_SECTIONS, type MapSection } from '../../model/sections.js';
import { type Locate, placeProblems, type SourceText } from '../../model/source-text.js';

/** A text that was read, and the name of its file. */
export interface NamedText {
  readonly file: string;
  readonly text: SourceText;
}

/** One of several documents, read record by record. */
export interface SourceDocument {
  readonly file: string;
  readonly locate: Locate;
  /** Whether its records are known: a text that cannot be read may hold any. */
  readonly isRead: boolean;
  /** Whether there is nothing in it, not even an empty map. */
  readonly isEmpty: boolean;
  readonly name: string | undefined;
  /** The keys the document has: sections and others. */
  readonly keys: ReadonlySet<string>;
  readonly records: DocumentRecords;
  /** What is wrong with it alone, each with its place. */
  readonly problems: readonly Problem[];
  /** What it lacks and another document may have: sections, and fields of records. */
  readonly lacking: readonly Problem[];
}

/** Reads every record of a document by its schema. */
export function readSource({ file, text }: NamedText): SourceDocument {
  const isUnreadable = text.value === undefined && text.problems.length > 0;
  const found: Problem[] = [];
  const parts = isUnreadable ? undefined : readParts(text.value, found);
  const isEmpty = found.some(({ code }) => code === 'empty-document');
  const lacking = found.filter(isLack);
  const records = parts?.records ?? noRecords();
  for (const { path } of lacking) forget(records, path);
  const problems = found.filter((problem) => !isLack(problem));
  return {
    file,
    locate: text.locate,
    isRead: parts !== undefined || isEmpty,
    isEmpty,
    name: parts?.name,
    keys: parts?.keys ?? new Set(),
    records,
    problems: [...text.problems, ...placeProblems(problems, text.locate)],
    lacking,
  };
}

/** A section or a field of a record that is not there at all. */
function isLack({ code, path }: Problem): boolean {
  const isField = path.length === 3 && Object.hasOwn(MAP_SECTIONS, path[0]!);
  return code === 'missing-key' && (path.length === 1 || isField);
}

/** A field that is not there says nothing: it is not one that was there and could not be read. The others are read as ever. */
function forget({ maps }: DocumentRecords, [section, id, field]: Problem['path']): void {
  if (field === undefined) return;
  const records = maps[section as MapSection] as unknown as Map<unknown, Record<string, unknown>>;
  const { [field]: _, ...others } = records.get(id)!;
  records.set(id, (partialRecord(section as MapSection, others) ?? others) as Record<string, unknown>);
}

function noRecords(): DocumentRecords {
  const empty = (sections: object) =>
    Object.fromEntries(Object.keys(sections).map((section) => [section, new Map()]));
  return { maps: empty(MAP_SECTIONS), lists: empty(LIST_SECTIONS), unread: new Set() } as never;
}
