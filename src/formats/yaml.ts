import * as z from 'zod';
import { toDocument } from '../chain/to-document.js';
import type { Format } from './format.js';
import { documents, parseInputs } from './parse-inputs.js';
import { yamlText } from './yaml/yaml-text.js';

/** How YAML is read. */
export interface YamlReading {
  /** The largest size of a file in bytes; 16 MiB where nothing is said. */
  readonly maxSize?: number | undefined;
}

/** How YAML is written. */
export interface YamlWriting {
  /** A comment above all, such as the line that tells editors the schema; none where nothing is said. */
  readonly comment?: string | undefined;
}

const readingSchema: z.ZodType<YamlReading, YamlReading> = z.strictObject({
  maxSize: z.int().min(1).optional().describe('the largest size of a file, in bytes'),
});

const writingSchema: z.ZodType<YamlWriting, YamlWriting> = z.strictObject({
  comment: z.string().optional().describe('a comment above all'),
});

/** The document of the library as YAML. */
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
    write: (chain, { comment }) => [
      { path: 'chain.yaml', pieces: () => [yamlText(toDocument(chain), comment)] },
    ],
  },
};
