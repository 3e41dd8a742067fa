import { keysOf } from '../../model/schema-problems.js';
import { MAP_SECTIONS, type MapSection } from '../../model/sections.js';
import { isSame } from '../changes/same.js';
import { type Declaration, type Fields, fieldOf, stating } from './declaration.js';
import { mostProtective } from './most-protective.js';
import { clausesText } from './redirected.js';

/** A field that two documents tell apart: what is taken, and what is not. */
export interface Conflict {
  readonly section: MapSection;
  /** The id in the whole. */
  readonly id: string;
  /** The field; of an attribute, its key, too. */
  readonly field: readonly string[];
  readonly taken: Declaration;
  readonly other: Declaration;
}

/** Fields whose order says nothing: what documents state is united. */
const UNITED: ReadonlySet<string> = new Set(['tags', 'needs', 'leaders', 'meets']);

/** Whether a field is a list that is united. */
export function isUnited(field: string): boolean {
  return UNITED.has(field);
}

/** What links are told apart by; documents that differ in it do not speak of the same link. */
export const IDENTITY = ['provider', 'customer', 'service'] as const;

/** An item of a united list: the declaration it is from, and its place there. */
export interface UnitedItem {
  readonly item: unknown;
  readonly from: Declaration;
  readonly at: number;
}

/** The items of all lists: those of the first as they are, then what each other adds. */
export function unitedItems(declarations: readonly Declaration[], field: string): readonly UnitedItem[] {
  const seen = new Set<string>();
  return stating(declarations, field).flatMap((from, number) => {
    const list = from.record[field] as readonly unknown[];
    return list.flatMap((item, at) => {
      const key = itemKey(item);
      const isNew = item === undefined || number === 0 || !seen.has(key);
      seen.add(key);
      return isNew ? [{ item, from, at }] : [];
    });
  });
}

function itemKey(item: unknown): string {
  if (typeof item !== 'object' || item === null) return JSON.stringify(item) ?? '';
  const { party, basis } = item as Fields;
  return JSON.stringify([party, basis]);
}

/** The declaration whose value of a field is taken: the one that protects people best, else the first. */
export function takenFor(declarations: readonly Declaration[], field: string): Declaration | undefined {
  const all = stating(declarations, field);
  return mostProtective(all, field) ?? all[0];
}

/** The declaration whose value of an attribute is taken: the first. */
export function attributeTaken(declarations: readonly Declaration[], key: string): Declaration | undefined {
  return declarations.find(({ record }) => attributeOf(record, key) !== undefined);
}

/** The keys of the attributes that are stated, each with the declaration whose value is taken. */
function takenAttributes(declarations: readonly Declaration[]): ReadonlyMap<string, Declaration> {
  const taken = new Map<string, Declaration>();
  for (const declaration of stating(declarations, 'attributes'))
    for (const [key, value] of Object.entries(declaration.record.attributes as object))
      if (value !== undefined && !taken.has(key)) taken.set(key, declaration);
  return taken;
}

/** One record made of its declarations, its fields in the order of the schema; what they tell apart is added to the conflicts. */
export function mergedRecord(
  section: MapSection,
  id: string,
  declarations: readonly Declaration[],
  conflicts: Conflict[],
): Fields {
  if (declarations.length === 1) return declarations[0]!.record;
  const entries: Array<readonly [string, unknown]> = [];
  for (const field of keysOf(MAP_SECTIONS[section])) {
    const isThere = declarations.some(({ record }) => Object.hasOwn(record, field));
    if (isThere) entries.push([field, mergedValue(declarations, field)]);
    conflicts.push(...conflictsIn(section, id, declarations, field));
  }
  return Object.fromEntries(entries);
}

function mergedValue(declarations: readonly Declaration[], field: string): unknown {
  const taken = takenFor(declarations, field);
  if (!taken) return undefined;
  if (isUnited(field)) return unitedItems(declarations, field).map(({ item }) => item);
  if (field !== 'attributes') return taken.record[field];
  return Object.fromEntries(
    Array.from(takenAttributes(declarations), ([key, { record }]) => [key, attributeOf(record, key)]),
  );
}

function conflictsIn(
  section: MapSection,
  id: string,
  declarations: readonly Declaration[],
  field: string,
): readonly Conflict[] {
  if (isUnited(field) || (section === 'links' && IDENTITY.includes(field as never))) return [];
  const against = (path: readonly string[], taken: Declaration | undefined) =>
    declarations
      .filter((other) => taken !== undefined && !isTheSame(path, taken.record, other.record))
      .map((other) => ({ section, id, field: path, taken: taken!, other }));
  if (field !== 'attributes') return against([field], takenFor(declarations, field));
  return Array.from(takenAttributes(declarations), ([key, taken]) => against([field, key], taken)).flat();
}

/** What a record says in a field, or of an attribute. */
export function valueAt(record: Fields, [field, key]: readonly string[]): unknown {
  return key === undefined ? fieldOf(record, field!) : attributeOf(record, key);
}

function attributeOf(record: Fields, key: string): unknown {
  return fieldOf((fieldOf(record, 'attributes') ?? {}) as Fields, key);
}

/** Whether two records do not tell a field apart: they say the same, or one of them says nothing. */
function isTheSame(path: readonly string[], one: Fields, other: Fields): boolean {
  const [a, b] = [valueAt(one, path), valueAt(other, path)];
  if (b === undefined) return true;
  return path[0] === 'requires' ? clausesText(a) === clausesText(b) : isSame(a, b);
}
