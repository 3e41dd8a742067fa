import * as z from 'zod';
import { toDocument } from '../chain/to-document.js';
import type { Format } from './format.js';
import { documents, parseInputs } from './parse-inputs.js';
import { topLevelKeys } from './top-level-keys.js';

/** How JSON is read. */
export interface JsonReading {
  /** The largest size of a file in bytes; 256 MiB where nothing is said. */
  readonly maxSize?: number | undefined;
}

/** How JSON is written. */
export interface JsonWriting {
  /** How many spaces a level is indented by; 0 puts all on one line; 2 where nothing is said. */
  readonly indent?: number | undefined;
}

const readingSchema: z.ZodType<JsonReading, JsonReading> = z.strictObject({
  maxSize: z.int().min(1).optional().describe('the largest size of a file, in bytes'),
});

const writingSchema: z.ZodType<JsonWriting, JsonWriting> = z.strictObject({
  indent: z.int().min(0).max(10).optional().describe('spaces per level; 0 for one line'),
});

/**
 * The document of the library as JSON. Reading takes up to four times the size in memory (peak of the process, beside what it has at the
 * start, for 39 and 120 MB of parties, links and ratings).
 */
export const json: Format<JsonReading, JsonWriting> = {
  id: 'json',
  title: 'JSON',
  mediaTypes: ['application/json'],
  extensions: ['.json'],
  relation: 'The document of this library: a link runs from its provider to its customer.',
  recognises({ file, text }) {
    if (topLevelKeys(text).has('parties')) return 'surely';
    return /^\s*\{/.test(text) || file.endsWith('.json') ? 'maybe' : 'no';
  },
  reading: {
    options: readingSchema,
    leavesOut: [],
    read: (inputs, { maxSize }) => parseInputs(documents(inputs, 'json'), maxSize),
  },
  writing: {
    options: writingSchema,
    loses: {},
    write: (chain, { indent = 2 }) => [
      { path: 'chain.json', pieces: () => [`${JSON.stringify(toDocument(chain), null, indent)}\n`] },
    ],
  },
};
