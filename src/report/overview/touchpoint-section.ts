import { groupBy } from '../../algorithms/group-by.js';
import { externalDelivery } from '../../analyses/external-delivery.js';
import { type TouchpointSummaryRow, touchpointSummary } from '../../analyses/touchpoint-summary.js';
import { upstreamOf } from '../../analyses/upstream.js';
import type { Link } from '../../model/link.js';
import { cellAt } from '../../tables/blocks.js';
import { partialBehind, partialInWords } from '../page/partial-behind.js';
import { counted, paragraph } from '../text-layout.js';
import { heading, nameOf, type Page, serviceOf } from './page.js';

/** How many touchpoints are shown with all that stands behind them. */
const SHOWN = 100;

const LEGEND =
  'The numbers are distances: 1 is the touchpoint itself, 2 is what it needs directly. ' +
  '* stops the touchpoint when it alone is down. ! has nobody inside who answers for it.';

/** What stands behind each touchpoint: by distance, who provides what, and who stops it alone. */
export function touchpointSection(page: Page): string {
  const touchpoints = Array.from(externalDelivery(page.chain), ({ link }) => link);
  if (touchpoints.length === 0) return '';
  const summaries = new Map(Array.from(touchpointSummary(page.chain), (row) => [row.touchpoint, row]));
  const title = heading(page, 'What stands behind each touchpoint?');
  const legend = paragraph(page, '  ', LEGEND, { mark: page.style.aside });
  const blocks = touchpoints.slice(0, SHOWN).map((touchpoint) => block(page, summaries.get(touchpoint)!));
  const more = touchpoints.length - SHOWN;
  const rest =
    more > 0
      ? [`  … and ${counted(more, 'more touchpoint')}: the table touchpoint-summary has them all`]
      : [];
  return [`${title}\n${legend}`, ...blocks, ...rest].join('\n\n');
}

function block(page: Page, summary: TouchpointSummaryRow): string {
  const stopping = new Set(summary.singlePointParties);
  const mark = (party: string) => nameOf(page, party) + (stopping.has(party) ? '*' : '');
  const behind = linksBehind(page, summary.touchpoint);
  const levels = Array.from(
    groupBy(behind, (one) => one.distance),
    ([distance, level]) => {
      const providers = Array.from(
        groupBy(level, ({ link }) => link.provider),
        ([provider, links]) => {
          return `${mark(provider)}: ${links.map((one) => service(page, one)).join(', ')}`;
        },
      );
      return paragraph(page, `    ${distance}  `, providers.join('; '));
    },
  );
  const ends = `${mark(summary.provider)} → ${nameOf(page, summary.customer)}`;
  const title = `${serviceOf(page, summary.touchpoint)}, ${ends}`;
  const head = paragraph(page, '  ', title, { mark: page.style.heading });
  return [
    head,
    paragraph(page, '    ', size(page, summary, behind), { mark: page.style.aside }),
    ...levels,
  ].join('\n');
}

interface LinkBehind {
  readonly link: Link;
  readonly distance: number;
}

/** The links of a touchpoint's closure, nearest first; without their witnesses, which grow with the square of the depth. */
function linksBehind({ chain }: Page, touchpoint: string): LinkBehind[] {
  const batches = upstreamOf(chain, touchpoint).batches({ columns: ['link', 'distance'] });
  return Array.from(batches, ({ length, columns }) => {
    const places = Array.from({ length }, (_, at) => at);
    return places.map((at) => ({
      link: chain.link(String(cellAt(columns.link!, at))),
      distance: Number(cellAt(columns.distance!, at)),
    }));
  }).flat();
}

/** What is needed directly is needed by the touchpoint's own provider; farther away it is worth saying by whom. */
function service(page: Page, { link, distance }: LinkBehind): string {
  const customer = distance > 2 ? ` for ${nameOf(page, link.customer)}` : '';
  return serviceOf(page, link.id).replace(/( !)?$/, (mark) => customer + mark);
}

function size(page: Page, summary: TouchpointSummaryRow, behind: readonly LinkBehind[]): string {
  const { links, parties, touchpoint, modelled } = summary;
  const known =
    links === 0
      ? 'needs nothing from anybody else'
      : `${counted(links, 'link')} and ${counted(parties - 1, 'other party', 'other parties')} behind it`;
  if (modelled === 'complete') return known;
  const partial = partialBehind(page.chain, [touchpoint, ...behind.map(({ link }) => link.id)]);
  const why = partialInWords(partial.map((party) => nameOf(page, party)));
  return links === 0 ? `${known} in the model: ${why}` : `${known}, maybe more: ${why}`;
}
