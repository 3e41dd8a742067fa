import type { SharedOptions } from '../analyses/index.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import { layoutOf } from './page/layout-options.js';
import type { Section } from './page/sections.js';
import { sectionsToText } from './page/sections-to-text.js';
import { goalSections } from './sheet/goal-sections.js';
import { linkSections } from './sheet/link-sections.js';
import { partySections } from './sheet/party-sections.js';
import type { Sheet } from './sheet/sheet.js';
import { sheetOf } from './sheet/sheet-of.js';
import type { OverviewOptions } from './to-overview.js';

/** How to lay out a sheet, and how to judge what stands on it. */
export interface SheetOptions extends OverviewOptions, SharedOptions {}

/**
 * A party, link or goal with everything around it on a page of text: {@link sheetOf} in words.
 *
 * @throws ServiceChainError `unknown-id`, with the nearest id, when the chain has no such party, link or goal; `invalid-option`.
 * @example
 * ```ts
 * import { toSheet } from 'service-chain/report';
 *
 * console.log(toSheet(chain, 'checkIn', { width: process.stdout.columns }));
 * ```
 */
export function toSheet(chain: ServiceChain, id: string, options: SheetOptions = {}): string {
  checkOptionNames(options, ['width', 'style', 'asOf', 'minimum']);
  const { width: _, style: __, ...judging } = options;
  return sectionsToText(sectionsOf(chain, sheetOf(chain, id, judging)), layoutOf(options));
}

function sectionsOf(chain: ServiceChain, sheet: Sheet): Section[] {
  switch (sheet.about) {
    case 'party':
      return partySections(chain, sheet);
    case 'link':
      return linkSections(chain, sheet);
    case 'goal':
      return goalSections(chain, sheet);
    default:
      return sheet satisfies never;
  }
}
