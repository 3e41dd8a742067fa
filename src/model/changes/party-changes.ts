import type { LinkDefinition } from '../link.js';
import type { PartyDefinition } from '../party.js';
import type { OptionalField } from './optional-field.js';

/** Adds a party. */
export interface AddPartyChange {
  /** Always `add-party`. */
  readonly change: 'add-party';
  /** The id of the new party. */
  readonly party: string;
  /** What it is. */
  readonly definition: PartyDefinition;
}

/**
 * Drops a party together with the links it provides or receives. Alternatives in what other links require shrink as `drop-link`
 * says.
 */
export interface DropPartyChange {
  /** Always `drop-party`. */
  readonly change: 'drop-party';
  /** The party to drop. */
  readonly party: string;
  /**
   * With `true`, what points at what is dropped stops pointing at it: an optional field (owner, `partOf`, `supports`) is unset, an
   * entry of `leaders` or `requires` goes, a record about it is dropped. Without it, what still points there in the end is a problem.
   */
  readonly cascade?: boolean | undefined;
}

/** Sets and unsets fields of a party. */
export interface SetPartyChange {
  /** Always `set-party`. */
  readonly change: 'set-party';
  /** The party to change. */
  readonly party: string;
  /** Fields that get another value; the whole value, also of a list or map. */
  readonly set?: Partial<PartyDefinition> | undefined;
  /** Fields to leave out from now on; this comes after `set`. */
  readonly unset?: ReadonlyArray<OptionalField<PartyDefinition>> | undefined;
}

/** Gives a party another name; its id stays. */
export interface RenameChange {
  /** Always `rename`. */
  readonly change: 'rename';
  /** The party to rename. */
  readonly party: string;
  /** The new name. */
  readonly name: string;
}

/** Makes a party part of another one, or of none. */
export interface MoveChange {
  /** Always `move`. */
  readonly change: 'move';
  /** The party that moves. */
  readonly party: string;
  /** The party it is part of from now on; null for none. */
  readonly to: string | null;
}

/** Makes a party vacant: its headcount is 0. */
export interface VacateChange {
  /** Always `vacate`. */
  readonly change: 'vacate';
  /** The party that nobody fills any more. */
  readonly party: string;
}

/** Turns a party inside into a partner; its links stay as they are. See `outsource-links` to hand over single links. */
export interface OutsourceChange {
  /** Always `outsource`. */
  readonly change: 'outsource';
  /** The party that becomes a partner. */
  readonly party: string;
}

/**
 * Merges parties into one. What pointed at any of them points at it. Links between them vanish, with their records; where a link
 * required one of those, it requires what that one required (see `apply`).
 */
export interface MergeChange {
  /** Always `merge`. */
  readonly change: 'merge';
  /** The parties to merge. */
  readonly parties: readonly string[];
  /** The id of the merged party: one of them, or a new one. */
  readonly into: string;
  /** Fields of the merged party, where they should not follow from those of the parties. */
  readonly definition?: Partial<PartyDefinition> | undefined;
}

/** One of the parties that come of a split. */
export interface SplitPart {
  /** Its id: that of the party that is split, or a new one. */
  readonly party: string;
  /** The links of the party, provided or received, that become this part's. */
  readonly links?: readonly string[] | undefined;
  /** Fields in which it differs from the party that is split. */
  readonly definition?: Partial<PartyDefinition> | undefined;
}

/** A new link between two parts of a split. */
export interface Handover {
  /** The id of the new link. */
  readonly link: string;
  /** What it is; provider and customer are two of the parts. */
  readonly definition: LinkDefinition;
}

/**
 * Splits a party into several. Where a link requires a link that now comes in at another part, it requires the handover from
 * that part to its own instead.
 */
export interface SplitChange {
  /** Always `split`. */
  readonly change: 'split';
  /** The party to split. */
  readonly party: string;
  /** What it is split into: at least two parts. */
  readonly parts: readonly SplitPart[];
  /** The part that gets every link no part names, and everything else that points at the party. */
  readonly rest: string;
  /** Links between the parts, one at most from one part to another. */
  readonly handovers?: readonly Handover[] | undefined;
}
