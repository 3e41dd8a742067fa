import type { Assessment } from '../../rules/assessment.js';
import type { Surroundings } from '../surroundings.js';
import { TABLE_FORMATS } from './table-formats.js';

/** Findings in a format, and whether they may go to a screen as they are. */
export interface PrintedFindings {
  readonly pieces: Iterable<string>;
  readonly isClean: boolean;
}

/** How each way prints findings. */
export const FINDING_FORMATS = {
  text: ({ findings }, on) => ({ pieces: TABLE_FORMATS.text(findings, on), isClean: true }),
  json: ({ findings }) => ({ pieces: TABLE_FORMATS.json(findings), isClean: false }),
  csv: ({ findings }) => ({ pieces: TABLE_FORMATS.csv(findings), isClean: false }),
  ndjson: ({ findings }) => ({ pieces: TABLE_FORMATS.ndjson(findings), isClean: false }),
} as const satisfies Readonly<Record<string, (assessment: Assessment, on: Surroundings) => PrintedFindings>>;

/** The ways to print findings. */
export type FindingFormat = keyof typeof FINDING_FORMATS;

/** Their names. */
export const FINDING_FORMAT_NAMES = Object.keys(FINDING_FORMATS) as readonly FindingFormat[];
