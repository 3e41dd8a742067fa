import { askAnalysis } from '../analyses/ask-analysis.js';
import { analyses } from '../analyses/index.js';
import { linkGaps, rootCausesBy } from '../analyses/root-causes.js';
import type { Assessment } from '../rules/assessment.js';
import type { Table } from '../tables/table.js';
import { firstRows, type PageChain, type ShownRows } from './page-chain.js';

const known = new WeakMap<Assessment, PageChain>();

/** What views show of an assessment that is at hand: its tables as it judges, each asked when it is first looked at. */
export function assessedPage(assessment: Assessment): PageChain {
  const page = known.get(assessment) ?? pageOf(assessment);
  known.set(assessment, page);
  return page;
}

function pageOf({ chain, findings, summary, judging }: Assessment): PageChain {
  const tables = new Map<string, () => Table<object>>([
    [findings.declaration.name, () => findings],
    [summary.declaration.name, () => summary],
    ...analyses.map(
      (analysis) => [analysis.table.name, () => askAnalysis(analysis, chain, judging)] as const,
    ),
  ]);
  const shown = new Map<string, ShownRows>();
  const gaps = linkGaps(chain, judging.minimum === undefined ? {} : { minimum: judging.minimum });
  const rowsOf = (name: string): ShownRows => {
    const rows = shown.get(name) ?? firstRows(tables.get(name)!());
    shown.set(name, rows);
    return rows;
  };
  return {
    chain,
    declarations: [findings.declaration, summary.declaration, ...analyses.map(({ table }) => table)],
    rowsOf,
    rowsAbout: (name, column, touchpoint) =>
      name === 'root-causes'
        ? rootCausesBy(chain, gaps(), { touchpoints: [touchpoint] }).rows()
        : rowsOf(name).rows.filter((row) => row[column] === touchpoint),
  };
}
