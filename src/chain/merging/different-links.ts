import { type Problem, problemOf, quote, type SourceLocation } from '../../model/problem.js';
import { type Declaration, stating } from './declaration.js';
import type { MergedDocuments } from './merged-documents.js';
import { IDENTITY } from './merged-fields.js';
import { type FoundProblem, locateAll, placeIn } from './merged-places.js';
import { identityText } from './same-links.js';

/** Two documents that speak of different links under one id. */
interface Difference {
  readonly field: (typeof IDENTITY)[number];
  readonly first: Declaration;
  readonly other: Declaration;
}

/** A problem for every document whose link of some id is another than that of the first, with both places. O(links). */
export function differentLinks({ sources, declared }: MergedDocuments): readonly FoundProblem[] {
  const differences = [...declared.links.values()].flatMap(differencesAmong);
  const firsts = locateAll(
    sources,
    differences.map(({ field, first }) => ({ ...placeIn('links', first, [field]), at: 'value' })),
  );
  return differences.map((difference, i) => ({
    problem: problemOfDifference(difference, firsts[i]!),
    place: placeIn('links', difference.other, [difference.field]),
  }));
}

function differencesAmong(declarations: readonly Declaration[]): readonly Difference[] {
  if (declarations.length === 1) return [];
  const told = new Set<Declaration>();
  return IDENTITY.flatMap((field) => {
    const [first, ...others] = stating(declarations, field);
    const differing = others.filter(
      (other) => !told.has(other) && identityText(other.record, field) !== identityText(first!.record, field),
    );
    return differing.map((other) => {
      told.add(other);
      return { field, first: first!, other };
    });
  });
}

function problemOfDifference({ field, first, other }: Difference, place: SourceLocation): Problem {
  const [own, theirs] = [other, first].map(({ record }) => quote(record[field]));
  const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  const message = `the id ${quote(other.id)} stands for another link in ${where}: its ${field} is ${theirs} there and ${own} here; give one of the two another id`;
  return problemOf({
    ...{ code: 'duplicate-id', path: ['links', other.id, field], message },
    ...{ expected: theirs, received: own },
  });
}
