import type { SourceLocation } from '../../model/problem.js';
import type { ChainSource } from '../create-chain.js';
import type { MergedDocuments } from './merged-documents.js';
import { locateAll, placeIn, placeOf } from './merged-places.js';

/** Where an id of several sections stands, the last of these says. */
const SECTIONS = ['measures', 'goals', 'links', 'parties'] as const;

/** Finds where the ids and paths of a merged chain stand: an id where it is declared first; all ids are looked up at the first question. */
export function mergedSource(merged: MergedDocuments): ChainSource {
  let places: ReadonlyMap<string, SourceLocation> | undefined;
  return {
    sourceOf(id) {
      places ??= placesOfIds(merged);
      return places.get(id);
    },
    sourcesAt: (paths) =>
      locateAll(
        merged.sources,
        paths.map((path) => ({ ...placeOf(merged, path), at: 'value' })),
      ),
  };
}

function placesOfIds({ sources, declared }: MergedDocuments): ReadonlyMap<string, SourceLocation> {
  const firsts = SECTIONS.flatMap((section) =>
    Array.from(declared[section], ([id, [first]]) => ({ id, place: placeIn(section, first!) })),
  );
  const found = locateAll(
    sources,
    firsts.map(({ place }) => ({ ...place, at: 'key' })),
  );
  return new Map(firsts.map(({ id }, i) => [id, found[i]!]));
}
