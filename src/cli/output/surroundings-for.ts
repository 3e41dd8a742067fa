import type { Surroundings } from '../surroundings.js';

/** The surroundings of an answer: what goes to a file has no marks, and no screen to fit. */
export function surroundingsFor(file: string | undefined, on: Surroundings): Surroundings {
  if (file === undefined) return on;
  const { width: _, ...others } = on;
  return { ...others, width: undefined, output: { ...on.output, mark: (_format, text) => text } };
}
