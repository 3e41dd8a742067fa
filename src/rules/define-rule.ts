import type { Rule, Settings } from './rule.js';

/**
 * Declares a rule of your own; it has the same shape as those built in, and is handed to {@link assess} as one of `ownRules`. The
 * function gives back what it is given: it is there for the compiler, which derives the types of the settings.
 *
 * @example
 * ```ts
 * import { positions } from 'service-chain';
 * import { assess, defineRule } from 'service-chain/rules';
 *
 * const tooManyProviders = defineRule({
 *   id: 'too-many-providers',
 *   title: 'Served by too many',
 *   about: 'A party is served by more parties than is set.',
 *   concern: 'service',
 *   severity: 'info',
 *   settings: {
 *     most: { type: 'integer', unit: 'parties', default: 1, minimum: 1, description: 'The most providers a party may have.' },
 *   },
 *   *check({ rows, settings }) {
 *     for (const { party, name, providers } of rows(positions)) {
 *       if (providers <= settings.most) continue;
 *       yield {
 *         subject: party,
 *         message: `${name} is served by ${providers} parties. See whether one of them could do for several.`,
 *         expected: `at most ${settings.most} providers`,
 *         actual: `${providers} providers`,
 *       };
 *     }
 *   },
 * });
 * const { findings } = assess(chain, { ownRules: [tooManyProviders] });
 * findings.rows().filter(({ rule }) => rule === 'too-many-providers').map(({ subject }) => subject); // [ 'frontDesk' ]
 * ```
 */
export function defineRule<const S extends Settings>(rule: Rule<S>): Rule<S> {
  return rule;
}
