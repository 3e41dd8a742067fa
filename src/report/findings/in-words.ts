import type { SuppressionsRow } from '../../rules/assessing/accepted.js';
import type { Assessment } from '../../rules/assessment.js';
import type { FindingsRow } from '../../rules/findings-table.js';
import type { Severity } from '../../rules/rule.js';
import { counted, listed } from '../text-layout.js';

/** The severities, gravest first, with the nouns their findings are counted in. */
export const SEVERITY_NOUNS = {
  error: 'error',
  warn: 'warning',
  info: 'info',
} as const satisfies Record<Severity, string>;

/** How many findings there are to act on: `3 errors, 5 warnings, 2 infos`; severities without any are left out. */
export function countsInWords({ findings }: Assessment): string {
  const counts = new Map<Severity, number>();
  for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  if (counts.size === 0) return '';
  const severities = Object.keys(SEVERITY_NOUNS) as Severity[];
  return severities
    .filter((severity) => counts.has(severity))
    .map((severity) => counted(counts.get(severity)!, SEVERITY_NOUNS[severity]))
    .join(', ');
}

/** What there is to say where there is nothing to act on. */
export function nothingInWords({ rules, known, accepted }: Assessment): string {
  if (rules.length === 0) return 'No rule was asked, so nothing was found.';
  const isSetAside = [known, accepted].some((table) => table.rows().length > 0);
  const asked = rules.length === 1 ? 'The one rule asked' : `All ${rules.length} rules asked`;
  return isSetAside
    ? 'Nothing new to act on.'
    : `Nothing to act on. ${asked} ${rules.length === 1 ? 'is' : 'are'} content.`;
}

/** What is set aside, and what is fixed: `3 known from the baseline, 1 accepted in the document, 2 fixed`; empty where nothing is. */
export function setAsideInWords({ known, accepted, fixed }: Assessment): string {
  const counts = [
    [known.rows().length, 'known from the baseline'],
    [accepted.rows().length, 'accepted in the document'],
    [fixed.rows().length, 'fixed since the baseline'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');
}

/** What suffers from a finding, by what customers call it: the first few services, and how many more of all there are. */
export function sufferingInWords({ chain }: Assessment, finding: FindingsRow): string {
  const services = finding.touchpoints
    .slice(0, MOST_SERVICES + 1)
    .map((id) => chain.findLink(id)?.service ?? id);
  return listed(services, MOST_SERVICES, finding.touchpointCount);
}

const MOST_SERVICES = 5;

/** An acceptance in the document that accepts something, and how much. */
export interface StandingAcceptance {
  readonly about: string;
  readonly findings: string;
  readonly reason: string;
}

/** The acceptances that accept something: a subject may have more findings of a rule than whoever accepted them had in mind. */
export function standingAcceptances({ suppressions }: Assessment): readonly StandingAcceptance[] {
  return suppressions
    .rows()
    .filter(({ state }) => state === 'used')
    .map(({ rule, subject, findings, reason, until }) => ({
      about: `${rule} about ${subject}`,
      findings: counted(findings, 'finding'),
      reason: until === null ? reason : `${reason} (until ${until})`,
    }));
}

/** An acceptance in the document that accepts nothing, and why. */
export interface StaleAcceptance {
  readonly about: string;
  readonly why: string;
}

/** The acceptances somebody should look at: unused, expired, or of a rule that does not exist. A rule that is off says nothing about them. */
export function staleAcceptances({ suppressions }: Assessment): readonly StaleAcceptance[] {
  return suppressions.rows().flatMap((row) => {
    const why = whyStale(row);
    return why === undefined ? [] : [{ about: `${row.rule} about ${row.subject}`, why }];
  });
}

function whyStale({ state, until, findings }: SuppressionsRow): string | undefined {
  switch (state) {
    case 'used':
    case 'rule-off':
      return undefined;
    case 'unused':
      return 'there is nothing to accept';
    case 'unknown-rule':
      return 'there is no such rule';
    case 'expired':
      return `expired after ${until}, and ${findings === 0 ? 'there is nothing to accept' : 'what it accepted is found again'}`;
    default:
      return state satisfies never;
  }
}
