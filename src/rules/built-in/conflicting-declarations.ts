import {
  conflictPath,
  type DeclarationConflictsRow,
  declarationConflicts,
} from '../../analyses/declaration-conflicts.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { ORGANISATION } from '../../model/ids.js';
import type { DocumentPath } from '../../model/problem.js';
import { defineRule } from '../define-rule.js';
import { holdsPersonalMail, isAboutPerson, isContact } from '../personal-data/looks.js';
import type { Found } from '../rule.js';
import { linkInWords, listInWords, partyInWords } from '../words.js';

/** Files say different things about the same party, link, measure or goal. */
export const conflictingDeclarations = defineRule({
  id: 'conflicting-declarations',
  title: 'Files say different things about the same',
  about: 'A field of a party, link, measure or goal has different values in different files.',
  concern: 'model',
  severity: 'warn',
  *check({ chain, rows }) {
    const byField = new Map<string, DeclarationConflictsRow[]>();
    for (const row of rows(declarationConflicts)) {
      const key = JSON.stringify([row.subjectKind, row.subject, row.field]);
      const conflicts = byField.get(key);
      if (conflicts) conflicts.push(row);
      else byField.set(key, [row]);
    }
    for (const conflicts of byField.values()) yield foundIn(chain, conflicts);
  },
});

function foundIn(chain: ServiceChain, conflicts: readonly DeclarationConflictsRow[]): Found {
  const { subject, subjectKind, field, taken, takenFile, takenLine } = conflicts[0]!;
  const isPersonal = saysOfPersons(conflictPath(conflicts[0]!), [
    taken,
    ...conflicts.map(({ other }) => other),
  ]);
  const shown = (value: string | null) => (isPersonal ? null : value);
  const first = said(takenFile, takenLine, shown(taken) ?? 'one thing');
  const others = conflicts.map(({ other, otherFile, otherLine }) =>
    said(otherFile, otherLine, shown(other) ?? 'another'),
  );
  const values = new Set([taken, ...conflicts.map(({ other }) => other)]).size;
  const isMeasure = subjectKind === 'measure';
  return {
    // Measures have ids of their own, so the measure is told by the detail.
    subject: isMeasure ? ORGANISATION : subject,
    detail: isMeasure ? JSON.stringify([subject, field]) : field,
    message: `Files differ about the ${field} of ${inWords(chain, conflicts[0]!)}: ${first}, which is taken; ${listInWords(others)}. Agree on one value, and state it in one file.`,
    ...concerned(chain, subject, subjectKind),
    path: conflictPath(conflicts[0]!),
    expected: 'one value',
    actual: 'several values',
    extent: values,
  };
}

/** What should not stand in the model at all is not repeated in reports, which more people read. */
function saysOfPersons(path: DocumentPath, values: ReadonlyArray<string | null>): boolean {
  const [above, name] = path.slice(-2);
  if (above !== 'attributes' || typeof name !== 'string') return false;
  return isAboutPerson(name) || isContact(name) || values.some((value) => holdsPersonalMail(value ?? ''));
}

/** `team-a.yaml:4 says 5`. */
function said(file: string, line: number, value: string): string {
  return `${file}:${line} says ${value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value}`;
}

/** How much of a value a message shows. */
const LONGEST = 60;

function inWords(chain: ServiceChain, { subject, subjectKind }: DeclarationConflictsRow): string {
  switch (subjectKind) {
    case 'organisation':
      return 'the whole';
    case 'party':
      return partyInWords(chain, subject);
    case 'link':
      return linkInWords(chain, subject);
    case 'measure':
    case 'goal':
      return `the ${subjectKind} ${subject}`;
    default:
      return subjectKind satisfies never;
  }
}

function concerned(
  chain: ServiceChain,
  subject: string,
  kind: DeclarationConflictsRow['subjectKind'],
): Pick<Found, 'parties' | 'links'> {
  if (kind === 'party') return { parties: [subject] };
  if (kind !== 'link') return {};
  const { provider, customer } = chain.link(subject);
  return { parties: [provider, customer], links: [subject] };
}
