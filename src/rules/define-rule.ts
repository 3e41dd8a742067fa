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
 * const singleSourced = defineRule({
 *   id: 'single-sourced',
 *   title: 'Served by too few',
 *   about: 'An internal customer is served by fewer parties than is set.',
 *   concern: 'service',
 *   severity: 'info',
 *   settings: {
 *     least: { type: 'integer', unit: 'parties', default: 2, minimum: 1, description: 'The fewest providers that will do.' },
 *   },
 *   *check({ rows, settings }) {
 *     for (const { party, name, providers, internalCustomer } of rows(positions)) {
 *       if (!internalCustomer || providers >= settings.least) continue;
 *       yield {
 *         subject: party,
 *         message: `${name} is served by ${providers} party only. Find a second source for what it cannot do without.`,
 *         expected: `at least ${settings.least} providers`,
 *         actual: `${providers}`,
 *       };
 *     }
 *   },
 * });
 * const { findings } = assess(chain, { ownRules: [singleSourced] });
 * findings.rows().filter(({ rule }) => rule === 'single-sourced').map(({ subject }) => subject); // [ 'frontDesk' ]
 * ```
 */
export function defineRule<const S extends Settings>(rule: Rule<S>): Rule<S> {
  return rule;
}
