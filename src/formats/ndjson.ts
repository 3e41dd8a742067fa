import * as z from 'zod';
import type { ServiceChain } from '../chain/service-chain.js';
import { chainBy } from './chain-by.js';
import type { Format } from './format.js';
import type { FormatSource } from './input.js';
import { ndjsonPieces } from './ndjson/ndjson-pieces.js';
import { readNdjson } from './ndjson/read-ndjson.js';

/** How lines of JSON are read. */
export interface NdjsonReading {
  /** The longest line in bytes; 16 MiB where nothing is said. */
  readonly maxLine?: number | undefined;
}

/** How lines of JSON are written; there is nothing to choose. */
export type NdjsonWriting = Readonly<Record<never, never>>;

const MAX_LINE = 16 * 1024 * 1024;

const readingSchema: z.ZodType<NdjsonReading, NdjsonReading> = z.strictObject({
  maxLine: z.int().min(1).optional().describe('the longest line, in bytes'),
});

const writingSchema: z.ZodType<NdjsonWriting, NdjsonWriting> = z.strictObject({});

/** One record per line, each with the section it belongs to: for streams and for tools that work line by line. */
export const ndjson: Format<NdjsonReading, NdjsonWriting> = {
  id: 'ndjson',
  title: 'NDJSON (JSON lines)',
  mediaTypes: ['application/x-ndjson', 'application/jsonl'],
  extensions: ['.ndjson', '.jsonl'],
  relation: 'A record of the section "links" runs from its provider to its customer.',
  recognises({ file, text }) {
    if (/^\s*\{\s*"section"\s*:\s*"/.test(text)) return 'surely';
    const isNamed = file.endsWith('.ndjson') || file.endsWith('.jsonl');
    return isNamed && /^\s*(\{|$)/.test(text) ? 'maybe' : 'no';
  },
  reading: {
    options: readingSchema,
    leavesOut: [],
    read: (inputs, { maxLine = MAX_LINE }) => readNdjson(inputs, maxLine),
  },
  writing: {
    options: writingSchema,
    loses: {},
    write: (chain) => [{ path: 'chain.ndjson', pieces: () => ndjsonPieces(chain) }],
  },
};

/**
 * Reads a chain from lines of JSON: one record per line, in any order, in one file or several.
 *
 * - Each line is a map with the key `section`: `parties`, `links`, `measures`, `goals`, `ratings`, `standards`, `measurements`, `contacts`
 *   or `suppressions`; the other keys are the fields of the record, its `id` among them. A link runs from `provider` to `customer`.
 * - A line with the section `organisation` holds the `name` of the organisation, and the `version` of the document (1).
 * - Blank lines say nothing; a field that is null is absent. Links may all go without ids: they are then made.
 * - Problems carry the line, and the column where the JSON is broken or a key is none.
 *
 * Content that comes in chunks is read line by line; what is held are the records. O(size of the content).
 * Memory: up to four times the size (peak of the process, beside what it has at the start, for 30 and 93 MB of parties, links and ratings).
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems, or `invalid-option`.
 * @example
 * ```ts
 * import { fromNdjson } from 'service-chain/formats';
 *
 * const read = await fromNdjson(`{"section":"organisation","name":"Corner shop"}
 * {"section":"links","id":"sale","provider":"desk","customer":"guest","service":"sale"}
 * {"section":"parties","id":"desk","kind":"team"}
 * {"section":"parties","id":"guest","kind":"customer"}`);
 * read.name; // 'Corner shop'
 * read.sourceOf('sale'); // { line: 2, column: 1 }
 * ```
 */
export function fromNdjson(source: FormatSource, options: NdjsonReading = {}): Promise<ServiceChain> {
  return chainBy(ndjson, source, options);
}
