import { formatPage } from '../../src/cli/output/format-page.js';
import { formats } from '../../src/formats/formats.js';
import { type Generated, isStarted, write } from './generated.js';
import { table } from './markdown.js';

/** All formats, as they declare themselves. */
export const formatReference: Generated = {
  path: 'docs/reference/formats.md',
  make: () => [head(), contents(), ...formats.map((format) => deeper(formatPage(format)))].join('\n'),
};

function head(): string {
  return `---
title: Formats
---

<!-- Made from the declarations in src/formats by \`npm run docs\`; changes belong there. -->

# Formats

Chains are read from the files of other tools and written for them: with \`service-chain convert\`, and in code with \`readChain\` and
\`writeChain\` of \`service-chain/formats\`. \`service-chain formats\` tells the same as this page.
[Tables](../tables.md) says how spreadsheets are understood, with an example of each setting.
`;
}

function contents(): string {
  const rows = formats.map(({ id, title, reading, writing, extensions }) => [
    `[${id}](#${id}-${title
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-')})`,
    title,
    reading ? 'yes' : '',
    writing ? 'yes' : '',
    extensions.map((extension) => `\`${extension}\``).join(' '),
  ]);
  return table(['Format', 'Name', 'Read', 'Written', 'Files'], rows);
}

/** A page as a section of a longer one. */
function deeper(page: string): string {
  return page.replace(/^#/gm, '##');
}

if (isStarted(import.meta.url)) await write(formatReference);
