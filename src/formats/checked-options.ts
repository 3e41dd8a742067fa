import type * as z from 'zod';
import { problemsError } from '../model/error.js';
import { schemaProblems } from '../model/schema-problems.js';

/**
 * Options as a schema has them.
 *
 * @throws ServiceChainError `invalid-option`, holding all problems
 */
export function checkedOptions<Options extends object>(
  schema: z.ZodType<Options, Options>,
  given: unknown,
): Options {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw problemsError('invalid-option', schemaProblems(result.error.issues, given, [], schema));
}
