import type { Contact } from '../model/contact.js';
import type { Goal } from '../model/goal.js';
import type { Link } from '../model/link.js';
import type { Measure } from '../model/measure.js';
import type { Measurement } from '../model/measurement.js';
import type { Party, PartyKind } from '../model/party.js';
import type { Rating } from '../model/rating.js';
import type { Standard } from '../model/standard.js';
import type { Suppression } from '../model/suppression.js';
import type { StoredColumn } from './input/stored-column.js';

/** The kinds of party, in the order of their codes in {@link ChainColumns.kinds}. */
export const PARTY_KINDS = [
  'department',
  'team',
  'role',
  'system',
  'customer',
  'partner',
] as const satisfies readonly PartyKind[];

/**
 * What a chain is made of, in columns: checked, and with no object per party, link or record. Parties and links are
 * numbered in the order of their ids, so comparing numbers is comparing ids. Nothing here is ever changed.
 */
export interface ChainColumns {
  readonly name: string | undefined;
  /** The ids of the parties, ascending. */
  readonly partyIds: readonly string[];
  /** The ids of the links, ascending. Where they are made of row numbers, reading this makes all of them. */
  readonly linkIds: readonly string[];
  /** The id of the link with this number; makes no other. */
  linkId(number: number): string;
  /** The number of the party with this id, or -1. */
  partyNumber(id: string): number;
  /** The number of the link with this id, or -1. */
  linkNumber(id: string): number;
  /** Per party: its kind, as a place in {@link PARTY_KINDS}. */
  readonly kinds: Uint8Array;
  /** Per link: the number of its provider. */
  readonly providers: Int32Array;
  /** Per link: the number of its customer. */
  readonly customers: Int32Array;
  /** Per link: the number of its owner, -1 where it has none. */
  readonly owners: Int32Array;
  /** What links state that they require. */
  readonly requirements: StatedRequirements;
  /** Every other field of the parties, and whole parties. */
  readonly parties: RecordColumns<Party>;
  /** Every other field of the links, and whole links. */
  readonly links: RecordColumns<Link>;
  /** In the order of their ids. */
  readonly measures: readonly Measure[];
  /** In the order of their ids. */
  readonly goals: readonly Goal[];
  readonly ratings: RecordColumns<Rating>;
  readonly standards: RecordColumns<Standard>;
  readonly measurements: RecordColumns<Measurement>;
  readonly contacts: RecordColumns<Contact>;
  readonly suppressions: RecordColumns<Suppression>;
}

/** The requirements that links state, compressed: link → clauses → links. */
export interface StatedRequirements {
  /** The links that state what they require (an empty list states that they need nothing), ascending. */
  readonly links: Int32Array;
  /** Link `links[i]` has the clauses `clauseOffsets[i]` … `clauseOffsets[i + 1] - 1`; one more than there are links. */
  readonly clauseOffsets: Int32Array;
  /** Per clause: how many of its members must work. */
  readonly atLeast: Int32Array;
  /** Clause c has the members `memberOffsets[c]` … `memberOffsets[c + 1] - 1`; one more than there are clauses. */
  readonly memberOffsets: Int32Array;
  /** Numbers of links, distinct inside a clause. */
  readonly members: Int32Array;
}

/** Records of one kind by field; what is absent is `undefined`. */
export interface RecordColumns<R extends object> {
  readonly length: number;
  /** One field of one record. */
  field<K extends keyof R & string>(number: number, name: K): R[K] | undefined;
  /** One whole record, made at every call, frozen. */
  record(number: number): R;
  /** The values of one field as they are held, by number of record; absent where records are held otherwise. */
  readonly column?: ((name: keyof R & string) => StoredColumn | undefined) | undefined;
}
