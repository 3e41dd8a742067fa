import type { MapSection } from '../../model/sections.js';
import type { ChangeKind } from './change-kind.js';
import type { Definitions } from './draft.js';
import { SINGULAR } from './section-names.js';
import type { Step } from './step.js';

/** Sets and unsets fields of a goal. */
export const setGoal: ChangeKind<'set-goal'> = {
  make: ({ goal, ...change }, step) => setFields(step, 'goals', goal, change),
};

/** Sets and unsets fields of a link. */
export const setLink: ChangeKind<'set-link'> = {
  make: ({ link, ...change }, step) => setFields(step, 'links', link, change),
};

/** Sets and unsets fields of a measure. */
export const setMeasure: ChangeKind<'set-measure'> = {
  make: ({ measure, ...change }, step) => setFields(step, 'measures', measure, change),
};

/** Sets and unsets fields of a party. */
export const setParty: ChangeKind<'set-party'> = {
  make: ({ party, ...change }, step) => setFields(step, 'parties', party, change),
};

/** Gives a party another name. */
export const rename: ChangeKind<'rename'> = {
  make: ({ party, name }, step) => setFields(step, 'parties', party, { set: { name } }),
};

/** Makes a party part of another one, or of none. */
export const move: ChangeKind<'move'> = {
  make: ({ party, to }, step) => setFields(step, 'parties', party, { set: { partOf: to ?? undefined } }),
};

/** Makes a party vacant. */
export const vacate: ChangeKind<'vacate'> = {
  make: ({ party }, step) => setFields(step, 'parties', party, { set: { headcount: 0 } }),
};

/** Gives a link another owner, or none. */
export const reOwn: ChangeKind<'re-own'> = {
  make: ({ link, owner }, step) => setFields(step, 'links', link, { set: { owner: owner ?? undefined } }),
};

/** Gives the organisation another name, or none. */
export const setName: ChangeKind<'set-name'> = {
  make({ name }, { draft }) {
    draft.name = name ?? undefined;
  },
};

interface FieldsToSet<Definition> {
  readonly set?: Partial<Definition> | undefined;
  readonly unset?: ReadonlyArray<keyof Definition> | undefined;
}

/** A field that is set to `undefined` is unset: that is how a chain reads it. */
function setFields<S extends MapSection>(
  step: Step,
  section: S,
  id: string,
  { set, unset = [] }: FieldsToSet<Definitions[S]>,
): void {
  const record = step.known(section, id, SINGULAR[section]);
  if (!record) return;
  const changed: Definitions[S] = { ...record, ...set };
  for (const field of unset) delete changed[field];
  step.put(section, id, changed);
}
