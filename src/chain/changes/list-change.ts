import { listEdits } from '../../algorithms/list-edits.js';
import type { Change } from '../../model/changes/change.js';
import type { ListSection } from '../../model/sections.js';
import { isSame } from './same.js';

/** The change that makes one list of records into another; none where they are the same. O(records of both). */
export function listChange(
  section: ListSection,
  before: readonly object[],
  after: readonly object[],
): Change[] {
  if (before.length === after.length && before.every((record, i) => isSame(record, after[i]))) return [];
  const codes = new Map<string, number>();
  const coded = (records: readonly object[]) =>
    Int32Array.from(records, (record) => codeIn(codes, textOf(record)));
  const edits = listEdits(coded(before), coded(after)).map(({ at, remove, from, insert }) => ({
    at,
    ...(remove > 0 && { remove }),
    ...(insert > 0 && { insert: after.slice(from, from + insert) }),
  }));
  return [{ change: `edit-${section}`, edits } as Change];
}

function codeIn(codes: Map<string, number>, text: string): number {
  const code = codes.get(text) ?? codes.size;
  codes.set(text, code);
  return code;
}

/** Another text for another record; the records of every list are flat and have their fields in one order. JSON knows no negative zero. */
function textOf(record: object): string {
  const negative = Object.entries(record).filter(([, value]) => Object.is(value, -0));
  return JSON.stringify(negative.length === 0 ? record : [record, negative.map(([field]) => field)]);
}
