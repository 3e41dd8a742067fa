import type { Contact } from './contact.js';
import type { CultureStep } from './culture.js';
import type { Goal, GoalDefinition } from './goal.js';
import type { BuiltInMeasureId } from './instruments/built-in.js';
import type { Link, LinkDefinition } from './link.js';
import type { Measure, MeasureDefinition } from './measure.js';
import type { Measurement, MeasurementDefinition } from './measurement.js';
import type { Party, PartyDefinition } from './party.js';
import type { Rating, RatingDefinition } from './rating.js';
import type { Standard, StandardDefinition } from './standard.js';
import type { Suppression } from './suppression.js';

/** The version of the document format this library reads and writes. */
export const DOCUMENT_VERSION = 1;

/**
 * A service chain as a document (JSON, YAML or a literal): parties, links, measures and goals are maps keyed by id,
 * the other records are lists. The type parameters are the ids, so that a literal is checked at compile time.
 */
export interface ChainDocument<
  PartyId extends string = string,
  LinkId extends string = string,
  MeasureId extends string = string,
  GoalId extends string = string,
> {
  /** The address of the JSON Schema, for editors; the library does not read it. */
  readonly $schema?: string | undefined;
  /** The version of the format; 1 where nothing is said. */
  readonly version?: typeof DOCUMENT_VERSION | undefined;
  /** The name of the organisation, as headings show it. */
  readonly name?: string | undefined;
  /** Who serves or is served, by id. */
  readonly parties: { readonly [Id in PartyId]: PartyDefinition<NoInfer<PartyId>> };
  /** Who serves whom with what, by id. */
  readonly links: { readonly [Id in LinkId]: LinkDefinition<NoInfer<PartyId>, NoInfer<LinkId>> };
  /** What is rated, promised or measured, by id. */
  readonly measures?: { readonly [Id in MeasureId]: MeasureDefinition } | undefined;
  /** What is undertaken, by id. */
  readonly goals?: GoalDefinitions<NoInfer<PartyId>, NoInfer<LinkId>, GoalId> | undefined;
  /** What somebody says about a party, a link or the organisation. */
  readonly ratings?:
    | ReadonlyArray<
        RatingDefinition<NoInfer<PartyId | LinkId> | 'organisation', NoInfer<MeasureId> | BuiltInMeasureId>
      >
    | undefined;
  /** What is set and promised for links. */
  readonly standards?:
    | ReadonlyArray<StandardDefinition<NoInfer<LinkId>, NoInfer<MeasureId> | BuiltInMeasureId>>
    | undefined;
  /** What happened on links. */
  readonly measurements?:
    | ReadonlyArray<MeasurementDefinition<NoInfer<LinkId>, NoInfer<MeasureId> | BuiltInMeasureId>>
    | undefined;
  /** Messages from customers about links. */
  readonly contacts?: ReadonlyArray<Contact<NoInfer<LinkId>, NoInfer<GoalId>>> | undefined;
  /** Findings someone has accepted. */
  readonly suppressions?:
    | ReadonlyArray<Suppression<NoInfer<PartyId | LinkId | GoalId> | 'organisation'>>
    | undefined;
}

/** The goals of a document, by id. */
export type GoalDefinitions<PartyId extends string, LinkId extends string, GoalId extends string> = {
  readonly [Id in GoalId]: GoalDefinition<
    PartyId | 'organisation',
    LinkId | NoInfer<GoalId> | `culture:${CultureStep}`
  >;
};

/** What a chain holds once its document is read: every record flat, those with ids in the order of their ids. */
export interface ChainContent {
  /** The name of the organisation. */
  readonly name?: string | undefined;
  /** In the order of their ids. */
  readonly parties: readonly Party[];
  /** In the order of their ids. */
  readonly links: readonly Link[];
  /** In the order of their ids. */
  readonly measures: readonly Measure[];
  /** In the order of their ids. */
  readonly goals: readonly Goal[];
  /** In the order of the document. */
  readonly ratings: readonly Rating[];
  /** In the order of the document. */
  readonly standards: readonly Standard[];
  /** In the order of the document. */
  readonly measurements: readonly Measurement[];
  /** In the order of the document. */
  readonly contacts: readonly Contact[];
  /** In the order of the document. */
  readonly suppressions: readonly Suppression[];
}
