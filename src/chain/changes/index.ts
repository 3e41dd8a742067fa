import type { ChangeWord } from '../../model/changes/change.js';
import { addGoal, addLink, addMeasure, addParty } from './add.js';
import type { ChangeKind } from './change-kind.js';
import { dropGoal, dropLink, dropMeasure, dropParty } from './drop.js';
import { editContacts, editMeasurements, editRatings, editStandards, editSuppressions } from './edit-list.js';
import { merge } from './merge.js';
import { outsource, outsourceLinks } from './outsource.js';
import { move, rename, reOwn, setGoal, setLink, setMeasure, setName, setParty, vacate } from './set.js';
import { split } from './split.js';

/** Every kind of change, by its word. */
export const changeKinds: { readonly [Word in ChangeWord]: ChangeKind<Word> } = {
  'add-goal': addGoal,
  'add-link': addLink,
  'add-measure': addMeasure,
  'add-party': addParty,
  'drop-goal': dropGoal,
  'drop-link': dropLink,
  'drop-measure': dropMeasure,
  'drop-party': dropParty,
  'edit-contacts': editContacts,
  'edit-measurements': editMeasurements,
  'edit-ratings': editRatings,
  'edit-standards': editStandards,
  'edit-suppressions': editSuppressions,
  merge,
  move,
  outsource,
  'outsource-links': outsourceLinks,
  're-own': reOwn,
  rename,
  'set-goal': setGoal,
  'set-link': setLink,
  'set-measure': setMeasure,
  'set-name': setName,
  'set-party': setParty,
  split,
  vacate,
};
