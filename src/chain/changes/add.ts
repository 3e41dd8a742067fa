import type { MapSection } from '../../model/sections.js';
import type { ChangeKind } from './change-kind.js';
import type { Definitions } from './draft.js';
import { SINGULAR } from './section-names.js';
import type { Step } from './step.js';

/** Adds a goal. */
export const addGoal: ChangeKind<'add-goal'> = {
  make: ({ goal, definition }, step) => add(step, 'goals', goal, definition),
};

/** Adds a link. */
export const addLink: ChangeKind<'add-link'> = {
  make: ({ link, definition }, step) => add(step, 'links', link, definition),
};

/** Adds a measure. */
export const addMeasure: ChangeKind<'add-measure'> = {
  make: ({ measure, definition }, step) => add(step, 'measures', measure, definition),
};

/** Adds a party. */
export const addParty: ChangeKind<'add-party'> = {
  make: ({ party, definition }, step) => add(step, 'parties', party, definition),
};

function add<S extends MapSection>(step: Step, section: S, id: string, definition: Definitions[S]): void {
  if (step.isNew(section, id, SINGULAR[section])) step.put(section, id, definition);
}
