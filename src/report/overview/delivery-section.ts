import { groupBy } from '../../algorithms/group-by.js';
import { type ExternalDeliveryRow, externalDelivery } from '../../analyses/external-delivery.js';
import { paragraph } from '../text-layout.js';
import { heading, inPart, nameOf, type Page, serviceOf } from './page.js';

/** The first question: who delivers to the external customers, in the order a contact runs. */
export function deliverySection(page: Page): string {
  const title = heading(page, '1. Who delivers to the external customers?');
  const customers = [...groupBy(externalDelivery(page.chain), (row) => row.customer)];
  if (customers.length === 0) return `${title}\n  nobody: no link serves an external customer`;
  const blocks = customers.map(([customer, rows]) =>
    [
      paragraph(page, '  ', nameOf(page, customer) + inPart(page, customer)),
      ...rows.map((row) => paragraph(page, '    ', delivery(page, row), { hang: 4 })),
    ].join('\n'),
  );
  return [title, ...blocks].join('\n');
}

function delivery(page: Page, row: ExternalDeliveryRow): string {
  const provider = nameOf(page, row.provider) + (row.providerLane === 'partner' ? ' (partner)' : '');
  const owner =
    row.owner === null ? 'no owner' : row.owner === row.provider ? '' : `owner ${nameOf(page, row.owner)}`;
  const details = [row.stage?.replace('-', ' '), row.channel, owner].filter(Boolean).join(', ');
  return `${serviceOf(page, row.link)} ← ${provider}${details === '' ? '' : ` (${details})`}`;
}
