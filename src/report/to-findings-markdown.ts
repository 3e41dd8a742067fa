import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import type { Assessment } from '../rules/assessment.js';
import type { FindingsRow } from '../rules/findings-table.js';
import type { Severity } from '../rules/rule.js';
import { defineTable } from '../tables/define-table.js';
import { toMarkdown } from '../tables/to-markdown.js';
import {
  countsInWords,
  nothingInWords,
  SEVERITY_NOUNS,
  setAsideInWords,
  staleAcceptances,
} from './findings/in-words.js';
import { placeOf } from './place-of.js';
import { counted, listed } from './text-layout.js';

/** How to write findings as Markdown. */
export interface FindingsMarkdownOptions {
  /** How many findings of each severity to show: 50 where nothing is said, so that a comment of GitHub holds them. The rest is counted. */
  readonly most?: number;
}

/** What a reader of a pull request sees of a finding. */
const shown = defineTable({
  name: 'shown-findings',
  title: 'Findings',
  description: 'Findings as a comment shows them.',
  key: ['place', 'rule', 'finding'],
  order: 'as in the assessment',
  columns: {
    place: { type: 'text', description: 'Where it stands.' },
    rule: { type: 'text', description: 'The rule.' },
    finding: { type: 'text', description: 'What is wrong, and what to do.' },
    'depends on it': { type: 'text', description: 'The touchpoints that suffer.' },
  },
});

const acceptances = defineTable({
  name: 'stale-acceptances',
  title: 'Acceptances to look at',
  description: 'Acceptances that accept nothing.',
  key: ['acceptance'],
  order: 'as in the document',
  columns: {
    acceptance: { type: 'text', description: 'What it is about.' },
    why: { type: 'text', description: 'Why it accepts nothing.' },
  },
});

/**
 * Writes an assessment as Markdown for a comment on a pull request: how many findings there are, a table for each severity, what is set
 * aside, and the acceptances that accept nothing. Whatever a name holds is shown as text.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { toFindingsMarkdown } from 'service-chain/report';
 * import { assess } from 'service-chain/rules';
 *
 * const text = toFindingsMarkdown(assess(chain, { preset: 'model' }));
 * text.split('\n').slice(0, 5); // [ '## Service chain: 1 warning, 2 infos', '', '### 1 warning', '', '| place | rule | finding | depends on it |' ]
 * ```
 */
export function toFindingsMarkdown(assessment: Assessment, options: FindingsMarkdownOptions = {}): string {
  checkOptionNames(options, ['most']);
  const { most = 50 } = options;
  if (!Number.isInteger(most) || most < 1)
    throw serviceChainError(
      'invalid-option',
      `expected most to be a whole number from 1, got ${quote(most)}`,
    );
  const found = assessment.findings.rows();
  const sections = (Object.keys(SEVERITY_NOUNS) as Severity[]).flatMap((severity) =>
    section(
      assessment,
      severity,
      found.filter((one) => one.severity === severity),
      most,
    ),
  );
  const counts = countsInWords(assessment);
  const setAside = setAsideInWords(assessment);
  const stale = staleAcceptances(assessment);
  return [
    `## Service chain: ${counts === '' ? 'nothing to act on' : counts}\n`,
    ...(counts === '' ? [`${nothingInWords(assessment)}\n`] : sections),
    ...(setAside === '' ? [] : [`Set aside: ${setAside}.\n`]),
    ...(stale.length === 0
      ? []
      : [
          '### Acceptances to look at\n',
          toMarkdown(acceptances.of(() => stale.map(({ about, why }) => ({ acceptance: about, why })))),
        ]),
  ].join('\n');
}

function section(
  assessment: Assessment,
  severity: Severity,
  rows: readonly FindingsRow[],
  most: number,
): string[] {
  if (rows.length === 0) return [];
  const table = shown.of(() => rows.slice(0, most).map((row) => shownRow(assessment, row)));
  const more = rows.length - most;
  const noun = SEVERITY_NOUNS[severity];
  return [
    `### ${counted(rows.length, noun)}\n`,
    toMarkdown(table),
    ...(more > 0 ? [`… and ${more} more.\n`] : []),
  ];
}

function shownRow({ chain }: Assessment, finding: FindingsRow) {
  const services = finding.touchpoints.map((id) => chain.findLink(id)?.service ?? id);
  const changed = finding.state === 'changed' ? ' (changed since the baseline)' : '';
  return {
    place: placeOf(finding),
    rule: finding.rule,
    finding: `${finding.message}${changed}`,
    'depends on it': listed(services),
  };
}
