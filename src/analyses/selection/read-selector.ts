import { problemsError } from '../../model/error.js';
import type { CheckId } from './known-ids.js';
import { pointAt } from './problem-in-text.js';
import { readObject } from './read-object.js';
import { readText } from './read-text.js';
import type { SelectorPart } from './selector.js';

/**
 * Reads a selector, text or plain data, into plain data of its own.
 *
 * @throws ServiceChainError `invalid-selector`, holding all problems; of a text its message shows where each is.
 */
export function readSelector(selector: unknown, checkId: CheckId): SelectorPart {
  const isText = typeof selector === 'string';
  const read = isText ? readText(selector, checkId) : readObject(selector, checkId);
  if (read.selector !== undefined) return read.selector;
  throw problemsError('invalid-selector', read.problems, (problem) =>
    isText ? pointAt(selector, problem) : [],
  );
}
