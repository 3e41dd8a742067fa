import { groupBy } from '../algorithms/group-by.js';
import { checkOptionNames } from '../model/option-names.js';
import type { Assessment } from '../rules/assessment.js';
import type { FindingsRow } from '../rules/findings-table.js';
import type { Severity } from '../rules/rule.js';
import { withoutControls } from '../tables/cell-text.js';
import {
  countsInWords,
  nothingInWords,
  setAsideInWords,
  staleAcceptances,
  standingAcceptances,
  sufferingInWords,
} from './findings/in-words.js';
import { placeOf } from './place-of.js';
import { type OverviewStyle, paragraph, plainStyle } from './text-layout.js';

/** How to lay out findings. */
export interface FindingsTextOptions {
  /** Columns of the screen, at least 20; 80 where nothing is said. */
  readonly width?: number;
  /** How to mark headings, errors and asides; plain text where nothing is said. */
  readonly style?: OverviewStyle;
  /** Whether every info is shown; else the first three of each rule, and how many more there are. */
  readonly all?: boolean;
  /** What is said behind the number of infos that are left out, such as how to see them; nothing where nothing is said. */
  readonly hint?: string;
}

interface Layout {
  readonly assessment: Assessment;
  readonly hint: string | undefined;
  readonly width: number;
  readonly style: OverviewStyle;
}

const HEADINGS = {
  error: 'ERRORS: mend these',
  warn: 'WARNINGS: look at these',
  info: 'INFOS: good to know',
} as const satisfies Record<Severity, string>;

/**
 * Writes an assessment for a person at a terminal, gravest findings first: where each stands, its rule, what to do, and which
 * touchpoints depend on it. Infos come by their rules, the first three of each, so that what is good to know does not bury what to act on.
 * At the end what is known, accepted and fixed, what each acceptance accepts, those that accept nothing, and the counts in one line.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { toFindingsText } from 'service-chain/report';
 * import { assess } from 'service-chain/rules';
 *
 * const text = toFindingsText(assess(chain, { preset: 'model' }), { width: 60 });
 * text.split('\n').at(2); // '  links.booking.owner  unowned-link'
 * text.split('\n').at(-2); // '1 warning, 1 info'
 * ```
 */
export function toFindingsText(assessment: Assessment, options: FindingsTextOptions = {}): string {
  checkOptionNames(options, ['width', 'style', 'all', 'hint']);
  const { width = 80, style = plainStyle, all = false, hint } = options;
  const layout: Layout = { assessment, width: Math.max(20, width), style, hint };
  const found = assessment.findings.rows();
  const groups = (Object.keys(HEADINGS) as Severity[]).flatMap((severity) => {
    const some = found.filter((one) => one.severity === severity);
    const blocks =
      severity === 'info' && !all ? blocksByRule(layout, some) : some.map((one) => block(layout, one));
    return blocks.length === 0
      ? []
      : [paragraph(layout, '', HEADINGS[severity], { mark: style.heading }), ...blocks];
  });
  return `${[...groups, ...closing(layout)].join('\n\n')}\n`;
}

/** How many infos of a rule are shown. */
const FIRST = 3;

/** Infos by rule: its heading, the first of its findings, and how many more there are. */
function blocksByRule(layout: Layout, infos: readonly FindingsRow[]): string[] {
  const { assessment, style, hint } = layout;
  const titles = new Map(assessment.rules.map(({ rule }) => [rule.id, rule.title]));
  return Array.from(
    groupBy(infos, ({ rule }) => rule),
    ([rule, some]) => {
      const count = some.length === 1 ? '' : ` (${some.length})`;
      const left = some.length - FIRST;
      const more = `… and ${left} more${hint === undefined ? '' : ` (${withoutControls(hint)})`}`;
      return [
        paragraph(layout, '  ', withoutControls(`${rule}: ${titles.get(rule)}${count}`), {
          mark: style.heading,
        }),
        ...some.slice(0, FIRST).map((one) => shortBlock(layout, one)),
        ...(left > 0 ? [paragraph(layout, '    ', more, { mark: style.aside })] : []),
      ].join('\n');
    },
  );
}

/** A finding below the heading of its rule. */
function shortBlock(layout: Layout, finding: FindingsRow): string {
  const { style } = layout;
  const changed = finding.state === 'changed' ? ', changed since the baseline' : '';
  return [
    paragraph(layout, '    ', withoutControls(`${placeOf(finding)}${changed}`), { mark: style.aside }),
    paragraph(layout, '      ', withoutControls(finding.message)),
  ].join('\n');
}

function block(layout: Layout, finding: FindingsRow): string {
  const { assessment, style } = layout;
  const { severity, rule, message, state } = finding;
  const suffering = withoutControls(sufferingInWords(assessment, finding));
  const asides = [
    ...(suffering === '' ? [] : [`concerns: ${suffering}`]),
    ...(state === 'changed' ? ['changed since the baseline'] : []),
  ];
  return [
    paragraph(layout, '  ', `${withoutControls(placeOf(finding))}  ${rule}`, { mark: style.aside }),
    paragraph(layout, '    ', withoutControls(message), severity === 'error' ? { mark: style.warning } : {}),
    ...asides.map((text) => paragraph(layout, '    ', text, { mark: style.aside })),
  ].join('\n');
}

function closing(layout: Layout): string[] {
  const { assessment, style } = layout;
  const setAside = setAsideInWords(assessment);
  const standing = standingAcceptances(assessment).map(({ about, findings, reason }) =>
    paragraph(layout, '  ', withoutControls(`${about}: ${findings}, ${reason}`), {
      hang: 2,
      mark: style.aside,
    }),
  );
  const stale = staleAcceptances(assessment).map(({ about, why }) =>
    paragraph(layout, '  ', withoutControls(`${about}: ${why}`), { hang: 2 }),
  );
  const counts = countsInWords(assessment);
  return [
    ...(setAside === ''
      ? []
      : [[paragraph(layout, '', `Set aside: ${setAside}`, { mark: style.aside }), ...standing].join('\n')]),
    ...(stale.length === 0
      ? []
      : [[paragraph(layout, '', 'Acceptances to look at', { mark: style.heading }), ...stale].join('\n')]),
    paragraph(layout, '', counts === '' ? nothingInWords(assessment) : counts, { mark: style.heading }),
  ];
}
