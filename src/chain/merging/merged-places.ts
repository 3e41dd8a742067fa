import type { DocumentPath, Problem, SourceLocation } from '../../model/problem.js';
import type { ListSection, MapSection } from '../../model/sections.js';
import { type Locate, placeProblems, type Wanted } from '../../model/source-text.js';
import type { Declaration } from './declaration.js';
import type { MergedDocuments } from './merged-documents.js';
import { attributeTaken, isUnited, takenFor, type UnitedItem, unitedItems } from './merged-fields.js';
import type { SourceDocument } from './source-document.js';

/** A place in one of several documents. */
export interface SourcePlace {
  readonly source: number;
  readonly path: DocumentPath;
}

/** Where a path of the whole stands: in which document, and under which path there. What is in none stands where what is above it does. */
export function placeOf(merged: MergedDocuments, path: DocumentPath): SourcePlace {
  const { origins, declared, sources } = merged;
  const [section, key, ...rest] = path;
  if (typeof key === 'number' && Object.hasOwn(origins, section!)) {
    const from = origins[section as ListSection];
    const [source, place] = [from.sources[key], from.places[key]];
    if (source !== undefined && place !== undefined) return { source, path: [section!, place, ...rest] };
  } else if (key !== undefined && Object.hasOwn(declared, section!)) {
    const declarations = declared[section as MapSection].get(String(key));
    if (declarations) return placeInRecord(section!, declarations, rest);
  }
  const holds = ({ keys, name }: SourceDocument) =>
    section === 'name' ? name !== undefined : keys.has(String(section));
  return { source: Math.max(sources.findIndex(holds), 0), path };
}

/** The place of what one document declares. */
export function placeIn(
  section: string | number,
  { source, id }: Declaration,
  rest: DocumentPath = [],
): SourcePlace {
  return { source, path: [section, id, ...rest] };
}

function placeInRecord(
  section: string | number,
  declarations: readonly Declaration[],
  rest: DocumentPath,
): SourcePlace {
  const [field, key, ...below] = rest;
  const first = declarations[0]!;
  if (field === undefined) return placeIn(section, first);
  if (typeof key === 'number' && isUnited(String(field))) {
    const item = itemsOf(declarations, String(field))[key];
    if (item) return placeIn(section, item.from, [field, item.at, ...below]);
  }
  const attribute = field === 'attributes' ? attributeTaken(declarations, String(key)) : undefined;
  const isThere = ({ record }: Declaration) => Object.hasOwn(record, field);
  const taken = attribute ?? takenFor(declarations, String(field)) ?? declarations.find(isThere) ?? first;
  return placeIn(section, taken, rest);
}

const united = new WeakMap<readonly Declaration[], Map<string, readonly UnitedItem[]>>();

/** The items of a united list, made once for all the problems it has. */
function itemsOf(declarations: readonly Declaration[], field: string): readonly UnitedItem[] {
  const known = united.get(declarations) ?? new Map<string, readonly UnitedItem[]>();
  united.set(declarations, known);
  const items = known.get(field) ?? unitedItems(declarations, field);
  known.set(field, items);
  return items;
}

/** Finds places in several documents, one walk over each of those that are asked. */
export function locateAll(
  sources: ReadonlyArray<{ readonly locate: Locate }>,
  places: ReadonlyArray<SourcePlace & Pick<Wanted, 'at'>>,
): readonly SourceLocation[] {
  const bySource = new Map<number, number[]>();
  for (const [number, { source }] of places.entries()) {
    const numbers = bySource.get(source);
    if (numbers) numbers.push(number);
    else bySource.set(source, [number]);
  }
  const found: SourceLocation[] = new Array(places.length);
  for (const [source, numbers] of bySource) {
    const locations = sources[source]!.locate(numbers.map((number) => places[number]!));
    for (const [i, number] of numbers.entries()) found[number] = locations[i]!;
  }
  return found;
}

/** A problem, and the place where it is told. */
export interface FoundProblem {
  readonly problem: Problem;
  readonly place: SourcePlace;
}

/** Problems as their own documents know them: with the path there, and file, line and column. */
export function placedProblems(
  sources: ReadonlyArray<{ readonly locate: Locate }>,
  found: readonly FoundProblem[],
): readonly Problem[] {
  const problems = found.map(({ problem, place }) => ({ ...problem, path: place.path }));
  return placeProblems(problems, (wanted) =>
    locateAll(
      sources,
      wanted.map((one, i) => ({ ...one, source: found[i]!.place.source })),
    ),
  );
}
