import { compareIds } from '../../model/ids.js';
import { type Problem, problemOf, quote } from '../../model/problem.js';
import { contentOf, readDocument } from '../../model/read-document.js';
import { createChain } from '../create-chain.js';
import { columnsOfChecked } from '../input/columns-of-document.js';
import type { ParseResult } from '../parse-chain.js';
import { chainDeclarations } from './chain-declarations.js';
import { checkNotTaken } from './check-not-taken.js';
import { differentLinks } from './different-links.js';
import { keepDeclarations } from './kept-declarations.js';
import { lacks } from './lacks.js';
import { type MergedDocuments, mergeDocuments } from './merged-documents.js';
import { placedProblems, placeOf } from './merged-places.js';
import { mergedSource } from './merged-source.js';
import { type NamedText, readSource, type SourceDocument } from './source-document.js';

/** Makes the chain of several texts that were read: the problems of all, each with its place, in the order of files and lines. */
export function chainFromTexts(texts: readonly NamedText[]): ParseResult {
  const ordered = [...texts].sort((a, b) => compareIds(a.file, b.file));
  const refused = ordered.length === 0 ? readDocument(undefined).problems : repeatedFiles(ordered);
  if (refused.length > 0) return { ok: false, problems: refused };
  const merged = mergeDocuments(ordered.map(readSource));
  const checked: Problem[] = [];
  const content = contentOf(merged, checked);
  const problems = [...ownProblems(merged.sources), ...problemsBetween(merged, checked)].sort(byPlace);
  if (!content || problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  const chain = createChain(columnsOfChecked(content), mergedSource(merged));
  keepDeclarations(chain, chainDeclarations(merged));
  return { ok: true, chain, problems };
}

function repeatedFiles(ordered: readonly NamedText[]): readonly Problem[] {
  const files = ordered.map(({ file }) => file);
  const repeated = new Set(files.filter((file, i) => i > 0 && file === files[i - 1]));
  return Array.from(repeated, (file) => {
    const message = `several sources are called ${quote(file)}; the name of a source is its own`;
    const problem = problemOf({ code: 'duplicate-file', path: [], message, received: quote(file) });
    return { ...problem, file };
  });
}

/** What is wrong with each document alone. That one is empty is only odd where others are not. */
function ownProblems(sources: readonly SourceDocument[]): readonly Problem[] {
  const isOdd = sources.some(({ isEmpty }) => !isEmpty);
  return sources
    .flatMap(({ problems }) => problems)
    .map((problem) =>
      isOdd && problem.code === 'empty-document' ? { ...problem, severity: 'warning' } : problem,
    );
}

/** What is wrong with the whole, told where it is written. */
function problemsBetween(merged: MergedDocuments, checked: readonly Problem[]): readonly Problem[] {
  return placedProblems(merged.sources, [
    ...lacks(merged),
    ...differentLinks(merged),
    ...checked.map((problem) => ({ problem, place: placeOf(merged, problem.path) })),
    ...checkNotTaken(merged),
  ]);
}

/** A stable sort leaves what stands in one place as it was found. */
function byPlace(a: Problem, b: Problem): number {
  const byFile = compareIds(a.file ?? '', b.file ?? '');
  return byFile || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
