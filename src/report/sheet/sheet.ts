import type { AttainmentRow } from '../../analyses/attainment.js';
import type { DownstreamRow } from '../../analyses/downstream-of.js';
import type { GoalsRow } from '../../analyses/goals.js';
import type { PromiseCascadeRow } from '../../analyses/promise-cascade.js';
import type { QualityRow } from '../../analyses/quality-table.js';
import type { UnownedLinksRow } from '../../analyses/unowned-links.js';
import type { UpstreamRow } from '../../analyses/upstream.js';
import type { VoiceRow } from '../../analyses/voice.js';
import type { Agreement, Lane, Line, Requirements } from '../../chain/service-chain.js';
import type { Link } from '../../model/link.js';
import type { Party } from '../../model/party.js';
import type { SourceLocation } from '../../model/problem.js';

/** A party with everything around it. */
export interface PartySheet {
  /** Always `party`. */
  readonly about: 'party';
  /** The party. */
  readonly party: Party;
  /** Where it stands in the text the chain was read from; null without one. */
  readonly source: SourceLocation | null;
  /** Where it stands in the chain. */
  readonly lane: Lane;
  /** The parties that are part of it, by id. */
  readonly members: readonly string[];
  /** The parties it leads, formally or informally, by id. */
  readonly leads: readonly string[];
  /** The links it provides. */
  readonly provides: readonly Link[];
  /** The links it receives. */
  readonly receives: readonly Link[];
  /** The links it is named the owner of. */
  readonly owns: readonly Link[];
  /** The touchpoints that depend on it, and whether it alone stops them. */
  readonly touchpoints: readonly DownstreamRow[];
  /** What people say about it, in groups. */
  readonly quality: readonly QualityRow[];
  /** The goals it holds. */
  readonly goals: readonly GoalsRow[];
  /** How many records there are on the links it provides, and how many findings about itself are accepted. */
  readonly records: RecordCounts;
}

/** A link with everything around it. */
export interface LinkSheet {
  /** Always `link`. */
  readonly about: 'link';
  /** The link. */
  readonly link: Link;
  /** Where it stands in the text the chain was read from; null without one. */
  readonly source: SourceLocation | null;
  /** Which kind of agreement backs it. */
  readonly agreement: Agreement;
  /** Which line of the service blueprint it crosses. */
  readonly line: Line;
  /** Why nobody inside answers for it; null where somebody does. */
  readonly unowned: UnownedLinksRow | null;
  /** What it requires. */
  readonly requirements: Requirements;
  /** What it depends on, nearest first. */
  readonly upstream: readonly UpstreamRow[];
  /** What depends on it, nearest first. */
  readonly downstream: readonly DownstreamRow[];
  /** Its standards, and whether they are kept. */
  readonly standards: readonly AttainmentRow[];
  /** Whether what is promised is backed by what stands behind it. */
  readonly promises: readonly PromiseCascadeRow[];
  /** What customers say; null where they said nothing. */
  readonly voice: VoiceRow | null;
  /** What people say about its quality, in groups. */
  readonly quality: readonly QualityRow[];
  /** The goals that support it. */
  readonly goals: readonly GoalsRow[];
  /** How many records there are about it. */
  readonly records: RecordCounts;
}

/** A goal with everything around it. */
export interface GoalSheet {
  /** Always `goal`. */
  readonly about: 'goal';
  /** The goal; of a personal one only that it is there. */
  readonly goal: GoalsRow;
  /** Where it stands in the text the chain was read from; null without one. */
  readonly source: SourceLocation | null;
  /** The goals that support it. */
  readonly supportedBy: readonly GoalsRow[];
  /** How many contacts led to it. */
  readonly contacts: number;
}

/** How many records there are; ratings are told in groups, and never counted one by one. */
export interface RecordCounts {
  /** Standards. */
  readonly standards: number;
  /** Measurements. */
  readonly measurements: number;
  /** Contacts. */
  readonly contacts: number;
  /** Suppressions. */
  readonly suppressions: number;
}

/** A party, link or goal with everything around it. */
export type Sheet = PartySheet | LinkSheet | GoalSheet;
