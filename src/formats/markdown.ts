import * as z from 'zod';
import type { Format } from './format.js';
import { lossesBesides } from './losses-besides.js';
import { markdownPieces } from './markdown/markdown-pieces.js';

/** How Markdown is written. */
export interface MarkdownWriting {
  /** The level of the first heading, 1 to 4; 1 where nothing is said. */
  readonly headingLevel?: number | undefined;
}

const writingSchema: z.ZodType<MarkdownWriting, MarkdownWriting> = z.strictObject({
  headingLevel: z.int().min(1).max(4).optional().describe('the level of the first heading'),
});

const NOT_SHOWN = 'the document shows who serves whom';

const SHOWN = {
  parties: ['kind', 'name', 'partOf', 'headcount'],
  links: ['provider', 'customer', 'service', 'owner', 'channel', 'stage'],
};

/** A document to read, for a repository or a wiki: who serves the external customers, who provides for whom inside, who is who. */
export const markdown: Format<object, MarkdownWriting> = {
  id: 'markdown',
  title: 'Markdown document',
  mediaTypes: ['text/markdown'],
  extensions: ['.md', '.markdown'],
  relation: 'A row names who provides a service and for whom: the link runs from the first to the second.',
  recognises: () => 'no',
  writing: {
    options: writingSchema,
    loses: {
      ...lossesBesides(SHOWN, NOT_SHOWN),
      'links.requires': 'what a link needs is a graph, not a row',
    },
    write: (chain, { headingLevel = 1 }) => [
      { path: 'chain.md', pieces: () => markdownPieces(chain, headingLevel) },
    ],
  },
};
