/** How a table or column that is declared under a name is called in the database. */
export type NameOf = (declared: string) => string;

/** Names as they are declared. */
export const declaredNames: NameOf = (declared) => declared;

/**
 * Names that SQL takes without quotes: `upstream_parties`, `subject_kind`. Those that people gave to attributes only lose their capitals,
 * as SQL reads them: no two become one so, nor longer than a database keeps.
 */
export const snakeCaseNames: NameOf = (declared) => {
  const words = declared.startsWith('attribute_')
    ? declared
    : declared.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').replaceAll('-', '_');
  return words.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
};

/** A name in SQL, whatever is in it. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text in SQL, whatever is in it. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** What begins a script: texts are read as they stand, and names are looked for in the schema. */
export function preamble(schema: string | undefined): readonly string[] {
  return [
    "set client_encoding = 'UTF8';",
    'set standard_conforming_strings = on;',
    ...(schema === undefined ? [] : [`set search_path to ${sqlName(schema)};`]),
  ];
}
