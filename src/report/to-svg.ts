import { checkChain } from '../chain/check-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { blueprintPicture } from './blueprint/blueprint-picture.js';
import { journeyPicture } from './journey/journey-picture.js';
import { matrixPicture } from './matrix/matrix-picture.js';
import { upstreamPicture } from './upstream/upstream-picture.js';

/** The whole chain as a service blueprint. */
export interface BlueprintSvgOptions {
  /** What the picture shows; `blueprint` where nothing is said. */
  readonly view?: 'blueprint';
}

/** What one touchpoint depends on. */
export interface UpstreamSvgOptions<LinkId extends string = string> {
  /** What the picture shows. */
  readonly view: 'upstream';
  /** The link it is about: a touchpoint, or any other link. */
  readonly touchpoint: LinkId;
}

/** The journey of one external customer. */
export interface JourneySvgOptions<PartyId extends string = string> {
  /** What the picture shows. */
  readonly view: 'journey';
  /** The external customer it is about. */
  readonly customer: PartyId;
}

/** Which party stands behind which touchpoint. */
export interface MatrixSvgOptions {
  /** What the picture shows. */
  readonly view: 'matrix';
}

/** Which picture to draw, and of what; each view has its own options. */
export type SvgOptions<PartyId extends string = string, LinkId extends string = string> =
  | BlueprintSvgOptions
  | UpstreamSvgOptions<LinkId>
  | JourneySvgOptions<PartyId>
  | MatrixSvgOptions;

/** The views, each with the names of its options. */
const VIEWS = {
  blueprint: ['view'],
  upstream: ['view', 'touchpoint'],
  journey: ['view', 'customer'],
  matrix: ['view'],
} as const satisfies Record<NonNullable<SvgOptions['view']>, readonly string[]>;

/**
 * Draws a chain as a picture in SVG, without a browser. It stands alone, is light or dark as the reader's screen is, and carries a title and
 * a description for those who do not see it. The same chain gives the same picture, whatever the order it was written in.
 *
 * - `blueprint`: the whole chain as a service blueprint, an inverted pyramid: external customers on top, then touchpoints by stage,
 *   front stage, backstage, support and partners, with the lines of interaction, visibility and internal interaction between. Links
 *   nobody answers for are red and dashed, links in a cycle violet and dash-dotted. More than 90 parties are grouped by their outermost
 *   wholes, more than 60 touchpoints by stage; of more than 400 lines none is drawn.
 * - `upstream`: what one `touchpoint` depends on, the rows of `upstreamOf`: the customer and the touchpoint on top, below them the links
 *   it needs by their distance. The nearest way to each (its witness) is strong, what else is required is thin; assumed links are dotted; a pill
 *   says how many of several alternatives suffice. The nearest 90 links are shown, single points first.
 * - `journey`: the touchpoints of one `customer` from left to right in the order of `journey`, by stage, with who provides them
 *   below and the hand-overs between. A stage without a touchpoint shows as a gap; of a long stage the first 12 are shown one by one.
 * - `matrix`: every touchpoint by every party behind it, the darker the nearer, with a dot where the touchpoint stops without the
 *   party (`impact`). Touchpoints come in the order of the journeys, parties by how many touchpoints they reach; the 80 and 120
 *   most exposed are shown. External customers are no columns.
 *
 * Whatever is left out is counted in the picture and in its description.
 *
 * O(parties + links) and the layout of at most 250 lines for `blueprint`; O(parties + links) for `upstream` and `journey`;
 * O((parties + links) · touchpoints / 32) for `matrix`. Of 10,000 parties and 50,000 links each view takes at most about three seconds
 * and 100 MB.
 *
 * @throws ServiceChainError `invalid-option` for a view or option that is not there, an option of another view, or a `customer` that is
 * no external customer; `unknown-id` when the chain has no such link or party.
 * @example
 * ```ts
 * import { toSvg } from 'service-chain/report';
 *
 * const svg = toSvg(chain, { view: 'blueprint' });
 * svg.slice(0, 4); // '<svg'
 * ```
 * @example
 * ```ts
 * import { toSvg } from 'service-chain/report';
 *
 * const svg = toSvg(chain, { view: 'upstream', touchpoint: 'checkIn' });
 * svg.match(/<title[^>]*>([^<]*)/)?.[1]; // 'What check-in (checkIn) depends on'
 * ```
 * @example
 * ```ts
 * import { toSvg } from 'service-chain/report';
 *
 * const svg = toSvg(chain, { view: 'journey', customer: 'guest' });
 * svg.includes('no touchpoint'); // true
 * ```
 * @example
 * ```ts
 * import { toSvg } from 'service-chain/report';
 *
 * const svg = toSvg(chain, { view: 'matrix' });
 * svg.match(/<desc[^>]*>([^<]*)/)?.[1]; // '1 touchpoint by 2 parties: 2 dependencies, 2 single points of failure.'
 * ```
 */
export function toSvg<PartyId extends string, LinkId extends string>(
  chain: ServiceChain<PartyId, LinkId>,
  options: SvgOptions<NoInfer<PartyId>, NoInfer<LinkId>> = {},
): string {
  checkOptions(options);
  checkChain(chain);
  switch (options.view) {
    case 'upstream':
      return upstreamPicture(chain, chain.link(options.touchpoint).id);
    case 'journey':
      return journeyPicture(chain, checkedCustomer(chain, options.customer));
    case 'matrix':
      return matrixPicture(chain);
    case 'blueprint':
    case undefined:
      return blueprintPicture(chain);
    default:
      return options satisfies never;
  }
}

function checkOptions(options: SvgOptions): void {
  const view = (options as SvgOptions | null)?.view ?? 'blueprint';
  if (!Object.hasOwn(VIEWS, view))
    throw serviceChainError(
      'invalid-option',
      `expected view to be one of ${Object.keys(VIEWS).join(', ')}, got ${quote(view)}`,
    );
  checkOptionNames(options, VIEWS[view]);
  const needed = VIEWS[view][1];
  const given = needed && (options as Readonly<Record<string, unknown>>)[needed];
  if (needed !== undefined && typeof given !== 'string')
    throw serviceChainError(
      'invalid-option',
      `expected ${needed} to be an id, as view ${view} is about one, got ${quote(given)}`,
    );
}

function checkedCustomer(chain: ServiceChain, customer: string): string {
  const { id, kind } = chain.party(customer);
  if (kind === 'customer') return id;
  throw serviceChainError(
    'invalid-option',
    `expected customer to be an external customer, got ${quote(id)} of kind ${kind}`,
  );
}
