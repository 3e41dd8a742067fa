import type { Rule } from '../rule.js';
import { conflictingDeclarations } from './conflicting-declarations.js';
import { unownedLink } from './unowned-link.js';

/** The rules this library brings, in the order of their ids. */
export const rules: readonly Rule[] = [conflictingDeclarations, unownedLink];
