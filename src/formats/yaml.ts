import * as z from 'zod';
import type { ServiceChain } from '../chain/service-chain.js';
import { toDocument } from '../chain/to-document.js';
import { problemsError } from '../model/error.js';
import { safeParseChainText } from '../text/parse-chain-text.js';
import type { Format } from './format.js';
import { documents, parseInputs } from './parse-inputs.js';
import { editedText } from './yaml/editing/edited-text.js';
import { yamlPieces } from './yaml/yaml-text.js';

/** How YAML is read. */
export interface YamlReading {
  /** The largest size of a file in bytes; 16 MiB where nothing is said. */
  readonly maxSize?: number | undefined;
}

/** How YAML is written. */
export interface YamlWriting {
  /** A comment above all, such as the line that tells editors the schema; none where nothing is said. A base keeps its own. */
  readonly comment?: string | undefined;
  /**
   * The text of a chain in YAML that the new one is written into: comments, the order of keys, blank lines, quotes and anchors stay where
   * nothing changed; new records come last in their section, laid out as their neighbours; removed ones go with the comments right above
   * them. The same chain gives the same text, byte by byte.
   */
  readonly base?: string | undefined;
}

const readingSchema: z.ZodType<YamlReading, YamlReading> = z.strictObject({
  maxSize: z.int().min(1).optional().describe('the largest size of a file, in bytes'),
});

const writingSchema: z.ZodType<YamlWriting, YamlWriting> = z.strictObject({
  comment: z.string().optional().describe('a comment above all'),
  base: z.string().optional().describe('the text of a YAML chain to write into, keeping its comments'),
});

/**
 * The document of the library as YAML. Reading takes some ninety times the size in memory (peak of the process, beside what it has at
 * the start, for 10 MB of 20,000 parties and 60,000 links), and more where values are short; six million words and signs are the most.
 */
export const yaml: Format<YamlReading, YamlWriting> = {
  id: 'yaml',
  title: 'YAML',
  mediaTypes: ['application/yaml', 'text/yaml'],
  extensions: ['.yaml', '.yml'],
  relation: 'The document of this library: a link runs from its provider to its customer.',
  recognises: ({ file, text }) =>
    /^(parties|links)\s*:/m.test(text) || file.endsWith('.yaml') || file.endsWith('.yml') ? 'maybe' : 'no',
  reading: {
    options: readingSchema,
    leavesOut: [],
    read: (inputs, { maxSize }) => parseInputs(documents(inputs, 'yaml'), maxSize),
  },
  writing: {
    options: writingSchema,
    loses: {},
    write: (chain, how) => [{ path: 'chain.yaml', pieces: piecesOf(chain, how) }],
  },
};

/** What makes the text anew, each time it is asked for. @throws ServiceChainError `invalid-option` where the base holds no chain */
function piecesOf(chain: ServiceChain, { comment, base }: YamlWriting): () => Iterable<string> {
  if (base === undefined) return () => yamlPieces(toDocument(chain), { comment });
  const read = safeParseChainText(base, { file: 'base', format: 'yaml' });
  if (!read.ok) throw problemsError('invalid-option', read.problems);
  return () => [editedText(base, read.chain, toDocument(chain))];
}
