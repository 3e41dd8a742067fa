import { checkKnownName } from '../model/known-name.js';
import { checkOptionNames } from '../model/option-names.js';
import type { Assessment } from '../rules/assessment.js';
import { type DifferenceOptions, differenceBetween } from './difference/difference.js';
import { differenceSections } from './difference/sections.js';
import { layoutOf } from './page/layout-options.js';
import { sectionsToMarkdown } from './page/sections-to-markdown.js';
import { sectionsToText } from './page/sections-to-text.js';
import type { OverviewOptions } from './to-overview.js';

const FORMATS = ['text', 'markdown'] as const;

/** Which changes to tell, and how to lay out what they do. */
export interface ToDifferenceOptions extends OverviewOptions, DifferenceOptions {
  /** The language: `text` for a screen where nothing is said, or `markdown`, for which width and style mean nothing. */
  readonly format?: (typeof FORMATS)[number];
}

/**
 * What becomes different from one chain to another, on a page: {@link differenceBetween} in plain sentences. What gets better and what gets
 * worse is marked.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { apply } from 'service-chain';
 * import { toDifference } from 'service-chain/report';
 * import { assess } from 'service-chain/rules';
 *
 * const after = apply(chain, [{ change: 're-own', link: 'booking', owner: 'it' }]);
 * console.log(toDifference(assess(chain), assess(after)).split('\n').find((line) => line.includes('answers')));
 * //   IT answers for booking system (booking), nobody before.
 * ```
 */
export function toDifference(
  before: Assessment,
  after: Assessment,
  options: ToDifferenceOptions = {},
): string {
  checkOptionNames(options, ['width', 'style', 'changes', 'format']);
  const { changes, format = 'text' } = options;
  checkKnownName('format', format, FORMATS);
  const difference = differenceBetween(before, after, changes === undefined ? {} : { changes });
  const sections = differenceSections({ before: before.chain, after: after.chain }, difference);
  return format === 'markdown' ? sectionsToMarkdown(sections) : sectionsToText(sections, layoutOf(options));
}
