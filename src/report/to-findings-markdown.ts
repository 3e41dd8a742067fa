import { groupBy } from '../algorithms/group-by.js';
import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import type { Assessment } from '../rules/assessment.js';
import type { FindingsRow } from '../rules/findings-table.js';
import type { Severity } from '../rules/rule.js';
import { defineTable } from '../tables/define-table.js';
import type { Table } from '../tables/table.js';
import { markdownLines } from '../tables/to-markdown.js';
import {
  countsInWords,
  nothingInWords,
  SEVERITY_NOUNS,
  setAsideInWords,
  staleAcceptances,
  sufferingInWords,
} from './findings/in-words.js';
import { placeOf } from './place-of.js';
import { counted } from './text-layout.js';

/** How to write findings as Markdown. */
export interface FindingsMarkdownOptions {
  /** How many findings of each severity to show: 50 where nothing is said. The rest is counted. */
  readonly most?: number;
  /** How many characters there may be, 1,000 at least: 65,536 where nothing is said, which is what a comment of GitHub holds. The rest is counted. */
  readonly characters?: number;
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
    concerns: { type: 'text', description: 'The touchpoints it is about, or that suffer.' },
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
 * aside, and the acceptances that accept nothing. Whatever a name holds is shown as text. Where not all fits, gravest come first, and it is
 * said how many are left out.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { toFindingsMarkdown } from 'service-chain/report';
 * import { assess } from 'service-chain/rules';
 *
 * const text = toFindingsMarkdown(assess(chain, { preset: 'model' }));
 * text.split('\n').slice(0, 5); // [ '## Service chain: 1 warning, 1 info', '', '### 1 warning', '', '| place | rule | finding | concerns |' ]
 * ```
 */
export function toFindingsMarkdown(assessment: Assessment, options: FindingsMarkdownOptions = {}): string {
  const { most, characters } = checked(options);
  const counts = countsInWords(assessment);
  const setAside = setAsideInWords(assessment);
  const head = `## Service chain: ${counts === '' ? 'nothing to act on' : counts}\n`;
  const foot = setAside === '' ? [] : [`Set aside: ${setAside}.\n`];
  const room = characters - [head, ...foot].join('\n').length - 1;
  const stale = staleAcceptances(assessment).map(({ about, why }) => ({ acceptance: about, why }));
  // A part of the room only, lest old acceptances hide what is new.
  const staleSection = section(
    'Acceptances to look at',
    acceptances.of(() => stale),
    stale.length,
    { most, room: room / 4 },
  );
  const findings = findingSections(assessment, most, room - staleSection.length);
  return [
    head,
    ...(counts === '' ? [`${nothingInWords(assessment)}\n`] : findings),
    ...foot,
    ...(staleSection === '' ? [] : [staleSection]),
  ].join('\n');
}

function checked(options: FindingsMarkdownOptions) {
  checkOptionNames(options, ['most', 'characters']);
  const { most = 50, characters = 65_536 } = options;
  const isWhole = (value: number, least: number) => Number.isInteger(value) && value >= least;
  if (!isWhole(most, 1))
    throw serviceChainError(
      'invalid-option',
      `expected most to be a whole number from 1, got ${quote(most)}`,
    );
  if (!isWhole(characters, FEWEST_CHARACTERS) && characters !== Number.POSITIVE_INFINITY)
    throw serviceChainError(
      'invalid-option',
      `expected characters to be a whole number from ${FEWEST_CHARACTERS}, or Infinity, got ${quote(characters)}`,
    );
  return { most, characters };
}

/** In fewer, headlines and counts alone might not fit. */
const FEWEST_CHARACTERS = 1000;

/** A section for each severity, gravest first, as long as there is room; each leaves enough to count the others. */
function findingSections(assessment: Assessment, most: number, room: number): readonly string[] {
  const bySeverity = groupBy(assessment.findings, ({ severity }) => severity);
  const sections: string[] = [];
  let left = room - bySeverity.size * ROOM_TO_COUNT;
  for (const severity of Object.keys(SEVERITY_NOUNS) as Severity[]) {
    const rows = bySeverity.get(severity) ?? [];
    if (rows.length === 0) continue;
    left += ROOM_TO_COUNT;
    const heading = counted(rows.length, SEVERITY_NOUNS[severity]);
    const table = shown.of(() => rows.slice(0, most).map((row) => shownRow(assessment, row)));
    const text = section(heading, table, rows.length, { most, room: left });
    left -= text.length + 1;
    sections.push(text);
  }
  return sections;
}

/** What a section takes that only says how many are left out. */
const ROOM_TO_COUNT = 100;

/** A heading and the first rows of a table that fit, and how many more there are; nothing where there is nothing. */
function section<Row extends object>(
  heading: string,
  table: Table<Row>,
  count: number,
  { most, room }: { readonly most: number; readonly room: number },
): string {
  if (count === 0) return '';
  let text = `### ${heading}\n\n`;
  let lines = 0;
  for (const line of markdownLines(table)) {
    if (lines === most + HEAD_LINES || text.length + line.length + ROOM_TO_COUNT > room) break;
    text += line;
    lines++;
  }
  const shownRows = Math.max(0, lines - HEAD_LINES);
  if (shownRows === 0) return `### ${heading}\n\n… too many to show here.\n`;
  return shownRows === count ? text : `${text}\n… and ${count - shownRows} more.\n`;
}

/** The lines of a table before its rows. */
const HEAD_LINES = 2;

function shownRow(assessment: Assessment, finding: FindingsRow) {
  const changed = finding.state === 'changed' ? ' (changed since the baseline)' : '';
  return {
    place: placeOf(finding),
    rule: finding.rule,
    finding: `${finding.message}${changed}`,
    concerns: sufferingInWords(assessment, finding),
  };
}
