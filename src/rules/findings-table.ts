import { MODELLED } from '../analyses/completeness/modelled.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf } from '../tables/table.js';

/** The severities, gravest first. */
const SEVERITIES = ['error', 'warn', 'info'] as const;

/** How a finding stands: see {@link findingsTable}. */
const FINDING_STATES = ['new', 'changed', 'known', 'accepted'] as const;

/** The declaration of findings: those of an {@link Assessment} to act on, those known before and those accepted alike. */
export const findingsTable = defineTable({
  name: 'findings',
  title: 'What to act on',
  description: 'What the rules found: a row per rule, subject and detail.',
  key: ['rule', 'subject', 'detail'],
  order: 'severity (gravest first), rule, subject, detail',
  columns: {
    severity: {
      type: 'text',
      values: SEVERITIES,
      description: 'error: mend it; warn: look at it; info: good to know.',
    },
    message: { type: 'text', description: 'What is wrong, with which names, and what to do about it.' },
    actor: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description:
        'Who should act, where a rule does not say it otherwise: on a link its owner, else its provider; on a party that party; on a goal its holder; on all else whoever should act on every link it concerns. Only who is inside, no system and there (a headcount of 0 is nobody); null where nobody is.',
    },
    touchpointCount: {
      type: 'integer',
      unit: 'touchpoints',
      description: 'How many touchpoints suffer from it.',
    },
    touchpoints: {
      type: 'id',
      refers: 'link',
      list: true,
      description:
        'The touchpoints that suffer from it, the first 100 by id; touchpointCount says how many there are.',
    },
    rule: { type: 'text', description: 'The id of the rule.' },
    subject: { type: 'id', refers: 'subject', description: 'What it is about; a goal may be, too.' },
    detail: {
      type: 'text',
      nullable: true,
      description:
        'What tells findings of the rule about the same subject apart; null where there is one only, and then first.',
    },
    parties: { type: 'id', refers: 'party', list: true, description: 'The parties it concerns.' },
    links: { type: 'id', refers: 'link', list: true, description: 'The links it concerns.' },
    path: {
      type: 'text',
      description: 'Where it stands in the document: `links.L3.owner`; empty for the whole.',
    },
    expected: {
      type: 'text',
      nullable: true,
      description: 'What would be right; null where the message says it all.',
    },
    actual: {
      type: 'text',
      nullable: true,
      description: 'What was found; null where the message says it all.',
    },
    extent: {
      type: 'number',
      nullable: true,
      description:
        'How much of it there is, in what the rule counts, more being worse; null where it is there or not.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: it may only seem so, as a link that would change it may be missing in a chain of which some parties are modelled in part; complete: it is so, whatever is missing, as far as its rule says.',
    },
    help: {
      type: 'text',
      nullable: true,
      description: 'Where to read more; null where the rule says nothing.',
    },
    state: {
      type: 'text',
      values: FINDING_STATES,
      description:
        'new: not in the baseline, as all without one; changed: there, and more of it than then, or with another actual where nothing is counted; known: there, and no worse; accepted: suppressed in the document.',
    },
    reason: { type: 'text', nullable: true, description: 'Why it is accepted; null for all others.' },
    until: {
      type: 'date',
      nullable: true,
      description: 'The last day it is accepted; null for good, and for all others.',
    },
    file: {
      type: 'text',
      nullable: true,
      description: 'The file it stands in; null where the chain came from none.',
    },
    line: {
      type: 'integer',
      unit: 'line',
      nullable: true,
      description: 'The line, from 1; null without a text.',
    },
    column: {
      type: 'integer',
      unit: 'column',
      nullable: true,
      description: 'The column, from 1; null without a text.',
    },
  },
});

/** A row of {@link findingsTable}. @interface */
export type FindingsRow = RowOf<typeof findingsTable.columns>;

/** Tells in which order findings stand. */
export function compareFindings(a: FindingsRow, b: FindingsRow): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.subject, b.subject) ||
    compareTexts(a.detail ?? '', b.detail ?? '') ||
    Number(a.detail !== null) - Number(b.detail !== null)
  );
}

/** By UTF-16 code units, as everything here. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
