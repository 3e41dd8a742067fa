import type { ServiceChain } from '../chain/service-chain.js';
import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { blueprintPicture } from './blueprint/blueprint-picture.js';

/** What a picture shows: see {@link toSvg}. */
export const VIEWS = ['blueprint'] as const;

/** Which picture to draw. */
export interface SvgOptions {
  /** What it shows; `blueprint` where nothing is said. */
  readonly view?: (typeof VIEWS)[number];
}

/**
 * Draws a chain as a picture in SVG, without a browser. It stands alone, is light or dark as the reader's screen is, and carries a title and
 * a description for those who do not see it. The same chain gives the same picture.
 *
 * - `blueprint`: the whole chain as a service blueprint, an inverted pyramid: external customers on top, then touchpoints by stage,
 *   front stage, backstage, support and partners, with the lines of interaction, visibility and internal interaction between. Links
 *   nobody answers for are red and dashed, links in a cycle violet and dash-dotted. More than 90 parties are grouped by their outermost
 *   wholes, more than 60 touchpoints by stage; of more than 400 lines none is drawn.
 *
 * O(parties + links), and the layout of at most 250 lines.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { toSvg } from 'service-chain/report';
 *
 * const svg = toSvg(chain, { view: 'blueprint' });
 * svg.slice(0, 4); // '<svg'
 * ```
 */
export function toSvg(chain: ServiceChain, options: SvgOptions = {}): string {
  checkOptionNames(options, ['view']);
  const { view = 'blueprint' } = options;
  if (!VIEWS.includes(view))
    throw serviceChainError(
      'invalid-option',
      `expected view to be one of ${VIEWS.join(', ')}, got ${quote(view)}`,
    );
  return blueprintPicture(chain);
}
