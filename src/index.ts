/**
 * Who serves whom, and what does every contact with a customer depend on?
 *
 * Two steps: make a {@link ServiceChain} with {@link defineChain} (a literal, ids checked at compile time) or {@link parseChain} (a
 * document; `service-chain/text` reads YAML and files), then ask it questions. Every question is a function
 * `(chain, options?) => Table`, and every {@link Table} can be iterated, listed (`.rows()`), taken as columns (`.batches()`)
 * or written with {@link toText}, {@link toCsv}, {@link toJson}, {@link toNdjson} and {@link toMarkdown}. An option that does not
 * exist throws `invalid-option` at the call, so that a typo is told and not ignored.
 *
 * Names: a *link* is a provider serving a customer; *upstream* is toward providers, *downstream* toward customers; a
 * *touchpoint* is a link whose customer is an external customer. `xOf(chain, id)` asks about one party or link. `toX`
 * writes, `parseX` and `xFromY` read, `safeX` returns problems where its twin throws.
 *
 * @module
 */

export type { AsOfOptions } from './analyses/as-of.js';
export { askAnalysis } from './analyses/ask-analysis.js';
export type { AssociationOptions, AssociationRow } from './analyses/association.js';
export { association, associationTable } from './analyses/association.js';
export { type AttainmentRow, attainment, attainmentTable } from './analyses/attainment.js';
export type { AvailabilityOptions, AvailabilityRow } from './analyses/availability.js';
export { availability, availabilityTable } from './analyses/availability.js';
export {
  type AvailabilityImportanceOptions,
  type AvailabilityImportanceRow,
  availabilityImportance,
  availabilityImportanceTable,
} from './analyses/availability-importance.js';
export type { AvailabilityAssumptions } from './analyses/availability-options.js';
export { type BlastRadiusRow, blastRadius, blastRadiusTable } from './analyses/blast-radius.js';
export type { CostOptions, ShareOptions } from './analyses/cost/cost-options.js';
export { type CostByPartyRow, costByParty, costByPartyTable } from './analyses/cost-by-party.js';
export {
  type CostPathsOptions,
  type CostPathsRow,
  costPaths,
  costPathsTable,
} from './analyses/cost-paths.js';
export type { CostSourcesOptions, CostSourcesRow } from './analyses/cost-sources.js';
export { costSources, costSourcesTable } from './analyses/cost-sources.js';
export { type CostSummaryRow, costSummary, costSummaryTable } from './analyses/cost-summary.js';
export { type CostToServeRow, costToServe, costToServeTable } from './analyses/cost-to-serve.js';
export type { CriticalPartiesRow } from './analyses/critical-parties.js';
export { criticalParties, criticalPartiesTable } from './analyses/critical-parties.js';
export type { CultureOptions } from './analyses/culture/evidence.js';
export { type CultureRow, culture, cultureTable } from './analyses/culture.js';
export type { CultureEvidenceRow } from './analyses/culture-evidence.js';
export { cultureEvidence, cultureEvidenceTable } from './analyses/culture-evidence.js';
export type { CustomerOrientationRow } from './analyses/customer-orientation.js';
export { customerOrientation, customerOrientationTable } from './analyses/customer-orientation.js';
export { type CutSetCountsRow, cutSetCounts, cutSetCountsTable } from './analyses/cut-set-counts.js';
export type { CutSetOptions } from './analyses/cut-set-question.js';
export { type BoundedTable, type CutSetsRow, cutSets, cutSetsTable } from './analyses/cut-sets.js';
export { type CyclesRow, cycles, cyclesTable } from './analyses/cycles.js';
export type { DeclarationConflictsRow } from './analyses/declaration-conflicts.js';
export { declarationConflicts, declarationConflictsTable } from './analyses/declaration-conflicts.js';
export { type DeclaredInRow, declaredIn, declaredInTable } from './analyses/declared-in.js';
export { type DownstreamRow, downstreamOf, downstreamTable } from './analyses/downstream-of.js';
export { type EmpowermentRow, empowerment, empowermentTable } from './analyses/empowerment.js';
export type { ExternalDeliveryRow } from './analyses/external-delivery.js';
export { externalDelivery, externalDeliveryTable } from './analyses/external-delivery.js';
export { type FlexibilityRow, flexibility, flexibilityTable } from './analyses/flexibility.js';
export { type GapsRow, gaps, gapsTable } from './analyses/gaps.js';
export { type GoalsOptions, type GoalsRow, goals, goalsTable } from './analyses/goals.js';
export type { GoalsSummaryOptions, GoalsSummaryRow } from './analyses/goals-summary.js';
export { goalsSummary, goalsSummaryTable } from './analyses/goals-summary.js';
export { type ImpactRow, impact, impactTable } from './analyses/impact.js';
export { type Analysis, analyses, declarations, type SharedOptions } from './analyses/index.js';
export { type InternalSupplyRow, internalSupply, internalSupplyTable } from './analyses/internal-supply.js';
export { type JourneyRow, journey, journeyTable } from './analyses/journey.js';
export { type JourneySummaryRow, journeySummary, journeySummaryTable } from './analyses/journey-summary.js';
export { type LeadTimeLinksRow, leadTimeLinks, leadTimeLinksTable } from './analyses/lead-time-links.js';
export type { LeadTimesOptions, LeadTimesRow } from './analyses/lead-times.js';
export { leadTimes, leadTimesTable } from './analyses/lead-times.js';
export { leadership } from './analyses/leadership.js';
export type { LeadershipSummaryRow } from './analyses/leadership-summary.js';
export { leadershipSummary, leadershipSummaryTable } from './analyses/leadership-summary.js';
export { type LeadershipRow, leadershipTable } from './analyses/leadership-table.js';
export { type NarrowOptions, narrow } from './analyses/narrow.js';
export { type NeedsRow, needs, needsTable } from './analyses/needs.js';
export { type PartialPartiesRow, partialParties, partialPartiesTable } from './analyses/partial-parties.js';
export { type PositionsRow, positions, positionsTable } from './analyses/positions.js';
export type { PromiseCascadeRow } from './analyses/promise-cascade.js';
export { promiseCascade, promiseCascadeTable } from './analyses/promise-cascade.js';
export { type QualityOptions, quality } from './analyses/quality.js';
export { type QualityRow, qualityTable } from './analyses/quality-table.js';
export type { RatedItemOptions } from './analyses/ratings/rated-item.js';
export type { Raters } from './analyses/ratings/raters.js';
export type { RatingOptions } from './analyses/ratings/rating-options.js';
export type { ReachOptions } from './analyses/reach-options.js';
export type { GroupBy } from './analyses/roll-up/group-by.js';
export { type RollUp, type RollUpOptions, rollUp } from './analyses/roll-up.js';
export { type RolledLinksRow, rolledLinksTable } from './analyses/rolled-links.js';
export { type RolledPartiesRow, rolledPartiesTable } from './analyses/rolled-parties.js';
export type { RootCauseOptions, RootCausesRow } from './analyses/root-causes.js';
export { rootCauses, rootCausesTable } from './analyses/root-causes.js';
export { type SelectionRow, select, selectionTable } from './analyses/select.js';
export { formatSelector } from './analyses/selection/format-selector.js';
export type { SelectorParseResult } from './analyses/selection/parse-selector.js';
export { parseSelector, safeParseSelector } from './analyses/selection/parse-selector.js';
export type {
  PartySelector,
  Selector,
  SelectorObject,
  SelectorPart,
} from './analyses/selection/selector.js';
export type { TouchpointSummaryRow } from './analyses/touchpoint-summary.js';
export { touchpointSummary, touchpointSummaryTable } from './analyses/touchpoint-summary.js';
export { type TrendOptions, type TrendRow, trend } from './analyses/trend.js';
export { type UnownedLinksRow, unownedLinks, unownedLinksTable } from './analyses/unowned-links.js';
export type { UpstreamRow } from './analyses/upstream.js';
export { upstream, upstreamOf, upstreamTable } from './analyses/upstream.js';
export type { UpstreamPartiesRow } from './analyses/upstream-parties.js';
export { upstreamParties, upstreamPartiesTable } from './analyses/upstream-parties.js';
export { type UpstreamnessRow, upstreamness, upstreamnessTable } from './analyses/upstreamness.js';
export { type VoiceOptions, type VoiceRow, voice, voiceTable } from './analyses/voice.js';
export { type WhatIfOptions, type WhatIfRow, whatIf, whatIfTable } from './analyses/what-if.js';
export type { WitnessPathsOptions, WitnessPathsRow } from './analyses/witness-paths.js';
export { witnessPaths, witnessPathsTable } from './analyses/witness-paths.js';
export { workforce } from './analyses/workforce.js';
export { type WorkforceRow, workforceTable } from './analyses/workforce-table.js';
// Ways in, and back out
export { apply, safeApply } from './chain/apply.js';
export {
  type ChainInColumns,
  type ColumnsOf,
  chainFromColumns,
  safeChainFromColumns,
} from './chain/chain-from-columns.js';
export { chainFromGraph, type ReadableGraph } from './chain/chain-from-graph.js';
export { type ChainRows, chainFromRows, type RowList, safeChainFromRows } from './chain/chain-from-rows.js';
export { defineChain } from './chain/define-chain.js';
export { diff } from './chain/diff.js';
export type { RowOptions } from './chain/input/chain-of-rows.js';
export type {
  DictionaryColumn,
  InputColumn,
  MarkedColumn,
  NumericArray,
  ReadableColumn,
} from './chain/input/input-column.js';
export { type ParseResult, parseChain, safeParseChain } from './chain/parse-chain.js';
export type { Agreement, Lane, Line, Requirements, ServiceChain } from './chain/service-chain.js';
export { toDocument } from './chain/to-document.js';
export { type ServiceGraph, type ServiceGraphAttributes, toGraph } from './chain/to-graph.js';
// Changes
export type { Change } from './model/changes/change.js';
export { changesSchema } from './model/changes/change-schemas.js';
export type {
  AddLinkChange,
  DropLinkChange,
  OutsourceLinksChange,
  ReOwnChange,
  SetLinkChange,
} from './model/changes/link-changes.js';
export type { OptionalField } from './model/changes/optional-field.js';
export { parseChanges } from './model/changes/parse-changes.js';
export type {
  AddPartyChange,
  DropPartyChange,
  Handover,
  MergeChange,
  MoveChange,
  OutsourceChange,
  RenameChange,
  SetPartyChange,
  SplitChange,
  SplitPart,
  VacateChange,
} from './model/changes/party-changes.js';
export type {
  AddGoalChange,
  AddMeasureChange,
  DropGoalChange,
  DropMeasureChange,
  EditChange,
  EditContactsChange,
  EditMeasurementsChange,
  EditRatingsChange,
  EditStandardsChange,
  EditSuppressionsChange,
  ListEdit,
  SetGoalChange,
  SetMeasureChange,
  SetNameChange,
} from './model/changes/record-changes.js';
// The model
export { type Contact, contactSchema } from './model/contact.js';
export { CULTURE_STEPS, type CultureStep } from './model/culture.js';
export {
  type ChainContent,
  type ChainDocument,
  DOCUMENT_VERSION,
  type GoalDefinitions,
} from './model/document.js';
export { type ErrorCode, isServiceChainError, type ServiceChainError } from './model/error.js';
export type { Attributes } from './model/field-schemas.js';
export { type Goal, type GoalDefinition, goalSchema } from './model/goal.js';
export { compareIds, MAX_ID_LENGTH, ORGANISATION } from './model/ids.js';
export { type BuiltInMeasureId, instruments } from './model/instruments/built-in.js';
export type { BuiltInMeasure, Instrument, Scoring } from './model/instruments/instrument.js';
export {
  type Link,
  type LinkDefinition,
  linkSchema,
  type Requirement,
  type Stage,
  type Threshold,
} from './model/link.js';
export { type Measure, type MeasureDefinition, measureSchema } from './model/measure.js';
export { type Measurement, type MeasurementDefinition, measurementSchema } from './model/measurement.js';
export {
  type Leader,
  type Party,
  type PartyDefinition,
  type PartyKind,
  partySchema,
  type Tier,
} from './model/party.js';
export {
  type DocumentPath,
  formatPath,
  formatProblem,
  type Problem,
  type ProblemCode,
  type SourceLocation,
} from './model/problem.js';
export { type RatedBy, type Rating, type RatingDefinition, ratingSchema } from './model/rating.js';
export { type Standard, type StandardDefinition, standardSchema } from './model/standard.js';
export { type Suppression, suppressionSchema } from './model/suppression.js';
export type { OverviewStyle } from './report/text-layout.js';
export { type OverviewOptions, toOverview } from './report/to-overview.js';
export type { Block } from './tables/blocks.js';
export {
  type CompareOptions,
  type ComparisonRow,
  compare,
  type RowChange,
} from './tables/compare.js';
export { type DefinedTable, defineTable } from './tables/define-table.js';
export type {
  AnyRow,
  Batch,
  BatchOptions,
  Cell,
  Column,
  Columns,
  ColumnType,
  Reference,
  RowOf,
  Scalar,
  Table,
  TableDeclaration,
  Vector,
} from './tables/table.js';
export { type CsvOptions, csvLines, toCsv } from './tables/to-csv.js';
export { jsonLines, ndjsonLines, toJson, toNdjson } from './tables/to-json.js';
export { markdownLines, toMarkdown } from './tables/to-markdown.js';
export { type TextOptions, toText } from './tables/to-text.js';
