import type { Suppression } from '../../model/suppression.js';
import { defineTable } from '../../tables/define-table.js';
import type { RowOf } from '../../tables/table.js';
import type { FindingsRow } from '../findings-table.js';

/** The declaration of the acceptances of a document: see {@link Assessment.suppressions}. */
export const suppressionsTable = defineTable({
  name: 'suppressions',
  title: 'What is accepted',
  description: 'Every finding that the document says it accepts, and whether there still is one.',
  key: ['suppression'],
  order: 'suppression',
  columns: {
    suppression: {
      type: 'integer',
      unit: 'place',
      description: 'Its place in the list of the document, from 1.',
    },
    rule: { type: 'text', description: 'The id of the rule whose finding is accepted.' },
    subject: { type: 'id', refers: 'subject', description: 'What it is about; a goal may be, too.' },
    reason: { type: 'text', description: 'Why it is accepted.' },
    until: { type: 'date', nullable: true, description: 'The last day it is accepted; null for good.' },
    state: {
      type: 'text',
      values: ['used', 'unused', 'expired', 'rule-off', 'unknown-rule'],
      description:
        'used: it accepts something; unused: there is nothing to accept; expired: its last day was before asOf; rule-off: the rule was not asked; unknown-rule: there is none of that id.',
    },
    findings: {
      type: 'integer',
      unit: 'findings',
      description: 'How many findings it accepts, or would if it had not expired.',
    },
  },
});

/** A row of {@link suppressionsTable}. @interface */
export type SuppressionsRow = RowOf<typeof suppressionsTable.columns>;

/** Findings with those marked that the document accepts; the first acceptance that fits and has not expired counts. */
export function markAccepted(
  findings: readonly FindingsRow[],
  suppressions: readonly Suppression[],
  asOf: string | undefined,
): readonly FindingsRow[] {
  if (suppressions.length === 0) return findings;
  const standing = new Map<string, Suppression>();
  for (const suppression of suppressions) {
    const key = keyOf(suppression);
    if (!standing.has(key) && !isExpired(suppression, asOf)) standing.set(key, suppression);
  }
  return findings.map((finding) => {
    const suppression = standing.get(keyOf(finding));
    if (!suppression) return finding;
    return { ...finding, state: 'accepted', reason: suppression.reason, until: suppression.until ?? null };
  });
}

/** What became of each acceptance. */
export function suppressionRows(
  findings: readonly FindingsRow[],
  suppressions: readonly Suppression[],
  asOf: string | undefined,
  asked: ReadonlySet<string>,
  known: ReadonlySet<string>,
): readonly SuppressionsRow[] {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return suppressions.map((suppression, i) => {
    const { rule, subject, reason, until = null } = suppression;
    const count = counts.get(keyOf(suppression)) ?? 0;
    const stateOf = (): SuppressionsRow['state'] => {
      if (!known.has(rule)) return 'unknown-rule';
      if (isExpired(suppression, asOf)) return 'expired';
      if (!asked.has(rule)) return 'rule-off';
      return count === 0 ? 'unused' : 'used';
    };
    return { suppression: i + 1, rule, subject, reason, until, state: stateOf(), findings: count };
  });
}

function keyOf({ rule, subject }: { readonly rule: string; readonly subject: string }): string {
  return JSON.stringify([rule, subject]);
}

const DAY = 24 * 60 * 60 * 1000;

/** A last day counts in full, in UTC; a timestamp to the moment. Without asOf nothing expires. */
function isExpired({ until }: Suppression, asOf: string | undefined): boolean {
  if (until === undefined || asOf === undefined) return false;
  const isDay = !until.includes('T');
  return isDay ? Date.parse(asOf) >= Date.parse(until) + DAY : Date.parse(asOf) > Date.parse(until);
}
