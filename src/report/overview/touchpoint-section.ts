import { groupBy } from '../../algorithms/group-by.js';
import { externalDelivery } from '../../analyses/external-delivery.js';
import { type TouchpointSummaryRow, touchpointSummary } from '../../analyses/touchpoint-summary.js';
import { type UpstreamRow, upstream } from '../../analyses/upstream.js';
import { counted, heading, nameOf, type Page, paragraph, serviceOf } from './page.js';

/** What stands behind each touchpoint: by distance, who provides what, and who stops it alone. */
export function touchpointSection(page: Page, unowned: ReadonlySet<string>): string {
  const summaries = new Map(Array.from(touchpointSummary(page.chain), (row) => [row.touchpoint, row]));
  if (summaries.size === 0) return '';
  const rows = groupBy(upstream(page.chain), (row) => row.touchpoint);
  const legend =
    'The numbers are distances: 1 is the touchpoint itself, 2 is what it needs directly. ' +
    '* stops the touchpoint when it alone is down. ! has nobody inside who answers for it.';
  const title = `${heading(page, 'What stands behind each touchpoint?')}\n${paragraph(page, '  ', legend, page.style.aside)}`;
  const blocks = Array.from(externalDelivery(page.chain), ({ link }) =>
    block(page, summaries.get(link)!, rows.get(link) ?? [], unowned),
  );
  return [title, ...blocks].join('\n\n');
}

function block(
  page: Page,
  summary: TouchpointSummaryRow,
  rows: readonly UpstreamRow[],
  unowned: ReadonlySet<string>,
): string {
  const stopping = new Set(summary.singlePointParties);
  const mark = (party: string) => nameOf(page, party) + (stopping.has(party) ? '*' : '');
  const service = (row: UpstreamRow) => {
    const customer = row.distance > 2 ? ` for ${nameOf(page, row.customer)}` : '';
    return `${serviceOf(page, row.link)}${customer}${unowned.has(row.link) ? ' !' : ''}`;
  };
  const levels = Array.from(
    groupBy(rows, (row) => row.distance),
    ([distance, level]) => {
      const providers = Array.from(
        groupBy(level, (row) => row.provider),
        ([provider, links]) => {
          return `${mark(provider)}: ${links.map(service).join(', ')}`;
        },
      );
      return paragraph(page, `    ${distance}  `, providers.join('; '));
    },
  );
  const ends = `${mark(summary.provider)} → ${nameOf(page, summary.customer)}`;
  const gap = unowned.has(summary.touchpoint) ? ' !' : '';
  const head = paragraph(
    page,
    '  ',
    `${serviceOf(page, summary.touchpoint)}${gap}, ${ends}`,
    page.style.heading,
  );
  return [head, paragraph(page, '    ', size(summary), page.style.aside), ...levels].join('\n');
}

function size({ links, parties }: TouchpointSummaryRow): string {
  if (links === 0) return 'needs nothing from anybody else';
  return `${counted(links, 'link')} and ${counted(parties, 'party', 'parties')} behind it`;
}
