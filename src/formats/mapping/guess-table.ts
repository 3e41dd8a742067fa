import { HEADINGS, plainHeading, TABLE_NAMES } from './headings.js';
import type { FieldSource, TableMapping } from './mapping.js';
import { fieldKinds, SECTIONS, type Section } from './sections.js';

/** Fields by which a table is known for one of a section, those that tell most first: of each list one must have a column. */
const SIGNS: ReadonlyArray<readonly [Section, ReadonlyArray<readonly string[]>]> = [
  ['suppressions', [['rule'], ['reason']]],
  ['ratings', [['subject'], ['measure'], ['perception', 'expectation']]],
  ['contacts', [['link'], ['receivedAt']]],
  ['links', [['provider'], ['customer']]],
  ['standards', [['link'], ['measure'], ['target']]],
  ['measurements', [['link'], ['measure'], ['value']]],
  ['measures', [['unit'], ['better']]],
  ['goals', [['holder'], ['title', 'progress', 'due']]],
  ['parties', [['id', 'name']]],
];

/** What takes in columns that no field has. */
const WITH_ATTRIBUTES: ReadonlySet<Section> = new Set(['parties', 'links']);

/** What stands between several parties in a cell of a link, as people write it most. */
const BETWEEN_PARTIES = ';';

/**
 * How a table is taken where nobody says: the section by its name, else by its headings; fields by the headings people commonly use; of
 * parties and links everything else as attributes. `undefined` where it looks like none.
 */
export function guessedTable(name: string, headings: readonly string[]): TableMapping | undefined {
  if (plainHeading(name) === 'organisation' && headings.length === 1 && headings[0] === 'name')
    return { section: 'organisation', fields: { name: 'name' } };
  const section = sectionNamed(name) ?? SIGNS.find(([one, signs]) => hasSigns(one, signs, headings))?.[0];
  return section && { section, fields: completed(section, fieldsOf(section, headings)) };
}

/** Fields that tables of all sorts have: they do not tell that rows are parties. */
const OF_ANYTHING: ReadonlySet<string> = new Set(['id', 'name', 'tags']);

/** Whether a guess has little to stand on: neither the name of the table nor a column tells that its rows are parties. */
export function isFaintGuess(name: string, { section, fields }: TableMapping): boolean {
  return (
    section === 'parties' &&
    sectionNamed(name) !== 'parties' &&
    Object.entries(fields).every(
      ([field, source]) => !isField('parties', field) || OF_ANYTHING.has(field) || typeof source === 'object',
    )
  );
}

/** How many of the headings in a row are those of fields, in the section by the name of the table, else in the one that has most. */
export function headingsKnown(name: string, headings: readonly string[]): number {
  const section = sectionNamed(name);
  const counts = (section ? [section] : SECTIONS).map(
    (one) => Object.entries(fieldsOf(one, headings)).filter(([field]) => isField(one, field)).length,
  );
  return Math.max(...counts);
}

/** Whether a field is one of the section itself, and no attribute that any column could be. */
function isField(section: Section, field: string): boolean {
  return fieldKinds(section).has(field);
}

function sectionNamed(name: string): Section | undefined {
  const plain = plainHeading(name);
  return SECTIONS.find((section) => TABLE_NAMES[section].split(' ').includes(plain));
}

function hasSigns(
  section: Section,
  signs: ReadonlyArray<readonly string[]>,
  headings: readonly string[],
): boolean {
  const fields = fieldsOf(section, headings);
  return signs.every((anyOf) => anyOf.some((field) => Object.hasOwn(fields, field)));
}

/** Every heading that is a field, the field’s own name before what people call it; of two for one field the first. */
function fieldsOf(section: Section, headings: readonly string[]): Record<string, string> {
  const kinds = fieldKinds(section);
  const taken = new Map<string, string>();
  // Of columns with the same heading only the first can be named.
  const left = [...new Set(headings)].filter((heading) => {
    const field =
      kinds.has(heading) || heading.startsWith('attributes.') || heading === 'attributes'
        ? heading
        : undefined;
    if (field === undefined || taken.has(field)) return field === undefined;
    taken.set(field, heading);
    return false;
  });
  const synonyms = Object.entries(HEADINGS[section]).map(
    ([field, words]) => [field, words.split(' ')] as const,
  );
  for (const heading of left) {
    const plain = plainHeading(heading);
    const field = synonyms.find(([one, words]) => !taken.has(one) && words.includes(plain))?.[0];
    if (field !== undefined) taken.set(field, heading);
    else if (WITH_ATTRIBUTES.has(section) && heading.trim() !== '')
      taken.set(`attributes.${heading}`, heading);
  }
  return Object.fromEntries(taken);
}

/** What a section must have and the table lacks, as far as it can be made. */
function completed(section: Section, fields: Record<string, string>): TableMapping['fields'] {
  const more: Array<readonly [string, FieldSource]> = [];
  if ('id' in HEADINGS[section] && section !== 'links' && !Object.hasOwn(fields, 'id')) {
    const column = fields.name ?? fields.title;
    if (column !== undefined) more.push(['id', { column, makeId: true }]);
  }
  if (section === 'parties' && !Object.hasOwn(fields, 'kind')) more.push(['kind', { default: 'department' }]);
  if (section === 'links')
    for (const end of ['provider', 'customer'])
      if (Object.hasOwn(fields, end)) more.push([end, { column: fields[end]!, separator: BETWEEN_PARTIES }]);
  return { ...fields, ...Object.fromEntries(more) };
}
