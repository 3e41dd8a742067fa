import * as z from 'zod';
import { type GraphReading, graphReadingShape } from '../graph/graph-reading.js';

/** How graphs that graphology wrote are read. */
export interface GraphologyReading extends GraphReading {
  /** The largest size of a file in bytes; 256 MiB where nothing is said. */
  readonly maxSize?: number | undefined;
}

/** How graphs for graphology are written: nothing can be chosen. */
export type GraphologyWriting = Readonly<Record<never, never>>;

/** Checks how graphs are read. */
export const readingSchema: z.ZodType<GraphologyReading, GraphologyReading> = z.strictObject({
  ...graphReadingShape,
  maxSize: z.int().min(1).optional().describe('the largest size of a file, in bytes'),
});

/** Checks how graphs are written. */
export const writingSchema: z.ZodType<GraphologyWriting, GraphologyWriting> = z.strictObject({});
