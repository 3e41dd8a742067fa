import type { CriticalPartiesRow } from '../../analyses/critical-parties.js';
import type { UnownedLinksRow } from '../../analyses/unowned-links.js';
import { withoutControls } from '../../tables/cell-text.js';
import { counted, heading, nameOf, type Page, paragraph } from './page.js';

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
  const [worst] = critical;
  const point = worst
    ? ` ${nameOf(page, worst.party)} alone stops ${worst.touchpointsStopped} of ${counted(touchpoints, 'touchpoint')}.`
    : '';
  return `${heading(page, withoutControls(chain.name ?? 'Service chain'))}\n${paragraph(page, '', size + point)}`;
}
