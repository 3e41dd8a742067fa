import type { CriticalPartiesRow } from '../../analyses/critical-parties.js';
import { partialParties } from '../../analyses/partial-parties.js';
import type { UnownedLinksRow } from '../../analyses/unowned-links.js';
import { withoutControls } from '../../tables/cell-text.js';
import { counted, listed, paragraph } from '../text-layout.js';
import { heading, nameOf, type Page } from './page.js';

/** The name of the organisation, how large its chain is, and the single point that stops most. */
export function headline(
  page: Page,
  unowned: readonly UnownedLinksRow[],
  critical: readonly CriticalPartiesRow[],
): string {
  const { chain } = page;
  const links = chain.links().length;
  const touchpoints = chain.touchpoints().length;
  const owned = `${links - unowned.length} of ${counted(links, 'link')} owned`;
  const size = `${counted(chain.parties().length, 'party', 'parties')}, ${counted(touchpoints, 'touchpoint')}, ${owned}.`;
  const stops = partialParties(chain).rows().length;
  const partial = stops > 0 ? ` ${counted(stops, 'party is', 'parties are')} modelled in part.` : '';
  const most = critical[0]?.touchpointsStopped ?? 0;
  const worst = critical
    .filter((row) => row.touchpointsStopped === most)
    .map((row) => nameOf(page, row.party));
  const each = worst.length > 1 ? 'each alone stop' : 'alone stops';
  const point =
    most > 0 ? ` ${listed(worst, 3)} ${each} ${most} of ${counted(touchpoints, 'touchpoint')}.` : '';
  return `${heading(page, withoutControls(chain.name ?? 'Service chain'))}\n${paragraph(page, '', size + point + partial)}`;
}
