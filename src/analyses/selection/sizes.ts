import type { ProblemParts } from '../../model/problem.js';
import type { SelectorPart } from './selector.js';
import { MAX_DEPTH, MAX_PARTS } from './vocabulary.js';

interface Size {
  readonly depth: number;
  readonly parts: number;
}

const OF_ID: Size = { depth: 1, parts: 1 };

/** How large selectors are that are made of others: `+x+` has two of what stands under it, so that a short text may be a large one. */
export class Sizes {
  private readonly known = new WeakMap<object, Size>();

  /** Counts a selector made of parts; says what is wrong with it when it is too large. */
  add(made: object, parts: readonly SelectorPart[]): Omit<ProblemParts, 'path'> | undefined {
    const sizes = parts.map((part) => (typeof part === 'string' ? OF_ID : this.known.get(part)!));
    const depth = 1 + sizes.reduce((most, size) => Math.max(most, size.depth), 0);
    const count = 1 + sizes.reduce((sum, size) => sum + size.parts, 0);
    this.known.set(made, { depth, parts: count });
    if (depth > MAX_DEPTH) return { code: 'too-deep', message: `selectors nest more than ${MAX_DEPTH} deep` };
    if (count <= MAX_PARTS) return undefined;
    return {
      code: 'too-large',
      expected: `at most ${MAX_PARTS} selectors in one`,
      received: 'more than that',
    };
  }
}
