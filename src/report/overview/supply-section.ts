import { groupBy } from '../../algorithms/group-by.js';
import { type InternalSupplyRow, internalSupply } from '../../analyses/internal-supply.js';
import { paragraph } from '../text-layout.js';
import { heading, inPart, nameOf, type Page, serviceOf } from './page.js';

/** The second question: who provides for the internal customers. */
export function supplySection(page: Page): string {
  const title = heading(page, '2. Who provides for the internal customers?');
  const customers = [...groupBy(internalSupply(page.chain), (row) => row.customer)];
  if (customers.length === 0) return `${title}\n  nobody: no link serves anybody inside or a partner`;
  const blocks = customers.map(([customer, rows]) =>
    [paragraph(page, '  ', nameOf(page, customer) + inPart(page, customer)), ...providersOf(page, rows)].join(
      '\n',
    ),
  );
  return [title, ...blocks].join('\n');
}

/** One line per provider: all it provides here. */
function providersOf(page: Page, rows: readonly InternalSupplyRow[]): string[] {
  return Array.from(
    groupBy(rows, (row) => row.provider),
    ([provider, links]) => {
      const services = links.map((row) => serviceOf(page, row.link)).join('; ');
      return paragraph(page, '    ', `${services} ← ${nameOf(page, provider)}`, { hang: 4 });
    },
  );
}
