import type {
  AddLinkChange,
  DropLinkChange,
  OutsourceLinksChange,
  ReOwnChange,
  SetLinkChange,
} from './link-changes.js';
import type {
  AddPartyChange,
  DropPartyChange,
  MergeChange,
  MoveChange,
  OutsourceChange,
  RenameChange,
  SetPartyChange,
  SplitChange,
  VacateChange,
} from './party-changes.js';
import type {
  AddGoalChange,
  AddMeasureChange,
  DropGoalChange,
  DropMeasureChange,
  EditContactsChange,
  EditMeasurementsChange,
  EditRatingsChange,
  EditStandardsChange,
  EditSuppressionsChange,
  SetGoalChange,
  SetMeasureChange,
  SetNameChange,
} from './record-changes.js';

/** One change of a chain, as plain data; `change` says which kind it is. */
export type Change =
  | AddGoalChange
  | AddLinkChange
  | AddMeasureChange
  | AddPartyChange
  | DropGoalChange
  | DropLinkChange
  | DropMeasureChange
  | DropPartyChange
  | EditContactsChange
  | EditMeasurementsChange
  | EditRatingsChange
  | EditStandardsChange
  | EditSuppressionsChange
  | MergeChange
  | MoveChange
  | OutsourceChange
  | OutsourceLinksChange
  | ReOwnChange
  | RenameChange
  | SetGoalChange
  | SetLinkChange
  | SetMeasureChange
  | SetNameChange
  | SetPartyChange
  | SplitChange
  | VacateChange;

/** The word for a kind of change. */
export type ChangeWord = Change['change'];

/** The change with a word. */
export type ChangeOf<Word extends ChangeWord> = Extract<Change, { readonly change: Word }>;
