import { defineTable } from '../../tables/define-table.js';
import type { RowOf } from '../../tables/table.js';
import type { Baseline, BaselineEntry } from '../baseline/baseline.js';
import { identityOf } from '../baseline/identity.js';
import type { FindingsRow } from '../findings-table.js';

/** The declaration of what a baseline knows and is found no more: see {@link Assessment.fixed}. */
export const fixedTable = defineTable({
  name: 'fixed-findings',
  title: 'What is fixed',
  description: 'What the baseline knows, and no rule that was asked finds any more.',
  key: ['rule', 'subject', 'detail'],
  order: 'as in the baseline',
  columns: {
    rule: { type: 'text', description: 'The id of the rule.' },
    subject: { type: 'text', description: 'What it was about; it may be gone.' },
    detail: {
      type: 'text',
      nullable: true,
      description: 'What told it from others of the rule about the same subject.',
    },
    expected: { type: 'text', nullable: true, description: 'What would have been right.' },
    actual: { type: 'text', nullable: true, description: 'What was found.' },
  },
});

/** A row of {@link fixedTable}. @interface */
export type FixedRow = RowOf<typeof fixedTable.columns>;

/** Findings with those marked that a baseline knows: `changed` when it got worse, as far as can be told, else `known`. */
export function markKnown(findings: readonly FindingsRow[], baseline: Baseline): readonly FindingsRow[] {
  const entries = new Map(baseline.findings.map((entry) => [identityOf(entry), entry]));
  return findings.map((finding) => {
    const entry = entries.get(identityOf(finding));
    return entry === undefined || finding.state === 'accepted'
      ? finding
      : { ...finding, state: hasChanged(entry, finding) ? 'changed' : 'known' };
  });
}

/**
 * Where something is counted, only more of it is news: an improvement is not to be told as if it were a fault. What would be right is
 * not compared, as it says how a rule is set.
 */
function hasChanged(entry: BaselineEntry, { actual, extent }: FindingsRow): boolean {
  if (extent !== null && entry.extent !== undefined) return extent > entry.extent;
  return (entry.actual ?? null) !== actual;
}

/** What the baseline knows and was not found, though its rule was asked. */
export function fixedRows(
  findings: readonly FindingsRow[],
  baseline: Baseline,
  asked: ReadonlySet<string>,
): readonly FixedRow[] {
  const found = new Set(findings.map(identityOf));
  return baseline.findings
    .filter((entry) => asked.has(entry.rule) && !found.has(identityOf(entry)))
    .map(({ rule, subject, detail = null, expected = null, actual = null }) => ({
      ...{ rule, subject, detail, expected, actual },
    }));
}
