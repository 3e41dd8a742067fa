import { type WitnessPathsOptions, type WitnessPathsRow, witnessPaths } from '../analyses/witness-paths.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import { countOf } from '../rules/words.js';
import { layoutOf } from './page/layout-options.js';
import { capitalised, joined, linkBetween, linkFrom, nameOfEither } from './page/names.js';
import type { Line, Section } from './page/sections.js';
import { sectionsToText } from './page/sections-to-text.js';
import { verdictLines } from './reasons/verdict-lines.js';
import type { OverviewOptions } from './to-overview.js';

/** How many paths to tell, and how to lay them out. */
export interface ReasonsOptions extends OverviewOptions, WitnessPathsOptions {}

/**
 * Why a party or link depends on another, on a page of text: {@link witnessPaths} link by link, whether the one stops when the other
 * alone is down, and what stands in where it does not.
 *
 * @throws ServiceChainError `unknown-id` when the chain has no such party or link; `invalid-option`.
 * @example
 * ```ts
 * import { toReasons } from 'service-chain/report';
 *
 * console.log(toReasons(chain, 'checkIn', 'it', { limit: 1 }).split('\n\n')[1]);
 * // The shortest way, 2 links
 * //   check-in (checkIn), Front desk → Guest
 * //     needs booking system (booking) from IT (assumed)
 * ```
 */
export function toReasons(
  chain: ServiceChain,
  from: string,
  to: string,
  options: ReasonsOptions = {},
): string {
  checkOptionNames(options, ['width', 'style', 'limit']);
  const { limit } = options;
  const paths = witnessPaths(chain, from, to, limit === undefined ? {} : { limit }).rows();
  const sections = paths.length > 0 ? dependence(chain, from, to, paths) : independence(chain, from, to);
  return sectionsToText(sections, layoutOf(options));
}

const ASSUMED: Section = {
  title: 'Assumed',
  lines: [
    {
      text: 'The link before does not say what it requires, and is taken to need all that its provider gets.',
      tone: 'aside',
    },
  ],
};

function dependence(
  chain: ServiceChain,
  from: string,
  to: string,
  paths: readonly WitnessPathsRow[],
): Section[] {
  const title = capitalised(`${nameOfEither(chain, from)} depends on ${nameOfEither(chain, to)}.`);
  return [
    { title, lines: verdictLines(chain, from, to) },
    ...paths.map((row) => ({ title: rankInWords(row), lines: pathLines(chain, from, row.path) })),
    ...(paths.some(({ assumed }) => assumed) ? [ASSUMED] : []),
  ];
}

function rankInWords({ rank, length }: WitnessPathsRow): string {
  const links = countOf(length, 'link');
  return rank === 1 ? `The shortest way, ${links}` : `Another way, ${links}`;
}

/** Each link with what it needs; what stands in for a link, and what is only assumed, is said. */
function pathLines(chain: ServiceChain, from: string, path: readonly string[]): Line[] {
  const [first, ...others] = path;
  const begins = chain.findParty(from)
    ? `${nameOfEither(chain, from)} gets ${linkFrom(chain, first!)}`
    : linkBetween(chain, first!);
  return [
    { text: begins },
    ...others.map((link, at): Line => ({ text: stepInWords(chain, path[at]!, link), level: 1 })),
  ];
}

function stepInWords(chain: ServiceChain, link: string, next: string): string {
  const { stated, clauses } = chain.requirementsOf(link);
  const naming = clauses.filter(({ of }) => of.includes(next));
  const isSpared = naming.every(({ atLeast, of }) => atLeast < of.length);
  const others = [...new Set(naming.flatMap(({ of }) => of))].filter((one) => one !== next);
  const spare = isSpared
    ? `, or else ${joined(
        others.map((one) => linkFrom(chain, one)),
        'or',
      )}`
    : '';
  const assumed = stated ? '' : ' (assumed)';
  return `needs ${linkFrom(chain, next)}${spare}${assumed}`;
}

/** The one does not depend on the other; perhaps it is the other way round. */
function independence(chain: ServiceChain, from: string, to: string): Section[] {
  const [one, other] = [nameOfEither(chain, from), nameOfEither(chain, to)];
  const title = capitalised(`${one} does not depend on ${other}.`);
  const [back] = witnessPaths(chain, to, from, { limit: 1 }).rows();
  if (!back) return [{ title, lines: [{ text: `Nor does ${other} depend on ${one}.` }] }];
  return [
    { title, lines: [{ text: `It is the other way round: ${other} depends on ${one}.` }] },
    { title: rankInWords(back), lines: pathLines(chain, to, back.path) },
  ];
}
