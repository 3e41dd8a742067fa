import { internalSupply } from '../../analyses/internal-supply.js';
import { unownedLinks } from '../../analyses/unowned-links.js';
import type { Lane, ServiceChain } from '../../chain/service-chain.js';
import { withoutControls } from '../../tables/cell-text.js';
import type { Table } from '../../tables/table.js';
import { markdownLines, markdownLiteral } from '../../tables/to-markdown.js';
import { nameIn, partiesOf, supplyOf, touchpointTables, unownedOf } from './document-tables.js';

const LANES: ReadonlyArray<readonly [Lane, string]> = [
  ['customer', 'External customers'],
  ['front-stage', 'Front stage: inside, in contact with external customers'],
  ['support', 'Support: inside, behind the front stage'],
  ['partner', 'Partners'],
];

/** A chain as a document to read, piece by piece. @param level the level of its title, 1 for a document of its own */
export function* markdownPieces(chain: ServiceChain, level: number): Generator<string> {
  const heading = (below: number, title: string) =>
    `${'#'.repeat(Math.min(6, level + below))} ${markdownLiteral(withoutControls(title))}\n\n`;
  yield `${heading(0, chain.name ?? 'Service chain')}${summaryOf(chain)}\n`;

  const touchpoints = touchpointTables(chain);
  yield `\n${heading(1, 'Who serves the external customers')}`;
  if (touchpoints.size === 0) yield 'No link serves an external customer.\n';
  let isFirst = true;
  for (const [customer, table] of touchpoints) {
    yield `${isFirst ? '' : '\n'}${heading(2, nameIn(chain, customer))}`;
    yield* markdownLines(table);
    isFirst = false;
  }
  yield `\n${heading(1, 'Who provides for the internal customers')}`;
  yield* rowsOr(supplyOf(chain), 'No link serves anybody inside.');
  yield `\n${heading(1, 'Links nobody answers for')}`;
  yield* rowsOr(unownedOf(chain), 'Somebody answers for every link.');
  yield `\n${heading(1, 'Parties')}`;
  if (chain.parties().length === 0) yield 'There are none.\n';
  isFirst = true;
  for (const [lane, title] of LANES) {
    if (!chain.parties().some(({ id }) => chain.laneOf(id) === lane)) continue;
    yield `${isFirst ? '' : '\n'}${heading(2, title)}`;
    yield* markdownLines(partiesOf(chain, lane));
    isFirst = false;
  }
}

function* rowsOr(table: Table, otherwise: string): Generator<string> {
  const [first] = table;
  if (first === undefined) yield `${otherwise}\n`;
  else yield* markdownLines(table);
}

/** How large the chain is, in a sentence. */
function summaryOf(chain: ServiceChain): string {
  const links = chain.links().length;
  const owned = links - unownedLinks(chain).rows().length;
  const inside = internalSupply(chain).rows().length;
  const counts = [
    counted(chain.parties().length, 'party', 'parties'),
    counted(links - inside, 'touchpoint', 'touchpoints'),
    counted(inside, 'link behind them', 'links behind them'),
  ];
  return `${counts.join(', ')}. Somebody answers for ${owned} of ${counted(links, 'link', 'links')}.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
