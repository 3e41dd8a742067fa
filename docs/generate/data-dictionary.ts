import { analyses, declarations as questions } from '../../src/analyses/index.js';
import { logDeclarations } from '../../src/mining/declarations.js';
import { assessmentDeclarations } from '../../src/rules/declarations.js';
import type { Column, TableDeclaration } from '../../src/tables/table.js';
import { type Generated, isStarted, write } from './generated.js';
import { literal, table } from './markdown.js';

const declarations = [...questions, ...assessmentDeclarations, ...logDeclarations];

/** The data dictionary: every table and column, as the library declares them. */
export const dataDictionary: Generated = {
  path: 'docs/reference/data-dictionary.md',
  make: () => [head(), contents(), ...declarations.map(section)].join('\n'),
};

function head(): string {
  return `---
title: Data dictionary
---

<!-- Made from the declarations in src/analyses, src/rules and src/mining by \`npm run docs\`; changes belong there. -->

# Data dictionary

Every table the library gives, and every column. A table carries the same facts in code: \`table.declaration\`.

A value is null only where the type says *or null*; a list may be empty. Dates are ISO 8601. Ids and texts are ordered by their
UTF-16 code units, so that \`L11\` comes before \`L5\`.
`;
}

function contents(): string {
  const rows = declarations.map(({ name, title }) => [`[${name}](#${anchorOf(title)})`, title]);
  return table(['Table', 'Question'], rows);
}

function section(declaration: TableDeclaration): string {
  const { name, title, description, key, order, columns } = declaration;
  const analysis = analyses.find((one) => one.table === declaration);
  const facts = [
    `- Name: \`${name}\``,
    ...(analysis ? [`- Function: \`${analysis.run.name}(chain)\``] : []),
    `- Key: ${key.map((column) => `\`${column}\``).join(', ')}`,
    `- Order: ${literal(order)}`,
  ];
  const rows = Object.entries(columns).map(([column, declared]) => [
    `\`${column}\``,
    typeOf(declared),
    declared.unit ?? declared.values?.map((value) => `\`${value}\``).join(', ') ?? '',
    literal(declared.description),
  ]);
  return [
    `## ${title}\n\n${literal(description)}\n\n${facts.join('\n')}\n`,
    table(['Column', 'Type', 'Unit or values', 'Meaning'], rows),
  ].join('\n');
}

/** A type in words: `id of a party`, `list of ids of links`, `text or null`. */
function typeOf({ type, list, nullable, refers }: Column): string {
  const one = refers ? `id of a ${refers}` : type;
  const many = refers ? `list of ids of ${refers === 'party' ? 'parties' : `${refers}s`}` : `list of ${type}`;
  return `${list ? many : one}${nullable ? ' *or null*' : ''}`;
}

/** The anchor a Markdown reader makes of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

if (isStarted(import.meta.url)) await write(dataDictionary);
