import type { SourceLocation } from '../../model/problem.js';
import type { Relation } from './catalogue-kinds.js';
import type { EntityReference } from './entity-reference.js';

/** An entity of a catalogue, as far as a chain needs it. */
export interface Entity extends EntityReference {
  /** Its id in a chain. */
  readonly id: string;
  /** The name people read. */
  readonly title: string;
  /** `spec.type`, in its own words. */
  readonly type: string | undefined;
  /** The labels to select by. */
  readonly tags: readonly string[];
  /** Annotations and labels, as they are. */
  readonly marks: ReadonlyMap<string, string>;
  /** Other facts: type, lifecycle, description. */
  readonly facts: ReadonlyMap<string, string>;
  /** What it says about others. */
  readonly references: readonly PlacedReference[];
  /** Where it stands. */
  readonly place: SourceLocation;
}

/** What an entity says about another. */
export interface PlacedReference {
  readonly field: string;
  readonly relation: Relation;
  /** The other; `undefined` where it cannot be read. */
  readonly target: EntityReference | undefined;
  /** As it is written. */
  readonly written: unknown;
  readonly place: SourceLocation;
}
