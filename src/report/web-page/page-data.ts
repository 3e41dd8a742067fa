import { askAnalysis } from '../../analyses/ask-analysis.js';
import { analyses } from '../../analyses/index.js';
import { type LinkGap, linkGaps } from '../../analyses/root-causes.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { ChainDocument } from '../../model/document.js';
import type { Link, LinkDefinition } from '../../model/link.js';
import type { Measure, MeasureDefinition } from '../../model/measure.js';
import type { Party, PartyDefinition } from '../../model/party.js';
import type { Assessment } from '../../rules/assessment.js';
import { withoutControls } from '../../tables/cell-text.js';
import type { Table, TableDeclaration } from '../../tables/table.js';
import { type CarriedRows, carriedRows } from './carried-rows.js';

/** What a table of a page is, and how many rows it has. */
export interface PageTable {
  readonly declaration: TableDeclaration;
  /** How many rows the table has, more than are carried where it is cut; null where the page works the rows out itself. */
  readonly count: number | null;
}

/** What a page carries besides what it shows at once. */
export interface PageData {
  /** Parties, links and what measures are called: no rating, contact or goal, as a page may go to anybody. */
  readonly chain: ChainDocument;
  /** The gaps of links as the table of root causes shows them, so that the page can work that out. */
  readonly gaps: readonly LinkGap[];
  readonly tables: readonly PageTable[];
}

/** Tables that may have a row for every party, link or touchpoint, or one for each pair; a page works them out of what it carries. */
export const LIVE_TABLES = [
  'upstream',
  'upstream-parties',
  'impact',
  'lead-time-links',
  'internal-supply',
  'touchpoint-summary',
  'unowned-links',
  'critical-parties',
  'blast-radius',
  'positions',
  'root-causes',
] as const;

/** The data of a page, and the rows of the tables that it does not work out itself, by their names. */
export interface Carried {
  readonly data: PageData;
  readonly rows: ReadonlyMap<string, CarriedRows>;
}

/** Gathers what a page carries: answers in groups, by the moment and the minimum of the assessment, never what a single person said. */
export function pageDataOf(assessment: Assessment): Carried {
  const { chain, findings, summary, judging } = assessment;
  const { minimum } = judging;
  const embedded = [
    ...[findings, summary].map((table) => table as unknown as Table),
    ...analyses
      .filter(({ table }) => !isLive(table.name))
      .map((analysis) => askAnalysis(analysis, chain, judging)),
  ].map(
    (table) => [table.declaration.name, { declaration: table.declaration, ...carriedRows(table) }] as const,
  );
  const byName = new Map(embedded);
  const declarations = [findings.declaration, summary.declaration, ...analyses.map(({ table }) => table)];
  return {
    data: {
      chain: structureOf(chain),
      gaps: linkGaps(chain, minimum === undefined ? {} : { minimum })(),
      tables: declarations.map(({ name }, i) => ({
        declaration: declarations[i]!,
        count: byName.get(name)?.count ?? null,
      })),
    },
    rows: new Map(embedded.map(([name, { rows, lists }]) => [name, { rows, lists }])),
  };
}

function isLive(name: string): boolean {
  return (LIVE_TABLES as readonly string[]).includes(name);
}

/** What a page draws and works questions out of. Costs, attributes and whatever else a document holds stay where they are. */
function structureOf(chain: ServiceChain): ChainDocument {
  const { name, parties, links, measures } = chain.content;
  return {
    version: 1,
    ...(name !== undefined && { name: withoutControls(name) }),
    parties: Object.fromEntries(parties.map(partyOnPage)),
    links: Object.fromEntries(links.map(linkOnPage)),
    measures: Object.fromEntries(measures.map(measureOnPage)),
  };
}

/** Names are cleaned once, here: nothing on the page turns the direction of what stands beside it. */
function partyOnPage(party: Party): readonly [string, PartyDefinition] {
  const { id, kind, name, partOf, headcount, modelled } = party;
  const shownName = name === undefined ? undefined : withoutControls(name);
  return [id, { kind, name: shownName, partOf, headcount, modelled }];
}

/** What a measure is called; nothing is worked out of it. */
function measureOnPage({ id, name, unit, better }: Measure): readonly [string, MeasureDefinition] {
  return [id, { name: withoutControls(name), unit: withoutControls(unit), better }];
}

function linkOnPage(link: Link): readonly [string, LinkDefinition] {
  const { id, provider, customer, service, owner, requires, channel, stage, order, ownTime } = link;
  const shownChannel = channel === undefined ? undefined : withoutControls(channel);
  return [
    id,
    {
      provider,
      customer,
      service: withoutControls(service),
      owner,
      requires,
      channel: shownChannel,
      stage,
      order,
      ownTime,
    },
  ];
}
