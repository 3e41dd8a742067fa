import { type WhatIfOptions, type WhatIfRow, whatIf } from '../analyses/what-if.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import { countOf } from '../rules/words.js';
import { type Losses, lossesOf } from './losses/stand-ins.js';
import { layoutOf } from './page/layout-options.js';
import { joined, linkBetween, linkFrom, linkName, nameOfEither } from './page/names.js';
import { type Line, type Section, sectionOf } from './page/sections.js';
import { sectionsToText } from './page/sections-to-text.js';
import { standInsInWords } from './reasons/verdict-lines.js';
import type { OverviewOptions } from './to-overview.js';

/** What is down, and how to lay out what becomes of it. */
export interface LossesOptions extends OverviewOptions, WhatIfOptions {}

/**
 * What becomes of the touchpoints when some parties and links are down together, on a page of text: {@link whatIf} in words.
 *
 * @throws ServiceChainError as {@link whatIf}.
 * @example
 * ```ts
 * import { toLosses } from 'service-chain/report';
 *
 * console.log(toLosses(chain, { down: ['it'] }).split('\n\n').at(-1));
 * // Stops
 * //   check-in (checkIn), Front desk → Guest
 * //     needs booking system (booking) from IT, who is down
 * ```
 */
export function toLosses(chain: ServiceChain, options: LossesOptions): string {
  checkOptionNames(options, ['width', 'style', 'down']);
  const down = [...new Set(options.down)];
  const rows = whatIf(chain, { down }).rows();
  return sectionsToText(sectionsOf(chain, down, rows), layoutOf(options));
}

function sectionsOf(chain: ServiceChain, down: readonly string[], rows: readonly WhatIfRow[]): Section[] {
  const losses = lossesOf(chain, down);
  const isDown = new Set(down);
  const inState = (state: WhatIfRow['state']) => rows.filter((row) => row.state === state);
  const [stopping, exposed, untouched] = [inState('stops'), inState('exposed'), inState('untouched')];
  const names = joined(
    down.map((id) => nameOfEither(chain, id)),
    'and',
  );
  const title =
    down.length === 0 ? 'When nothing is down' : `When ${names} ${down.length === 1 ? 'is' : 'are'} down`;
  return [
    { title, lines: [{ text: countsInWords(stopping.length, exposed.length, rows.length) }] },
    ...sectionOf(
      'Stops',
      stopping.flatMap((row) => stopLines(chain, row, isDown, losses)),
    ),
    ...sectionOf(
      'Goes on, with less to fall back on',
      exposed.flatMap((row) => exposedLines(chain, row, losses)),
    ),
    ...sectionOf(
      'Untouched',
      untouched.map(({ touchpoint }) => ({ text: linkBetween(chain, touchpoint) })),
    ),
  ];
}

function countsInWords(stopping: number, exposed: number, all: number): string {
  const touchpoints = countOf(all, 'touchpoint');
  const stops =
    stopping === 0
      ? `None of ${touchpoints} stops`
      : `${stopping} of ${touchpoints} ${stopping === 1 ? 'stops' : 'stop'}`;
  return exposed === 0
    ? `${stops}.`
    : `${stops}; ${exposed} ${exposed === 1 ? 'goes' : 'go'} on with less to fall back on.`;
}

/** A touchpoint that stops, and why, link by link. */
function stopLines(
  chain: ServiceChain,
  { touchpoint, cause }: WhatIfRow,
  isDown: ReadonlySet<string>,
  losses: Losses,
): Line[] {
  const steps = cause.slice(1).map((link, at): Line => {
    const alone = isDown.has(link) ? ', a link that is down' : ', who is down';
    const reason = at + 2 < cause.length ? '' : alone;
    const text = `needs ${linkFrom(chain, link)}${reason}${alsoLost(chain, cause[at]!, link, losses)}`;
    return { text, level: 1 };
  });
  const own = isDown.has(touchpoint) ? 'is down itself' : 'its own provider is down';
  return [
    { text: linkBetween(chain, touchpoint), tone: 'warning' },
    ...(steps.length === 0 ? [{ text: own, level: 1 }] : steps),
  ];
}

/** Alternatives of a failed link, which have failed with it. */
function alsoLost(chain: ServiceChain, link: string, next: string, losses: Losses): string {
  const naming = chain.requirementsOf(link).clauses.filter(({ of }) => of.includes(next));
  const others = [...new Set(naming.flatMap(({ of }) => of))].filter(
    (one) => one !== next && losses.isLost(one),
  );
  if (others.length === 0) return '';
  const names = joined(
    others.map((one) => linkFrom(chain, one)),
    'and',
  );
  return `; ${names} ${others.length === 1 ? 'is' : 'are'} lost, too`;
}

function exposedLines(
  chain: ServiceChain,
  { touchpoint, lost, lostLinks }: WhatIfRow,
  losses: Losses,
): Line[] {
  const shown = lostLinks.slice(0, 5).map((link) => linkName(chain, link));
  const names = lost > 5 ? `${shown.join(', ')} and ${lost - 5} more` : joined(shown, 'and');
  return [
    { text: linkBetween(chain, touchpoint) },
    { text: standInsInWords(chain, losses, touchpoint), level: 1 },
    { text: `${countOf(lost, 'link')} of its chain lost: ${names}`, level: 1, tone: 'aside' },
  ];
}
