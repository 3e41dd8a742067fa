import type { Change, ChangeWord } from '../../model/changes/change.js';
import { formatPath, type Problem, type ProblemCode } from '../../model/problem.js';
import { type ParseResult, safeParseChain } from '../parse-chain.js';
import type { ChangeKind } from './change-kind.js';
import { textsOf } from './change-texts.js';
import { type Draft, documentOf, type Entry } from './draft.js';
import type { Made } from './draft-after.js';
import { changeKinds } from './index.js';
import { type Target, visitTargets } from './references.js';
import { LISTS, MAPS } from './section-names.js';

/**
 * The chain that changes came to, or what is wrong with it. A problem of that chain is told as one of the change that caused it: the
 * one that dropped what is missing, else the last that touched the record or something it points at. A problem no change is known to
 * have caused stays as it is; one of a record that a change which could not be made names would be no news, and is left out.
 */
export function judged({ draft, problems, unmade }: Made, changes: readonly Change[]): ParseResult {
  const result = safeParseChain(documentOf(draft));
  const found = result.problems.flatMap((problem) => {
    const entry = entryAt(draft, problem.path);
    return entry && namesOneOf(entry, unmade) ? [] : [blamed(problem, entry, draft, changes)];
  });
  const all = [...problems, ...found];
  const isSound = result.ok && all.every(({ severity }) => severity === 'warning');
  return isSound ? { ok: true, chain: result.chain, problems: all } : { ok: false, problems: all };
}

function namesOneOf(entry: Entry, texts: ReadonlySet<string>): boolean {
  if (texts.size === 0) return false;
  return texts.has(entry.id ?? '') || targetsIn(entry).some(({ id }) => texts.has(id));
}

function blamed(
  problem: Problem,
  entry: Entry | undefined,
  draft: Draft,
  changes: readonly Change[],
): Problem {
  const touched = entry && touchedBy(entry, draft);
  const dropped = entry && droppedBy(entry, problem, draft, changes);
  const number = dropped ?? touched;
  if (number === undefined) return problem;
  const said =
    dropped === undefined ? problem.message : `${problem.received} is dropped, and this points at it`;
  const advice = adviceOn(changes[number]!.change, problem.code);
  const { suggestion, ...rest } = problem;
  return {
    ...rest,
    ...(dropped === undefined && suggestion !== undefined && { suggestion }),
    path: ['changes', number],
    message: `${formatPath(problem.path)}: ${said}${advice === undefined ? '' : `; ${advice}`}`,
  };
}

function adviceOn(word: ChangeWord, code: ProblemCode): string | undefined {
  return (changeKinds[word] as ChangeKind<ChangeWord>).advice?.[code];
}

/** The change that dropped what a record points at in the place of the problem, unless a later one made it point there. */
function droppedBy(
  entry: Entry,
  { code, path }: Problem,
  draft: Draft,
  changes: readonly Change[],
): number | undefined {
  const id = code === 'unknown-id' ? valueAt(entry.record, path.slice(2)) : undefined;
  const dropped = typeof id === 'string' ? draft.droppedBy.get(id) : undefined;
  const touched = entry.touchedBy ?? -1;
  const isNamedLater =
    dropped !== undefined && touched > dropped && textsOf(changes[touched]!).has(id as string);
  return isNamedLater ? undefined : dropped;
}

/** The last change that touched a record, else something it points at. */
function touchedBy(entry: Entry, draft: Draft): number | undefined {
  if (entry.touchedBy !== undefined) return entry.touchedBy;
  for (const { section, id } of targetsIn(entry)) {
    const number = draft.maps[section].get(id)?.touchedBy;
    if (number !== undefined) return number;
  }
  return undefined;
}

function targetsIn({ section, record }: Entry): Target[] {
  const targets: Target[] = [];
  if (record) visitTargets(section, record, (one, id) => targets.push({ section: one, id }));
  return targets;
}

function entryAt(draft: Draft, [section, key]: Problem['path']): Entry | undefined {
  const map = MAPS.find((one) => one === section);
  const list = LISTS.find((one) => one === section);
  return map ? draft.maps[map].get(String(key)) : list && draft.lists[list][Number(key)];
}

function valueAt(record: unknown, path: Problem['path']): unknown {
  let value = record;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}
