import type { Problem } from '../../model/problem.js';
import type { GatheredRecords } from './gathered.js';
import { type FieldKind, fieldKinds, type Section } from './sections.js';
import { type ValueOptions, valueInCell } from './value-reader.js';

/** Values of the options that would make a value clear, and what each of them tells. */
const OPTIONS: ReadonlyArray<readonly [ValueOptions, string]> = [
  [{ decimal: ',' }, 'the option decimal tells what begins decimals'],
  [{ decimal: '.' }, 'the option decimal tells what begins decimals'],
  [{ dates: 'day-first' }, 'the option dates tells whether the day or the month comes first'],
  [{ offset: 'Z' }, 'the option offset names the zone of times'],
  [
    { dates: 'day-first', offset: 'Z' },
    'the options dates and offset tell the order of day and month, and the zone',
  ],
];

/** What is read in another way when an option says so. */
const KINDS: ReadonlySet<FieldKind> = new Set<FieldKind>(['text', 'number', 'amount']);

/** A problem of a value that an option would make clear names the option. */
export function withOptionNamed(
  problem: Problem,
  { records }: Pick<GatheredRecords, 'records'>,
  options: ValueOptions,
): Problem {
  const [section, row, field] = problem.path;
  if (typeof row !== 'number' || typeof field !== 'string') return problem;
  const value = records[section as Section]?.[row]?.[field];
  const kind = fieldKinds(section as Section).get(field);
  if (typeof value !== 'string' || kind === undefined || !KINDS.has(kind)) return problem;
  const meant = (how: ValueOptions) => valueInCell(field, kind, value, {}, how);
  const asSaid = meant(options);
  const hint = OPTIONS.find(([more]) => meant({ ...more, ...options }) !== asSaid)?.[1];
  return hint === undefined ? problem : { ...problem, message: `${problem.message}; ${hint}` };
}
