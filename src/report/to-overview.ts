import { criticalParties } from '../analyses/critical-parties.js';
import { unownedLinks } from '../analyses/unowned-links.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import { deliverySection } from './overview/delivery-section.js';
import { headline } from './overview/headline.js';
import type { Page } from './overview/page.js';
import { supplySection } from './overview/supply-section.js';
import { touchpointSection } from './overview/touchpoint-section.js';
import { unownedSection } from './overview/unowned-section.js';
import { type OverviewStyle, plainStyle } from './text-layout.js';

/** How to lay out the overview. */
export interface OverviewOptions {
  /** Columns of the screen, at least 20; 80 where nothing is said. */
  readonly width?: number;
  /** How to mark headings, warnings and asides; plain text where nothing is said. */
  readonly style?: OverviewStyle;
}

/**
 * The answer a leader wants on one page of text: the links nobody answers for, who delivers to the external customers, who provides
 * for the internal ones, and what stands behind each touchpoint, with its single points of failure.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { toOverview } from 'service-chain';
 *
 * console.log(toOverview(chain, { width: process.stdout.columns }));
 * ```
 */
export function toOverview(chain: ServiceChain, options: OverviewOptions = {}): string {
  checkOptionNames(options, ['width', 'style']);
  const { width = 80, style = plainStyle } = options;
  const unowned = unownedLinks(chain).rows();
  const links = new Set(unowned.map((row) => row.link));
  const page: Page = { chain, width: Math.max(20, width), style, unowned: links };
  const sections = [
    headline(page, unowned, criticalParties(chain).rows()),
    unownedSection(page, unowned),
    deliverySection(page),
    supplySection(page),
    touchpointSection(page),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
