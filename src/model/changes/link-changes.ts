import type { LinkDefinition, Requirement } from '../link.js';
import type { PartyDefinition } from '../party.js';
import type { OptionalField } from './optional-field.js';

/** Adds a link. */
export interface AddLinkChange {
  /** Always `add-link`. */
  readonly change: 'add-link';
  /** The id of the new link. */
  readonly link: string;
  /** What it is. */
  readonly definition: LinkDefinition;
}

/**
 * Drops a link. A clause of `requires` that can be met without it goes on asking for as many links as before, of those that are left;
 * one that cannot is a problem unless `cascade` is given.
 */
export interface DropLinkChange {
  /** Always `drop-link`. */
  readonly change: 'drop-link';
  /** The link to drop. */
  readonly link: string;
  /**
   * With `true`, a clause asks for no more links than are left, one with none left goes, and records about the link are dropped.
   * Without it, what still points at the link in the end is a problem.
   */
  readonly cascade?: boolean | undefined;
}

/** Sets and unsets fields of a link. */
export interface SetLinkChange {
  /** Always `set-link`. */
  readonly change: 'set-link';
  /** The link to change. */
  readonly link: string;
  /** Fields that get another value; the whole value, also of a list or map. */
  readonly set?: Partial<LinkDefinition> | undefined;
  /** Fields to leave out from now on; this comes after `set`. */
  readonly unset?: ReadonlyArray<OptionalField<LinkDefinition>> | undefined;
}

/** Gives a link another owner, or none. */
export interface ReOwnChange {
  /** Always `re-own`. */
  readonly change: 're-own';
  /** The link. */
  readonly link: string;
  /** Who answers for it from now on; null for nobody. */
  readonly owner: string | null;
}

/**
 * Hands links over to a partner, who provides them from now on. What their former provider received is out of the partner's reach, so
 * what they require is what is given here, or else unstated.
 */
export interface OutsourceLinksChange {
  /** Always `outsource-links`. */
  readonly change: 'outsource-links';
  /** The links that are handed over. */
  readonly links: readonly string[];
  /** The partner: one of the chain, or with `partner` a new one. */
  readonly to: string;
  /** What the new partner is; its kind is `partner` where nothing is said. */
  readonly partner?: Partial<PartyDefinition> | undefined;
  /** What each of the links requires of what the partner receives; unstated where nothing is said. */
  readonly requires?: readonly Requirement[] | undefined;
  /** Who answers for the links from now on; null for nobody. Owners stay where nothing is said. */
  readonly owner?: string | null | undefined;
}
