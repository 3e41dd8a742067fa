import type { ListEdit } from '../../model/changes/record-changes.js';
import type { ListSection } from '../../model/sections.js';
import type { ChangeKind } from './change-kind.js';
import { type Entry, entryOf, swept } from './draft.js';
import type { Step } from './step.js';

/** Replaces runs of contacts. */
export const editContacts: ChangeKind<'edit-contacts'> = {
  make: ({ edits }, step) => editList(step, 'contacts', edits),
};

/** Replaces runs of measurements. */
export const editMeasurements: ChangeKind<'edit-measurements'> = {
  make: ({ edits }, step) => editList(step, 'measurements', edits),
};

/** Replaces runs of ratings. */
export const editRatings: ChangeKind<'edit-ratings'> = {
  make: ({ edits }, step) => editList(step, 'ratings', edits),
};

/** Replaces runs of standards. */
export const editStandards: ChangeKind<'edit-standards'> = {
  make: ({ edits }, step) => editList(step, 'standards', edits),
};

/** Replaces runs of suppressions. */
export const editSuppressions: ChangeKind<'edit-suppressions'> = {
  make: ({ edits }, step) => editList(step, 'suppressions', edits),
};

/** All edits in one walk over the list. O(list + records inserted). */
function editList(step: Step, section: ListSection, edits: ReadonlyArray<ListEdit<object>>): void {
  const before = swept(step.draft, section);
  const after: Entry[] = [];
  let from = 0;
  for (const [i, { at, remove = 0, insert = [] }] of edits.entries()) {
    if (at < from || at + remove > before.length) {
      const expected = `a place from ${from} to ${before.length - remove}, in the order of the edits`;
      step.problem(['edits', i, 'at'], { code: 'out-of-range', expected, received: `${at}` });
      return;
    }
    for (let k = from; k < at; k++) after.push(before[k]!);
    from = at + remove;
    for (let k = at; k < from; k++) step.remove(before[k]!);
    for (const record of insert) {
      const entry = entryOf(section, undefined, record);
      step.replace(entry, record);
      after.push(entry);
    }
  }
  for (let k = from; k < before.length; k++) after.push(before[k]!);
  step.draft.lists[section] = after;
}
