import { type DeclarationConflict, declarationsOf } from '../chain/merging/kept-declarations.js';
import type { ServiceChain } from '../chain/service-chain.js';
import type { DocumentPath } from '../model/problem.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';

const KINDS = ['organisation', 'party', 'link', 'measure', 'goal'] as const;

/** The declaration of {@link declarationConflicts}. */
export const declarationConflictsTable = defineTable({
  name: 'declaration-conflicts',
  title: 'What files say differently',
  description: 'Every field of which two files say different things: what was taken, and what was not.',
  key: ['subjectKind', 'subject', 'field', 'otherFile'],
  order: 'subjectKind (as listed), subject, field, otherFile',
  columns: {
    subjectKind: { type: 'text', values: KINDS, description: 'What the subject is.' },
    subject: {
      type: 'text',
      description: 'The id of the party, link, measure or goal; organisation for the document itself.',
    },
    field: { type: 'text', description: 'The field; of an attribute with its key: attributes.costCentre.' },
    taken: {
      type: 'text',
      nullable: true,
      description:
        'The value that was taken, as JSON, links by their ids in the chain; null for a personal goal.',
    },
    takenFile: { type: 'text', description: 'The file it is from.' },
    takenLine: { type: 'integer', unit: 'line', description: 'Its line there, from 1.' },
    takenColumn: { type: 'integer', unit: 'column', description: 'Its column there, from 1.' },
    other: {
      type: 'text',
      nullable: true,
      description: 'The value that was not taken, as JSON; null for a personal goal.',
    },
    otherFile: { type: 'text', description: 'The file it is from.' },
    otherLine: { type: 'integer', unit: 'line', description: 'Its line there, from 1.' },
    otherColumn: { type: 'integer', unit: 'column', description: 'Its column there, from 1.' },
  },
});

/** A row of {@link declarationConflicts}. @interface */
export type DeclarationConflictsRow = RowOf<typeof declarationConflictsTable.columns>;

const KIND_OF = { parties: 'party', links: 'link', measures: 'measure', goals: 'goal' } as const;

/**
 * What the files of a chain say differently about the same thing: a row for each file whose value was not taken. Empty for a chain of one
 * text or of none. Durations are minutes, so `PT10M` and 10 are no conflict; nor are requirements in another order, or lists that
 * are united. Of personal goals only where the conflict is, not what is said. O(conflicts), and one walk over each text that has one.
 *
 * @example
 * ```ts
 * import { declarationConflicts } from 'service-chain';
 *
 * for (const { subject, field, taken, other, otherFile } of declarationConflicts(chain))
 *   console.log(`${subject}, ${field}: ${taken} was taken, ${otherFile} says ${other}`);
 * ```
 */
export function declarationConflicts(
  chain: ServiceChain,
): Table<DeclarationConflictsRow, 'subjectKind' | 'subject' | 'field' | 'otherFile'> {
  return declarationConflictsTable.of(() =>
    (declarationsOf(chain)?.conflicts() ?? []).map(rowOf).sort(compareRows),
  );
}

function rowOf(conflict: DeclarationConflict): DeclarationConflictsRow {
  const { section, id, field, takenAt, otherAt, isPersonal } = conflict;
  const text = (value: unknown) => (isPersonal ? null : JSON.stringify(value));
  return {
    subjectKind: section === undefined ? 'organisation' : KIND_OF[section],
    subject: id,
    field: fieldText(field),
    taken: text(conflict.taken),
    takenFile: takenAt.file ?? '',
    takenLine: takenAt.line,
    takenColumn: takenAt.column,
    other: text(conflict.other),
    otherFile: otherAt.file ?? '',
    otherLine: otherAt.line,
    otherColumn: otherAt.column,
  };
}

const SECTION_OF = { party: 'parties', link: 'links', measure: 'measures', goal: 'goals' } as const;

/** Where the value that was taken stands in the document. */
export function conflictPath({ subjectKind, subject, field }: DeclarationConflictsRow): DocumentPath {
  if (subjectKind === 'organisation') return [field];
  const [, name = field, word, quoted] = /^(attributes)(?:\.(.*)|\[(.*)\])$/s.exec(field) ?? [];
  const key = quoted === undefined ? word : (JSON.parse(quoted) as string);
  return [SECTION_OF[subjectKind], subject, name, ...(key === undefined ? [] : [key])];
}

/** The field as people write it; the key of an attribute that is no plain word, whole and in quotes. */
function fieldText([field, key]: readonly string[]): string {
  if (key === undefined) return field!;
  return /^[\w$-]+$/.test(key) ? `${field}.${key}` : `${field}[${JSON.stringify(key)}]`;
}

function compareRows(a: DeclarationConflictsRow, b: DeclarationConflictsRow): number {
  const kinds = KINDS.indexOf(a.subjectKind) - KINDS.indexOf(b.subjectKind);
  if (kinds !== 0) return kinds;
  for (const column of ['subject', 'field', 'otherFile'] as const)
    if (a[column] !== b[column]) return a[column] < b[column] ? -1 : 1;
  return 0;
}
