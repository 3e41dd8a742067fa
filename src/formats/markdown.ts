import * as z from 'zod';
import type { Format } from './format.js';
import { markdownPieces } from './markdown/markdown-pieces.js';

/** How Markdown is written. */
export interface MarkdownWriting {
  /** The level of the first heading, 1 to 4; 1 where nothing is said. */
  readonly headingLevel?: number | undefined;
}

const writingSchema: z.ZodType<MarkdownWriting, MarkdownWriting> = z.strictObject({
  headingLevel: z.int().min(1).max(4).optional().describe('the level of the first heading'),
});

const NOT_SHOWN = 'the document shows who serves whom, not what is rated, promised or measured';

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
      ...{ measures: NOT_SHOWN, ratings: NOT_SHOWN, standards: NOT_SHOWN, measurements: NOT_SHOWN },
      ...{ contacts: NOT_SHOWN, goals: NOT_SHOWN, suppressions: NOT_SHOWN },
      'links.requires': 'what a link needs is a graph, not a row',
      'links.attributes': 'tables show what all chains have',
      'parties.attributes': 'tables show what all chains have',
    },
    write: (chain, { headingLevel = 1 }) => [
      { path: 'chain.md', pieces: () => markdownPieces(chain, headingLevel) },
    ],
  },
};
