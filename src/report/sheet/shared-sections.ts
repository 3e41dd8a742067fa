import type { GoalsRow } from '../../analyses/goals.js';
import type { QualityRow } from '../../analyses/quality-table.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { knownMeasures } from '../../model/known-measures.js';
import type { SourceLocation } from '../../model/problem.js';
import { countOf, shareInWords } from '../../rules/words.js';
import { cellText } from '../../tables/cell-text.js';
import { nameOfEither, partyName } from '../page/names.js';
import { type Line, type Section, sectionOf } from '../page/sections.js';
import type { RecordCounts } from './sheet.js';

/** A fact with its label: `Kind  department`; without a text there is no line. */
export interface Fact extends Pick<Line, 'tone'> {
  readonly label: string;
  readonly text: string | null | undefined;
}

/** A label of the user’s own may be longer, and then stands out. */
const MOST_LABEL = 16;

/** Facts below each other, their labels as wide as the widest. */
export function factLines(facts: readonly Fact[]): Line[] {
  const known = facts.filter((fact): fact is Fact & { readonly text: string } => Boolean(fact.text));
  const width = Math.min(MOST_LABEL, Math.max(...known.map(({ label }) => label.length))) + 2;
  return known.map(({ label, text, tone }) => ({
    lead: label.length > MOST_LABEL ? `${label}  ` : label.padEnd(width),
    text,
    ...(tone !== undefined && { tone }),
  }));
}

/** Where something was written: `chain.yaml:35:3`. */
export function placeInWords(source: SourceLocation | null): string | null {
  if (source === null) return null;
  const { file = 'line', line, column } = source;
  return `${file}:${line}:${column}`;
}

const RATERS_IN_WORDS: Readonly<Record<QualityRow['raters'], string>> = {
  'customer-external': 'external customers',
  'customer-internal': 'internal customers',
  staff: 'staff',
  management: 'management',
  self: 'themselves',
};

/** What people say, group by group. */
export function qualitySection(chain: ServiceChain, rows: readonly QualityRow[]): Section[] {
  const measures = knownMeasures(chain.content.measures);
  const lines = rows.map((row) => {
    const item =
      row.level === 'overall' ? `${row.item}, overall` : (measures.get(row.item)?.name ?? row.item);
    const who = `${item}, by ${RATERS_IN_WORDS[row.raters]}`;
    if (row.suppressed)
      return { text: `${who}: hidden, as too few people would show`, tone: 'aside' } as const;
    const values = (['need', 'expectation', 'perception', 'gap', 'score'] as const).flatMap((name) =>
      row[name] === null ? [] : [`${name} ${cellText(row[name])}`],
    );
    const count = row.n === null ? '' : ` (${countOf(row.n, 'rating')})`;
    return { text: `${who}: ${values.join(', ') || 'no value'}${count}` };
  });
  return sectionOf('What people say', lines);
}

/** Goals, each with how far it is. */
export function goalSection(
  chain: ServiceChain,
  title: string,
  rows: readonly GoalsRow[],
  isHolderTold: boolean,
): Section[] {
  return sectionOf(
    title,
    rows.map((row) => {
      if (row.personal) return { text: `a personal goal (${row.goal})`, tone: 'aside' };
      const holder = isHolderTold ? `, held by ${nameOfEither(chain, row.holder)}` : '';
      const state = [
        row.progress === null ? 'progress not stated' : `${shareInWords(row.progress)} reached`,
        row.due === null ? null : `due ${row.due}`,
        row.overdue ? 'overdue' : null,
      ].filter((part) => part !== null);
      const text = `${row.title ?? row.goal} (${row.goal})${holder}: ${state.join(', ')}`;
      return row.overdue ? { text, tone: 'warning' } : { text };
    }),
  );
}

/** How many records there are, where there are any. */
export function recordsInWords(counts: RecordCounts): string | null {
  const parts = [
    [counts.standards, 'standard'],
    [counts.measurements, 'measurement'],
    [counts.contacts, 'contact'],
    [counts.suppressions, 'accepted finding'],
  ] as const;
  const told = parts.flatMap(([count, noun]) => (count === 0 ? [] : [countOf(count, noun)]));
  return told.length === 0 ? null : told.join(', ');
}

/** Who answers for a link, and a mark where nobody inside does. */
export function ownerInWords(chain: ServiceChain, owner: string | undefined): string {
  return owner === undefined ? 'no owner' : `owner ${partyName(chain, owner)}`;
}
