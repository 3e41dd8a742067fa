import type { Problem } from '../../model/problem.js';
import { checkForm } from './known-ids.js';
import { readSelector } from './read-selector.js';
import { readText } from './read-text.js';
import type { SelectorObject, SelectorPart } from './selector.js';

/** What reading a selector comes to: the selector as plain data, or why there is none. */
export type SelectorParseResult =
  | {
      /** The text is sound. */
      readonly ok: true;
      /** The selector. */
      readonly selector: SelectorObject;
      /** None. */
      readonly problems: readonly Problem[];
    }
  | {
      /** The text has an error. */
      readonly ok: false;
      /** What is wrong, with its line and column in the text. */
      readonly problems: readonly Problem[];
    };

/**
 * Reads a selector from a text into plain data; {@link select} says what may stand in it. Whether a chain has the ids is not asked:
 * {@link select} does that. A text has at most 100,000 characters, and a selector is made of at most 10,000, 100 deep. O(length).
 *
 * @throws ServiceChainError `invalid-selector`; its message shows the text with a caret under the place.
 * @example
 * ```ts
 * import { parseSelector } from 'service-chain';
 *
 * console.log(JSON.stringify(parseSelector('2+checkIn and not owner(it)')));
 * // {"and":[{"upstreamOf":"checkIn","depth":2},{"not":{"owner":"it"}}]}
 * ```
 */
export function parseSelector(text: string): SelectorObject {
  return asObject(readSelector(String(text), checkForm));
}

/**
 * Reads a selector from a text, as {@link parseSelector} does, and returns the problem instead of throwing.
 *
 * @example
 * ```ts
 * import { formatProblem, safeParseSelector } from 'service-chain';
 *
 * const result = safeParseSelector('+checkIn and kind(rol)');
 * if (!result.ok) console.log(result.problems.map(formatProblem).join('\n'));
 * // 1:19: expected one of department, team, role, system, customer, partner, got "rol"; did you mean "role"? [invalid-selector]
 * ```
 */
export function safeParseSelector(text: string): SelectorParseResult {
  const { selector, problems } = readText(String(text), checkForm);
  return selector === undefined
    ? { ok: false, problems }
    : { ok: true, selector: asObject(selector), problems };
}

/** A text on its own would be read as one, so that an id which is all there is says what it is. */
function asObject(selector: SelectorPart): SelectorObject {
  return typeof selector === 'string' ? { id: selector } : selector;
}
