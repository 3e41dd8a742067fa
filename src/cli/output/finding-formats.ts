import { toFindingsMarkdown } from '../../report/to-findings-markdown.js';
import { toFindingsText } from '../../report/to-findings-text.js';
import { toGithubAnnotations } from '../../report/to-github-annotations.js';
import { htmlLines } from '../../report/to-html-page.js';
import { junitLines } from '../../report/to-junit.js';
import { sarifLines } from '../../report/to-sarif.js';
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

/** What the command was told about how to print. */
export interface PrintSetting {
  /** The least severity that fails the check. */
  readonly failOn: Severity | 'never';
  /** Whether text shows every info. */
  readonly all: boolean;
}

/** Prints findings. */
type PrintFindings = (assessment: Assessment, on: Surroundings, setting: PrintSetting) => PrintedFindings;

/** How each way prints findings. */
export const FINDING_FORMATS = {
  text: (assessment, on, { all }) =>
    clean(toFindingsText(assessment, { ...screenLayout(on), all, hint: '--all shows them' })),
  json: ({ findings }) => ({ pieces: TABLE_FORMATS.json(findings), isClean: false }),
  csv: ({ findings }) => ({ pieces: TABLE_FORMATS.csv(findings), isClean: false }),
  ndjson: ({ findings }) => ({ pieces: TABLE_FORMATS.ndjson(findings), isClean: false }),
  markdown: (assessment) => raw([toFindingsMarkdown(assessment)]),
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
    raw(sarifLines(assessment, { version, baseFolder: folder, include: ['findings', 'known'] })),
  junit: (assessment, { folder }, { failOn }) =>
    raw(junitLines(assessment, { baseFolder: folder, ...(failOn !== 'never' && { failOn }) })),
  github: (assessment, { folder }) => raw([toGithubAnnotations(assessment, { baseFolder: folder })]),
} as const satisfies Readonly<Record<string, PrintFindings>>;

/** The ways to print findings. */
export type FindingFormat = keyof typeof FINDING_FORMATS;

/** Their names. */
export const FINDING_FORMAT_NAMES = Object.keys(FINDING_FORMATS) as readonly FindingFormat[];

function clean(text: string): PrintedFindings {
  return { pieces: [text], isClean: true };
}

function raw(pieces: Iterable<string>): PrintedFindings {
  return { pieces, isClean: false };
}
