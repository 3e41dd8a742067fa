import type { ServiceChain } from '../chain/service-chain.js';
import type { AnyRow, Table, TableDeclaration } from '../tables/table.js';
import type { AsOfOptions } from './as-of.js';
import { association, associationTable } from './association.js';
import { attainment, attainmentTable } from './attainment.js';
import { availability, availabilityTable } from './availability.js';
import { availabilityImportanceTable } from './availability-importance.js';
import { blastRadius, blastRadiusTable } from './blast-radius.js';
import { costByParty, costByPartyTable } from './cost-by-party.js';
import { costPaths, costPathsTable } from './cost-paths.js';
import { costSourcesTable } from './cost-sources.js';
import { costSummary, costSummaryTable } from './cost-summary.js';
import { costToServe, costToServeTable } from './cost-to-serve.js';
import { criticalParties, criticalPartiesTable } from './critical-parties.js';
import { culture, cultureTable } from './culture.js';
import { cultureEvidence, cultureEvidenceTable } from './culture-evidence.js';
import { customerOrientation, customerOrientationTable } from './customer-orientation.js';
import { cutSetCountsTable } from './cut-set-counts.js';
import { cutSetsTable } from './cut-sets.js';
import { cycles, cyclesTable } from './cycles.js';
import { declarationConflicts, declarationConflictsTable } from './declaration-conflicts.js';
import { declaredIn, declaredInTable } from './declared-in.js';
import { downstreamTable } from './downstream-of.js';
import { empowerment, empowermentTable } from './empowerment.js';
import { externalDelivery, externalDeliveryTable } from './external-delivery.js';
import { flexibility, flexibilityTable } from './flexibility.js';
import { gaps, gapsTable } from './gaps.js';
import { goals, goalsTable } from './goals.js';
import { goalsSummary, goalsSummaryTable } from './goals-summary.js';
import { impact, impactTable } from './impact.js';
import { internalSupply, internalSupplyTable } from './internal-supply.js';
import { journey, journeyTable } from './journey.js';
import { journeySummary, journeySummaryTable } from './journey-summary.js';
import { leadTimeLinks, leadTimeLinksTable } from './lead-time-links.js';
import { leadTimes, leadTimesTable } from './lead-times.js';
import { leadership } from './leadership.js';
import { leadershipSummary, leadershipSummaryTable } from './leadership-summary.js';
import { leadershipTable } from './leadership-table.js';
import { needs, needsTable } from './needs.js';
import { partialParties, partialPartiesTable } from './partial-parties.js';
import { positions, positionsTable } from './positions.js';
import { promiseCascade, promiseCascadeTable } from './promise-cascade.js';
import { quality } from './quality.js';
import { qualityTable } from './quality-table.js';
import type { RatingOptions } from './ratings/rating-options.js';
import { rolledLinksTable } from './rolled-links.js';
import { rolledPartiesTable } from './rolled-parties.js';
import { rootCauses, rootCausesTable } from './root-causes.js';
import { selectionTable } from './select.js';
import { touchpointSummary, touchpointSummaryTable } from './touchpoint-summary.js';
import { unownedLinks, unownedLinksTable } from './unowned-links.js';
import { upstream, upstreamTable } from './upstream.js';
import { upstreamParties, upstreamPartiesTable } from './upstream-parties.js';
import { upstreamness, upstreamnessTable } from './upstreamness.js';
import { voice, voiceTable } from './voice.js';
import { whatIfTable } from './what-if.js';
import { witnessPathsTable } from './witness-paths.js';
import { workforce } from './workforce.js';
import { workforceTable } from './workforce-table.js';

/** A question that a whole chain answers: the table it gives, and the function that gives it. */
export interface Analysis {
  /** What the table is. */
  readonly table: TableDeclaration;
  /** Gives the table of a chain. */
  readonly run: (chain: ServiceChain) => Table<AnyRow>;
  /** Which of the options that many questions share it takes. */
  readonly takes?: ReadonlyArray<keyof SharedOptions>;
}

/** The options that many questions share. */
export interface SharedOptions extends AsOfOptions, Pick<RatingOptions, 'minimum'> {}

/** Every question that a whole chain answers, in the order people ask them. */
export const analyses: readonly Analysis[] = [
  { table: externalDeliveryTable, run: externalDelivery },
  { table: internalSupplyTable, run: internalSupply },
  { table: touchpointSummaryTable, run: touchpointSummary },
  { table: upstreamTable, run: upstream },
  { table: upstreamPartiesTable, run: upstreamParties },
  { table: unownedLinksTable, run: unownedLinks },
  { table: criticalPartiesTable, run: criticalParties },
  { table: impactTable, run: impact },
  { table: blastRadiusTable, run: blastRadius },
  { table: positionsTable, run: positions },
  { table: cyclesTable, run: cycles },
  { table: partialPartiesTable, run: partialParties },
  { table: journeySummaryTable, run: journeySummary },
  { table: journeyTable, run: journey },
  { table: qualityTable, run: quality, takes: ['minimum'] },
  { table: gapsTable, run: gaps, takes: ['minimum'] },
  { table: rootCausesTable, run: rootCauses, takes: ['minimum'] },
  { table: availabilityTable, run: availability },
  { table: needsTable, run: needs },
  { table: customerOrientationTable, run: customerOrientation },
  { table: attainmentTable, run: attainment, takes: ['asOf'] },
  { table: promiseCascadeTable, run: promiseCascade },
  { table: leadTimesTable, run: leadTimes },
  { table: leadTimeLinksTable, run: leadTimeLinks },
  { table: costSummaryTable, run: costSummary },
  { table: costToServeTable, run: costToServe },
  { table: costByPartyTable, run: costByParty },
  { table: costPathsTable, run: costPaths },
  { table: upstreamnessTable, run: upstreamness },
  { table: voiceTable, run: voice },
  { table: leadershipSummaryTable, run: leadershipSummary },
  { table: leadershipTable, run: leadership },
  { table: empowermentTable, run: empowerment },
  { table: flexibilityTable, run: flexibility },
  { table: workforceTable, run: workforce, takes: ['minimum'] },
  { table: goalsSummaryTable, run: goalsSummary, takes: ['asOf', 'minimum'] },
  { table: goalsTable, run: goals, takes: ['asOf'] },
  { table: cultureTable, run: culture, takes: ['asOf', 'minimum'] },
  { table: cultureEvidenceTable, run: cultureEvidence, takes: ['asOf', 'minimum'] },
  { table: associationTable, run: association, takes: ['minimum'] },
  { table: declaredInTable, run: declaredIn },
  { table: declarationConflictsTable, run: declarationConflicts },
];

/** Every table this library declares: those of {@link analyses}, and those of questions about one party or link. */
export const declarations: readonly TableDeclaration[] = [
  ...analyses.map(({ table }) => table),
  downstreamTable,
  cutSetsTable,
  cutSetCountsTable,
  whatIfTable,
  witnessPathsTable,
  availabilityImportanceTable,
  costSourcesTable,
  rolledLinksTable,
  rolledPartiesTable,
  selectionTable,
];
