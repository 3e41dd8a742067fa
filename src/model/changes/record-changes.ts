import type { Contact } from '../contact.js';
import type { GoalDefinition } from '../goal.js';
import type { MeasureDefinition } from '../measure.js';
import type { MeasurementDefinition } from '../measurement.js';
import type { RatingDefinition } from '../rating.js';
import type { StandardDefinition } from '../standard.js';
import type { Suppression } from '../suppression.js';
import type { OptionalField } from './optional-field.js';

/** Gives the organisation another name, or none. */
export interface SetNameChange {
  /** Always `set-name`. */
  readonly change: 'set-name';
  /** The new name; null for none. */
  readonly name: string | null;
}

/** Adds a measure. */
export interface AddMeasureChange {
  /** Always `add-measure`. */
  readonly change: 'add-measure';
  /** The id of the new measure. */
  readonly measure: string;
  /** What it is. */
  readonly definition: MeasureDefinition;
}

/** Drops a measure. */
export interface DropMeasureChange {
  /** Always `drop-measure`. */
  readonly change: 'drop-measure';
  /** The measure to drop. */
  readonly measure: string;
  /** With `true`, records on the measure are dropped. Without it, one that is still there in the end is a problem. */
  readonly cascade?: boolean | undefined;
}

/** Sets and unsets fields of a measure. */
export interface SetMeasureChange {
  /** Always `set-measure`. */
  readonly change: 'set-measure';
  /** The measure to change. */
  readonly measure: string;
  /** Fields that get another value; the whole value, also of a list. */
  readonly set?: Partial<MeasureDefinition> | undefined;
  /** Fields to leave out from now on; this comes after `set`. */
  readonly unset?: ReadonlyArray<OptionalField<MeasureDefinition>> | undefined;
}

/** Adds a goal. */
export interface AddGoalChange {
  /** Always `add-goal`. */
  readonly change: 'add-goal';
  /** The id of the new goal. */
  readonly goal: string;
  /** What it is. */
  readonly definition: GoalDefinition;
}

/** Drops a goal. */
export interface DropGoalChange {
  /** Always `drop-goal`. */
  readonly change: 'drop-goal';
  /** The goal to drop. */
  readonly goal: string;
  /** With `true`, what supports it or led to it no longer says so, and suppressions of it are dropped. */
  readonly cascade?: boolean | undefined;
}

/** Sets and unsets fields of a goal. */
export interface SetGoalChange {
  /** Always `set-goal`. */
  readonly change: 'set-goal';
  /** The goal to change. */
  readonly goal: string;
  /** Fields that get another value. */
  readonly set?: Partial<GoalDefinition> | undefined;
  /** Fields to leave out from now on; this comes after `set`. */
  readonly unset?: ReadonlyArray<OptionalField<GoalDefinition>> | undefined;
}

/** Replaces a run of records in a list. */
export interface ListEdit<Item> {
  /** The place of the first record to replace, from 0, in the list as it is before the change. */
  readonly at: number;
  /** How many records go; none where nothing is said. */
  readonly remove?: number | undefined;
  /** The records that come instead. */
  readonly insert?: readonly Item[] | undefined;
}

/** Replaces runs of records in one of the lists; `change` says in which. */
export interface EditChange<Word extends string, Item> {
  /** `edit-` and the list. */
  readonly change: Word;
  /** In the order of their places, and not overlapping. */
  readonly edits: ReadonlyArray<ListEdit<Item>>;
}

/** Replaces runs of ratings. */
export type EditRatingsChange = EditChange<'edit-ratings', RatingDefinition>;

/** Replaces runs of standards. */
export type EditStandardsChange = EditChange<'edit-standards', StandardDefinition>;

/** Replaces runs of measurements. */
export type EditMeasurementsChange = EditChange<'edit-measurements', MeasurementDefinition>;

/** Replaces runs of contacts. */
export type EditContactsChange = EditChange<'edit-contacts', Contact>;

/** Replaces runs of suppressions. */
export type EditSuppressionsChange = EditChange<'edit-suppressions', Suppression>;
