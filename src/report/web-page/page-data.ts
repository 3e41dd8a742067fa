import { askAnalysis } from '../../analyses/ask-analysis.js';
import { analyses } from '../../analyses/index.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import type { ChainDocument } from '../../model/document.js';
import type { Link, LinkDefinition } from '../../model/link.js';
import type { Measure, MeasureDefinition } from '../../model/measure.js';
import type { Party, PartyDefinition } from '../../model/party.js';
import type { Assessment } from '../../rules/assessment.js';
import { withoutControls } from '../../tables/cell-text.js';
import type { AnyRow, Table, TableDeclaration } from '../../tables/table.js';

/** A table as a page carries it. */
export interface PageTable {
  readonly declaration: TableDeclaration;
  /** The cells of each row, in the order of the columns; null where the page works the rows out itself. */
  readonly rows: ReadonlyArray<ReadonlyArray<AnyRow[string]>> | null;
  /** How many rows the table has; more than are here where it is cut. */
  readonly count: number;
}

/** More rows of one table than that a page does not carry; it says so, and how to come by all. */
const MOST_CARRIED = 20_000;

/** What a page carries besides what it shows at once. */
export interface PageData {
  /** Parties, links and what measures are called: no rating, contact or goal, as a page may go to anybody. */
  readonly chain: ChainDocument;
  readonly tables: readonly PageTable[];
}

/** Tables that may have a row for every touchpoint and link; a page works them out of parties and links. */
export const LIVE_TABLES = ['upstream', 'upstream-parties', 'impact', 'lead-time-links'] as const;

/** Gathers what a page carries: answers in groups, by the moment and the minimum of the assessment, never what a single person said. */
export function pageDataOf(assessment: Assessment): PageData {
  const { chain, findings, summary, judging } = assessment;
  const judged: readonly Table<object>[] = [findings, summary];
  const asked = analyses.map((analysis) =>
    isLive(analysis.table.name)
      ? { declaration: analysis.table, rows: null, count: 0 }
      : embedded(askAnalysis(analysis, chain, judging)),
  );
  return {
    chain: structureOf(chain),
    tables: [...judged.map((table) => embedded(table as Table)), ...asked],
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
function partyOnPage({ id, kind, name, partOf, headcount }: Party): readonly [string, PartyDefinition] {
  return [id, { kind, name: name === undefined ? undefined : withoutControls(name), partOf, headcount }];
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

/** Of a table that is too long, the rows that somebody can act on come first: causes that are rated. Memory is that of the rows kept. */
function embedded(table: Table): PageTable {
  const { declaration } = table;
  const names = Object.keys(declaration.columns);
  const first: AnyRow[] = [];
  const telling: AnyRow[] = [];
  let count = 0;
  for (const row of table) {
    count += 1;
    if (first.length < MOST_CARRIED) first.push(row);
    if (telling.length < MOST_CARRIED && isTelling(row)) telling.push(row);
  }
  const kept = count > MOST_CARRIED && telling.length > 0 ? telling : first;
  return { declaration, rows: kept.map((row) => names.map((name) => row[name] ?? null)), count };
}

function isTelling(row: AnyRow): boolean {
  return 'gap' in row && row.gap !== null;
}
