import { toFindingsMarkdown } from '../../report/to-findings-markdown.js';
import { toFindingsText } from '../../report/to-findings-text.js';
import { toGithubAnnotations } from '../../report/to-github-annotations.js';
import { htmlLines } from '../../report/to-html-page.js';
import { toJunit } from '../../report/to-junit.js';
import { toSarif } from '../../report/to-sarif.js';
import type { Assessment } from '../../rules/assessment.js';
import type { Severity } from '../../rules/rule.js';
import type { Surroundings } from '../surroundings.js';
import { screenLayout } from './screen-layout.js';
import { TABLE_FORMATS } from './table-formats.js';

/** Findings in a format, and whether they may go to a screen as they are. */
export interface PrintedFindings {
  readonly pieces: Iterable<string>;
  readonly isClean: boolean;
}

/** Prints findings; `failOn` is the least severity that fails the check. */
type PrintFindings = (
  assessment: Assessment,
  on: Surroundings,
  failOn: Severity | 'never',
) => PrintedFindings;

/** How each way prints findings. */
export const FINDING_FORMATS = {
  text: (assessment, on) => clean(toFindingsText(assessment, screenLayout(on))),
  json: ({ findings }) => ({ pieces: TABLE_FORMATS.json(findings), isClean: false }),
  csv: ({ findings }) => ({ pieces: TABLE_FORMATS.csv(findings), isClean: false }),
  ndjson: ({ findings }) => ({ pieces: TABLE_FORMATS.ndjson(findings), isClean: false }),
  markdown: (assessment) => raw(toFindingsMarkdown(assessment)),
  html: ({ chain, summary, findings, known, accepted, suppressions }) => {
    const tables = [
      summary,
      findings,
      { title: 'Known from the baseline', table: known },
      { title: 'Accepted in the document', table: accepted },
      suppressions,
    ];
    return { pieces: htmlLines({ title: chain.name ?? 'Service chain', tables }), isClean: false };
  },
  sarif: (assessment, { version, folder }) =>
    raw(toSarif(assessment, { version, baseFolder: folder, include: ['findings', 'known'] })),
  junit: (assessment, { folder }, failOn) =>
    raw(toJunit(assessment, { baseFolder: folder, ...(failOn !== 'never' && { failOn }) })),
  github: (assessment, { folder }) => raw(toGithubAnnotations(assessment, { baseFolder: folder })),
} as const satisfies Readonly<Record<string, PrintFindings>>;

/** The ways to print findings. */
export type FindingFormat = keyof typeof FINDING_FORMATS;

/** Their names. */
export const FINDING_FORMAT_NAMES = Object.keys(FINDING_FORMATS) as readonly FindingFormat[];

function clean(text: string): PrintedFindings {
  return { pieces: [text], isClean: true };
}

function raw(text: string): PrintedFindings {
  return { pieces: [text], isClean: false };
}
