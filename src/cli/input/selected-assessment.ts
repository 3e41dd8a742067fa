import { narrow } from '../../analyses/narrow.js';
import { select } from '../../analyses/select.js';
import { fixedTable } from '../../rules/assessing/against-baseline.js';
import { type AssessmentSummaryRow, summaryTable } from '../../rules/assessing/summary.js';
import type { Assessment } from '../../rules/assessment.js';

/**
 * What of an assessment is about what is selected: findings, acceptances, and the counts of them. What the summary says of the chain
 * itself stays that of all of it.
 */
export function selectedAssessment(assessment: Assessment, selector: string): Assessment {
  const { chain, findings, known, accepted, fixed, suppressions, summary } = assessment;
  const part = {
    ...assessment,
    findings: narrow(findings, chain, selector),
    known: narrow(known, chain, selector),
    accepted: narrow(accepted, chain, selector),
    fixed: fixedTable.of(() => {
      const ids = new Set(Array.from(select(chain, selector), ({ id }) => id));
      return fixed.rows().filter(({ subject }) => ids.has(subject));
    }),
    suppressions: narrow(suppressions, chain, selector, { column: 'subject' }),
  };
  return { ...part, summary: summaryTable.of(() => summary.rows().map((row) => recounted(row, part))) };
}

function recounted(row: AssessmentSummaryRow, part: Assessment): AssessmentSummaryRow {
  const count = COUNTS[row.item]?.(part);
  return count === undefined ? row : { ...row, count };
}

/** The items of the summary that count findings. */
const COUNTS: Partial<Record<AssessmentSummaryRow['item'], (part: Assessment) => number>> = {
  errors: ({ findings }) => findings.rows().filter(({ severity }) => severity === 'error').length,
  warnings: ({ findings }) => findings.rows().filter(({ severity }) => severity === 'warn').length,
  infos: ({ findings }) => findings.rows().filter(({ severity }) => severity === 'info').length,
  'known-findings': ({ known }) => known.rows().length,
  'fixed-findings': ({ fixed }) => fixed.rows().length,
  'accepted-findings': ({ accepted }) => accepted.rows().length,
};
