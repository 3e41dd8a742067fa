import type { ServiceChain } from '../../chain/service-chain.js';
import { withoutControls } from '../../tables/cell-text.js';
import { type OverviewStyle, paragraph } from '../text-layout.js';

/** What every section of the overview is laid out with. */
export interface Page {
  readonly chain: ServiceChain;
  readonly width: number;
  readonly style: OverviewStyle;
  /** The links nobody inside answers for. */
  readonly unowned: ReadonlySet<string>;
}

/** The name people read. */
export function nameOf({ chain }: Page, party: string): string {
  return withoutControls(chain.findParty(party)?.name ?? party);
}

/** What to say behind the name of a customer who may receive more than the chain holds; else nothing. */
export function inPart({ chain }: Page, customer: string): string {
  return chain.findParty(customer)?.modelled === 'partial' ? ', modelled in part: may receive more' : '';
}

/** A link as people speak of it: its service; `!` behind it where nobody inside answers for it. */
export function serviceOf({ chain, unowned }: Page, link: string): string {
  return `${withoutControls(chain.findLink(link)?.service ?? link)}${unowned.has(link) ? ' !' : ''}`;
}

/** The heading of a section. */
export function heading(page: Page, text: string): string {
  return paragraph(page, '', text, { mark: page.style.heading });
}
