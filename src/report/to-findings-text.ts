import { checkOptionNames } from '../model/option-names.js';
import type { Assessment } from '../rules/assessment.js';
import type { FindingsRow } from '../rules/findings-table.js';
import type { Severity } from '../rules/rule.js';
import { withoutControls } from '../tables/cell-text.js';
import { countsInWords, nothingInWords, setAsideInWords, staleAcceptances } from './findings/in-words.js';
import { placeOf } from './place-of.js';
import { listed, type OverviewStyle, paragraph, plainStyle } from './text-layout.js';

/** How to lay out findings. */
export interface FindingsTextOptions {
  /** Columns of the screen, at least 20; 80 where nothing is said. */
  readonly width?: number;
  /** How to mark headings, errors and asides; plain text where nothing is said. */
  readonly style?: OverviewStyle;
}

interface Layout {
  readonly assessment: Assessment;
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
 * touchpoints depend on it. At the end what is known, accepted and fixed, the acceptances that accept nothing, and the counts in one line.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { toFindingsText } from 'service-chain/report';
 * import { assess } from 'service-chain/rules';
 *
 * const text = toFindingsText(assess(chain, { preset: 'model' }), { width: 60 });
 * text.split('\n').at(2); // '  links.booking.owner  unowned-link'
 * text.split('\n').at(-2); // '1 warning, 2 infos'
 * ```
 */
export function toFindingsText(assessment: Assessment, options: FindingsTextOptions = {}): string {
  checkOptionNames(options, ['width', 'style']);
  const { width = 80, style = plainStyle } = options;
  const layout: Layout = { assessment, width: Math.max(20, width), style };
  const found = assessment.findings.rows();
  const groups = (Object.keys(HEADINGS) as Severity[]).flatMap((severity) => {
    const blocks = found.filter((one) => one.severity === severity).map((one) => block(layout, one));
    return blocks.length === 0
      ? []
      : [paragraph(layout, '', HEADINGS[severity], { mark: style.heading }), ...blocks];
  });
  return `${[...groups, ...closing(layout)].join('\n\n')}\n`;
}

function block(layout: Layout, finding: FindingsRow): string {
  const { assessment, style } = layout;
  const { severity, rule, message, touchpoints, state } = finding;
  const services = touchpoints.map((id) => withoutControls(assessment.chain.findLink(id)?.service ?? id));
  const asides = [
    ...(services.length > 0 ? [`depends on it: ${listed(services)}`] : []),
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
  const stale = staleAcceptances(assessment).map(({ about, why }) =>
    paragraph(layout, '  ', withoutControls(`${about}: ${why}`), { hang: 2 }),
  );
  const counts = countsInWords(assessment);
  return [
    ...(setAside === '' ? [] : [paragraph(layout, '', `Set aside: ${setAside}`, { mark: style.aside })]),
    ...(stale.length === 0
      ? []
      : [[paragraph(layout, '', 'Acceptances to look at', { mark: style.heading }), ...stale].join('\n')]),
    paragraph(layout, '', counts === '' ? nothingInWords(assessment) : counts, { mark: style.heading }),
  ];
}
