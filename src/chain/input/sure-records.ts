import { quantityIn, scoreIn } from '../../model/checks/quantities.js';
import { minutesOfDuration } from '../../model/duration.js';
import { ORGANISATION } from '../../model/ids.js';
import type { Measure } from '../../model/measure.js';
import type { Problem } from '../../model/problem.js';
import type { ListSection } from '../../model/sections.js';
import type { KnownIds } from '../../model/sure-entries.js';
import type { GatheredSection } from './gathered-chain.js';
import { everyValue, type StoredColumn, type StoredColumns, valueAt } from './stored-column.js';
import { timeReader } from './time-reader.js';

/** What the records of lists may point at. */
export interface Known extends KnownIds {
  readonly goals: ReadonlySet<string>;
  readonly measures: ReadonlyMap<string, Measure>;
  /** Whether the records were checked before, and are only to be laid out. */
  readonly areChecked: boolean;
}

type Lists = Readonly<Record<ListSection, GatheredSection>>;

/** The columns of the lists, quantities as numbers in their measure's unit; `undefined` where some record is not surely right. */
export function sureRecords(
  lists: Lists,
  known: Known,
): Readonly<Record<ListSection, StoredColumns>> | undefined {
  const { isParty, isLink, measures } = known;
  const isGoal = (id: string) => known.goals.has(id);
  const isSubject = (id: string) => id === ORGANISATION || isParty(id) || isLink(id);
  const every = (section: ListSection, field: string, isSure: (id: string) => boolean) =>
    everyValue(lists[section].columns.get(field), lists[section].length, isSure);
  const isMeasure = (id: string) => measures.has(id);
  const arePointing =
    every('ratings', 'subject', isSubject) &&
    every('suppressions', 'subject', (id) => isSubject(id) || isGoal(id)) &&
    every('contacts', 'goal', isGoal) &&
    (['standards', 'measurements', 'contacts'] as const).every((section) => every(section, 'link', isLink)) &&
    (['ratings', 'standards', 'measurements'] as const).every((section) =>
      every(section, 'measure', isMeasure),
    ) &&
    every('measurements', 'measure', (id) => measures.get(id)?.personal !== true);
  if (!arePointing || !(known.areChecked || areUnremarkable(lists))) return undefined;
  const ratings = scored(lists.ratings, ['need', 'expectation', 'perception'], measures, scoreIn);
  const standards = scored(lists.standards, ['target', 'promise'], measures, scoreIn);
  const measurements = scored(lists.measurements, ['value'], measures, quantityIn);
  if (!ratings || !standards || !measurements) return undefined;
  const { contacts, suppressions } = lists;
  return { ratings, standards, measurements, contacts: contacts.columns, suppressions: suppressions.columns };
}

function areUnremarkable({ ratings, standards, contacts }: Lists): boolean {
  return !hasEmptyRating(ratings) && !hasDuplicates(standards) && !hasEarlyAnswer(contacts);
}

function hasDuplicates({ columns, length }: GatheredSection): boolean {
  const [link, measure, target, attainment] = ['link', 'measure', 'target', 'attainment'].map((field) =>
    columns.get(field),
  );
  const at = (column: typeof link, row: number) => column && valueAt(column, row);
  const seen = new Set<string>();
  for (let row = 0; row < length; row++) {
    const value = inMinutes(at(target, row));
    seen.add(JSON.stringify([at(link, row), at(measure, row), value, at(attainment, row) ?? 1]));
  }
  return seen.size < length;
}

/** A duration as the minutes it may stand for; anything else as it is. */
function inMinutes(value: unknown): unknown {
  return typeof value === 'string' ? (minutesOfDuration(value) ?? value) : value;
}

function hasEmptyRating({ columns, length }: GatheredSection): boolean {
  const scores = ['need', 'expectation', 'perception'].flatMap((field) => columns.get(field) ?? []);
  for (let row = 0; row < length; row++)
    if (scores.every((column) => valueAt(column, row) === undefined)) return true;
  return false;
}

function hasEarlyAnswer({ columns, length }: GatheredSection): boolean {
  const [received, responded] = [columns.get('receivedAt'), columns.get('respondedAt')];
  if (!received || !responded) return false;
  const [receivedAt, respondedAt] = [timeReader(received), timeReader(responded)];
  for (let row = 0; row < length; row++) if (respondedAt(row) < receivedAt(row)) return true;
  return false;
}

/** Columns in which these fields are numbers in the unit of the row's measure, inside its range where that counts. */
function scored(
  { columns, length }: GatheredSection,
  fields: readonly string[],
  measures: ReadonlyMap<string, Measure>,
  read: typeof scoreIn,
): StoredColumns | undefined {
  const result = new Map(columns);
  const measure = columns.get('measure');
  for (const field of fields) {
    const column = columns.get(field);
    if (!column || !measure) continue;
    const numbers = scores(column, length, (row) => measures.get(valueAt(measure, row) as string), read);
    if (!numbers) return undefined;
    result.set(field, { kind: 'numbers', values: numbers });
  }
  return result;
}

function scores(
  column: StoredColumn,
  length: number,
  measureAt: (row: number) => Measure | undefined,
  read: typeof scoreIn,
): Float64Array | undefined {
  const problems: Problem[] = [];
  const numbers = new Float64Array(length).fill(Number.NaN);
  for (let row = 0; row < length; row++) {
    const value = valueAt(column, row) as number | string | undefined;
    if (value === undefined) continue;
    numbers[row] = read(measureAt(row), value, [], problems);
    if (problems.length > 0) return undefined;
  }
  return numbers;
}
