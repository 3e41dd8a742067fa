import type { Batch, ChainInColumns, ServiceChain } from 'service-chain';
import * as library from 'service-chain';
import type { QuestionName } from '../harness/questions.js';
import { columnsOf } from '../organisation/columns.js';
import { moneyOf } from '../organisation/money.js';
import type { Organisation } from '../organisation/organisation.js';
import { recordColumnsOf } from '../organisation/record-columns.js';
import { documentOf, rowsOf } from '../organisation/rows.js';
import type { Answer, Ask, Contender, Outcome, Run } from './contender.js';
import { type LimitedBatches, limitedBatches } from './limited-batches.js';
import { ANSWERS } from './service-chain-answers.js';
import { RECORD_QUESTIONS, readRecords, recordCounts, recordOutcome } from './service-chain-records.js';
import { vectorOf } from './table-reading.js';

/** This library, through what it exports. */
export const serviceChain: Contender = {
  open: (organisation) => ({ prepare: (ask) => prepare(organisation, ask) }),
  hold(organisation) {
    const chain = compiled(library.chainFromColumns(allColumnsOf(organisation)), organisation, false);
    if (organisation.records) for (const question of RECORD_QUESTIONS) readRecords(chain, question);
    return chain;
  },
};

/** A table that gives columns. */
interface Answering {
  batches(options: { readonly columns: readonly string[] }): Iterable<Batch>;
}

/** The table a question is answered by, and the columns that are asked for. */
const TABLES: Partial<Record<QuestionName, [table: (chain: ServiceChain) => Answering, columns: string[]]>> =
  {
    upstreamCounts: [library.touchpointSummary, ['touchpoint', 'links', 'parties']],
    upstreamParties: [library.upstreamParties, ['touchpoint', 'party']],
    upstreamLinks: [library.upstream, ['touchpoint', 'link']],
    distances: [library.upstreamParties, ['touchpoint', 'party', 'distance']],
    blastRadius: [library.blastRadius, ['party', 'touchpointsExposed']],
    unownedExposure: [library.unownedLinks, ['link', 'touchpointsExposed']],
    failures: [library.blastRadius, ['party', 'touchpointsStopped']],
    cycles: [library.cycles, ['cycle', 'parties']],
    fullCosts: [library.costByParty, ['party', 'fullCost']],
  };

/** Questions about the components themselves, or about failures or costs, which have components of their own. */
const ANSWERED_BY_COMPONENTS: readonly QuestionName[] = ['cycles', 'failures', 'fullCosts'];

/** A chain remembers what it worked out, so every run gets a new one, compiled beforehand. */
function prepare(organisation: Organisation, ask: Ask): Run {
  const load = loadRun(organisation, ask);
  if (load) return load;
  if (organisation.records) {
    const chain = compiled(library.chainFromColumns(allColumnsOf(organisation)), organisation);
    return () => recordOutcome(chain, organisation, ask);
  }
  const [tableOf, columns] = TABLES[ask.question]!;
  const chain = compiled(
    chainOf(organisation, ask),
    organisation,
    !ANSWERED_BY_COMPONENTS.includes(ask.question),
  );
  return () => {
    const batches = limitedBatches(tableOf(chain).batches({ columns }));
    if (ask.isChecked) return { answer: ANSWERS[ask.question]!(organisation, ask, batches) };
    return { answer: {}, ...readThrough(organisation, batches, columns) };
  };
}

/** Takes every column of every batch, as a program that stores them would. */
function readThrough(
  { touchpoints, linkIds }: Organisation,
  batches: LimitedBatches,
  columns: readonly string[],
): { kept: unknown; answered?: number } {
  let kept: unknown;
  for (const batch of batches) kept = columns.map((name) => vectorOf(batch, name));
  const leftOffAt = batches.leftOffAt();
  if (leftOffAt === undefined) return { kept };
  const ids = Array.from(touchpoints, (link) => linkIds[link]!);
  return { kept, answered: ids.filter((id) => id < leftOffAt).length };
}

function chainOf(organisation: Organisation, { question }: Ask): ServiceChain {
  if (question === 'fullCosts') return chainWithMoney(organisation);
  return organisation.requirements
    ? library.chainFromRows(rowsOf(organisation))
    : library.chainFromColumns(columnsOf(organisation));
}

function chainWithMoney(organisation: Organisation): ServiceChain {
  const { costs, shares } = moneyOf(organisation);
  const { parties, links } = columnsOf(organisation);
  return library.chainFromColumns({
    parties: { ...parties, cost: costs },
    links: { ...links, share: shares },
  });
}

/** Asks one small question: a chain makes its arrays, its components among them, when the first question comes. */
function compiled(
  chain: ServiceChain,
  { linkIds, touchpoints }: Organisation,
  withComponents = true,
): ServiceChain {
  const columns = withComponents ? ['link', 'providerCritical'] : ['link'];
  const table = library.upstreamOf(chain, linkIds[touchpoints[0]!]!, { maxDistance: 1 });
  for (const _ of table.batches({ columns }));
  return chain;
}

function loadRun(organisation: Organisation, { question, isChecked }: Ask): Run | undefined {
  const outcomeOf = (kept: ServiceChain): Outcome => ({ answer: isChecked ? sizeOf(kept) : {}, kept });
  switch (question) {
    case 'loadRows': {
      const rows = rowsOf(organisation);
      return () => outcomeOf(compiled(library.chainFromRows(rows), organisation));
    }
    case 'loadRecords': {
      const columns = allColumnsOf(organisation);
      return () => {
        const kept = compiled(library.chainFromColumns(columns), organisation);
        return { answer: isChecked ? recordCounts(kept) : {}, kept };
      };
    }
    case 'loadColumns': {
      const columns = columnsOf(organisation);
      return () => outcomeOf(compiled(library.chainFromColumns(columns), organisation));
    }
    case 'readText': {
      const text = JSON.stringify(documentOf(rowsOf(organisation)));
      return () => outcomeOf(library.parseChain(text));
    }
    default:
      return undefined;
  }
}

function allColumnsOf(organisation: Organisation): ChainInColumns {
  const { records } = organisation;
  return records ? recordColumnsOf(organisation, records) : columnsOf(organisation);
}

function sizeOf(chain: ServiceChain): Answer {
  return { parties: [chain.parties().length], links: [chain.links().length] };
}
