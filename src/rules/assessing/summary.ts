import { attainment } from '../../analyses/attainment.js';
import { needs } from '../../analyses/needs.js';
import { promiseCascade } from '../../analyses/promise-cascade.js';
import { touchpointSummary } from '../../analyses/touchpoint-summary.js';
import { unownedLinks } from '../../analyses/unowned-links.js';
import { defineTable } from '../../tables/define-table.js';
import type { RowOf } from '../../tables/table.js';
import type { FindingsRow } from '../findings-table.js';
import type { RunContext } from './run-context.js';

/** What is counted, and its heading. */
const ITEMS = {
  errors: 'Errors to mend',
  warnings: 'Warnings to look at',
  infos: 'Things good to know',
  'known-findings': 'Known from the baseline',
  'fixed-findings': 'Fixed since the baseline',
  'accepted-findings': 'Accepted in the document',
  parties: 'Parties',
  'external-customers': 'External customers',
  links: 'Links',
  touchpoints: 'Touchpoints',
  'owned-links': 'Links somebody inside answers for',
  'stated-links': 'Links that state what they require',
  'touchpoints-without-single-point': 'Touchpoints that no party but their own provider stops alone',
  'touchpoints-with-standard': 'Touchpoints with a standard',
  'kept-standards': 'Standards kept, of those with cases',
  'backed-promises': 'Promises to external customers that are backed inside, of those that can be judged',
  'unjudged-promises':
    'Promises to external customers that cannot be judged, as a service behind them has no standard',
  'met-needs': 'Needs of customers that are met',
} as const;

type Item = keyof typeof ITEMS;

/** The declaration of the summary of an assessment: see {@link Assessment.summary}. */
export const summaryTable = defineTable({
  name: 'assessment-summary',
  title: 'The assessment at a glance',
  description: 'A few counts and shares: a row per item.',
  key: ['item'],
  order: 'item (as listed)',
  columns: {
    item: { type: 'text', values: Object.keys(ITEMS) as Item[], description: 'What is counted.' },
    title: { type: 'text', description: 'The same in words.' },
    count: { type: 'integer', description: 'How many there are.' },
    of: {
      type: 'integer',
      nullable: true,
      description: 'How many there could be; null where nothing limits them.',
    },
    share: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'count ÷ of; null where of is null or 0.',
    },
  },
});

/** A row of {@link summaryTable}. @interface */
export type AssessmentSummaryRow = RowOf<typeof summaryTable.columns>;

/** The counts and shares of a run. */
export function summaryRows(
  run: RunContext,
  findings: readonly FindingsRow[],
  fixed: number,
): readonly AssessmentSummaryRow[] {
  const counts = { ...countsOfFindings(findings, fixed), ...countsOfChain(run) };
  const shares = sharesOf(run);
  return (Object.keys(ITEMS) as Item[]).map((item) => {
    const [count, of] =
      item in shares ? shares[item as keyof typeof shares] : [counts[item as keyof typeof counts], null];
    return { item, title: ITEMS[item], count, of, share: of === null || of === 0 ? null : count / of };
  });
}

function countsOfFindings(findings: readonly FindingsRow[], fixed: number) {
  const count = (isCounted: (finding: FindingsRow) => boolean) => findings.filter(isCounted).length;
  const open = (severity: FindingsRow['severity']) =>
    count(
      (finding) => finding.severity === severity && (finding.state === 'new' || finding.state === 'changed'),
    );
  return {
    errors: open('error'),
    warnings: open('warn'),
    infos: open('info'),
    'known-findings': count(({ state }) => state === 'known'),
    'fixed-findings': fixed,
    'accepted-findings': count(({ state }) => state === 'accepted'),
  };
}

function countsOfChain({ chain }: RunContext) {
  const parties = chain.parties();
  return {
    parties: parties.length,
    'external-customers': parties.filter(({ kind }) => kind === 'customer').length,
    links: chain.links().length,
    touchpoints: chain.touchpoints().length,
  };
}

/** Of each share: how many are so, and how many could be. A promise is a standard of a touchpoint, its target where it says no other. */
function sharesOf({ chain, rows, asOfOptions }: RunContext) {
  const links = chain.links();
  const touchpoints = rows(touchpointSummary);
  const standards = rows(attainment, asOfOptions);
  const withStandard = new Set(standards.map(({ link }) => link));
  const judged = standards.filter(({ ok }) => ok !== null);
  const promises = rows(promiseCascade).filter(({ link }) => chain.isTouchpoint(link));
  const judgedPromises = promises.filter(({ backed }) => backed !== null);
  const stated = rows(needs);
  return {
    'owned-links': [links.length - rows(unownedLinks).length, links.length],
    'stated-links': [links.filter(({ requires }) => requires !== undefined).length, links.length],
    'touchpoints-without-single-point': [
      touchpoints.filter(({ singlePointParties, provider }) =>
        singlePointParties.every((party) => party === provider),
      ).length,
      touchpoints.length,
    ],
    'touchpoints-with-standard': [
      touchpoints.filter(({ touchpoint }) => withStandard.has(touchpoint)).length,
      touchpoints.length,
    ],
    'kept-standards': [judged.filter(({ ok }) => ok).length, judged.length],
    'backed-promises': [judgedPromises.filter(({ backed }) => backed).length, judgedPromises.length],
    'unjudged-promises': [promises.length - judgedPromises.length, promises.length],
    'met-needs': [stated.filter(({ met }) => met).length, stated.length],
  } satisfies Partial<Record<Item, readonly [number, number]>>;
}
