import type { MapSection } from '../../model/sections.js';
import type { ChangeKind } from './change-kind.js';
import { requiresWithout } from './clauses.js';
import { type Entry, pointingAt } from './draft.js';
import { released, type Target } from './references.js';
import { SINGULAR } from './section-names.js';
import { linkIn, linksAt, type Step } from './step.js';

const advice = { 'unknown-id': 'change that too, or drop it along with "cascade": true' };

/** Drops a goal. */
export const dropGoal: ChangeKind<'drop-goal'> = {
  advice,
  make: ({ goal, cascade }, step) => drop(step, 'goals', goal, cascade),
};

/** Drops a link. */
export const dropLink: ChangeKind<'drop-link'> = {
  advice,
  make: ({ link, cascade }, step) => drop(step, 'links', link, cascade),
};

/** Drops a measure. */
export const dropMeasure: ChangeKind<'drop-measure'> = {
  advice,
  make: ({ measure, cascade }, step) => drop(step, 'measures', measure, cascade),
};

/** Drops a party and the links at it. */
export const dropParty: ChangeKind<'drop-party'> = {
  advice,
  make: ({ party, cascade }, step) => drop(step, 'parties', party, cascade),
};

function drop(step: Step, section: MapSection, id: string, cascade = false): void {
  if (step.known(section, id, SINGULAR[section])) dropAll(step, section, [id], cascade);
}

/**
 * Drops records, and what cannot be without them: links without one of their parties, and with `cascade` everything that pointed at
 * what goes. One thing leads to another, so what is going is a list that grows. O(what points at what goes).
 */
export function dropAll(step: Step, section: MapSection, ids: readonly string[], cascade: boolean): void {
  const entries = step.draft.maps[section];
  const going = new Set(ids.map((id) => entries.get(id)!));
  const first = going.size;
  let count = 0;
  for (const entry of going) {
    const target = { section: entry.section as MapSection, id: entry.id! };
    if (count++ >= first) step.lose(target.section);
    if (target.section === 'parties') for (const link of linksOf(step, target.id)) going.add(link);
    const pointing = pointingAt(step.draft, target).filter((other) => !going.has(other));
    step.remove(entry);
    for (const other of pointing) {
      if (other.section === 'links' && target.section === 'links')
        stopRequiring(step, other, target.id, cascade);
      else if (cascade && !release(step, other, target)) going.add(other);
    }
  }
}

function linksOf(step: Step, party: string): Entry[] {
  return [...linksAt(step, party, 'provider'), ...linksAt(step, party, 'customer')];
}

function stopRequiring(step: Step, entry: Entry, id: string, cascade: boolean): void {
  const { requires = [], ...link } = linkIn(entry);
  const left = requiresWithout(requires, id, cascade);
  if (left.length === requires.length && left.every((requirement, i) => requirement === requires[i])) return;
  step.replace(entry, { ...link, requires: left });
  step.lose('links.requires');
}

/** Stops a record from pointing at a target. Where it means nothing then it goes; `false` where, having an id, it goes with all else. */
function release(step: Step, entry: Entry, target: Target): boolean {
  const { record, fields } = released(entry.section, entry.record!, target);
  for (const field of fields) step.lose(`${entry.section}.${field}`);
  if (record) step.replace(entry, record);
  else if (entry.id === undefined) {
    step.remove(entry);
    step.lose(entry.section);
  }
  return record !== undefined || entry.id === undefined;
}
