import { readJsonText } from '../../model/json-text.js';
import { isPlainMap } from '../../model/plain-map.js';
import type { DocumentPath, Problem, SourceLocation } from '../../model/problem.js';
import type { SourceText, Wanted } from '../../model/source-text.js';
import { readYamlText } from '../../text/yaml-text.js';
import type { Entity } from './entity.js';
import type { LeftOut } from './left-out.js';
import { type FoundEntity, isEntity, placedEntity, readEntity } from './read-entity.js';

/** Where entities, problems and what is left out go. */
export interface EntitySink {
  readonly entities: { push(entity: Entity): unknown };
  readonly problems: { push(problem: Problem): unknown };
  readonly leftOut: LeftOut;
}

/** Reads the entities of a text: YAML of any number of documents, or JSON. Of the text of a document nothing is held afterwards. */
export function readEntities(text: string, file: string | undefined, sink: EntitySink): void {
  if (/^\s*[[{]/.test(text) && isJson(text)) {
    take(readJsonText(text, file), 0, sink);
    return;
  }
  for (const { line, text: document } of documentsOf(text)) {
    take(readYamlText(document, file), line, sink, document);
  }
}

/** Takes the entities of one document. @param lines how many lines of the file stand above it */
function take(source: SourceText, lines: number, sink: EntitySink, document = ''): void {
  const below = (place: SourceLocation) => ({ ...place, line: place.line + lines });
  const isBroken = source.problems.some(({ severity }) => severity === 'error');
  if (isBroken && /\{\{|\{%/.test(document)) {
    sink.leftOut.add('templates of entities', below(source.locate([{ path: [], at: 'value' }])[0]!));
    return;
  }
  for (const problem of source.problems)
    sink.problems.push(problem.line === undefined ? problem : { ...problem, line: problem.line + lines });
  const found: FoundEntity[] = [];
  for (const { value, path } of itemsOf(source.value)) {
    const read = isEntity(value) ? readEntity(value, path) : undefined;
    if (read) found.push(read);
    else {
      const what = isEntity(value)
        ? 'entities without a name that can be read'
        : 'documents that are no entities';
      sink.leftOut.add(what, below(source.locate([{ path, at: 'value' }])[0]!));
    }
  }
  const wanted = found.flatMap(({ path, references }): Wanted[] => [
    { path: [...path, 'metadata', 'name'], at: 'value' },
    ...references.map((reference): Wanted => ({ path: reference.path, at: 'value' })),
  ]);
  const lost = found.flatMap((entity) => entity.lost);
  wanted.push(...lost.slice(0, 1).map((path): Wanted => ({ path, at: 'key' })));
  const places = source.locate(wanted).map(below);
  for (const _ of lost)
    sink.leftOut.add('maps, lists and unknown fields of entities, such as links,', places.at(-1));
  let at = 0;
  for (const entity of found) {
    const end = at + 1 + entity.references.length;
    sink.entities.push(placedEntity(entity, places[at]!, places.slice(at + 1, end)));
    at = end;
  }
}

/** The values that may be entities: one, a list, or what the interface of a catalogue gives, `{ items: [ … ] }`. */
function* itemsOf(value: unknown): Generator<{ readonly value: unknown; readonly path: DocumentPath }> {
  if (value === undefined || value === null) return;
  const inner = isPlainMap(value) && Array.isArray(value.items) ? value.items : value;
  if (!Array.isArray(inner)) yield { value, path: [] };
  else
    for (const [at, item] of inner.entries())
      yield { value: item, path: inner === value ? [at] : ['items', at] };
}

/** YAML in flow style begins like JSON, too. */
function isJson(text: string): boolean {
  return /^\s*(?:\[\s*)?(?:\{\s*["}]|\])/.test(text);
}

/** The documents of a YAML text, cut where a line begins with three dashes, which no value of a document can hold. */
function* documentsOf(text: string): Generator<{ readonly line: number; readonly text: string }> {
  let start = 0;
  let line = 0;
  for (const match of text.matchAll(/^---(?=\s|$)/gm)) {
    const document = text.slice(start, match.index);
    if (!isPreface(document)) yield { line, text: document };
    line += linesIn(document);
    start = match.index;
  }
  yield { line, text: text.slice(start) };
}

/** Directives and comments above the first three dashes. */
function isPreface(text: string): boolean {
  return text.split('\n').every((line) => /^(?:[%#]|\s*$)/.test(line));
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
