import type { ServiceChain } from '../../chain/service-chain.js';

/** How many parties or links make a piece. */
const BLOCK = 500;

/**
 * The text that `JSON.stringify(toGraph(chain).export())` has, made without the graph and in pieces, one node or edge on a line.
 */
export function* graphologyPieces(chain: ServiceChain): Generator<string> {
  const { parties, links, ...rest } = chain.content;
  const options = { type: 'directed', multi: true, allowSelfLoops: true };
  yield `{"options":${JSON.stringify(options)},"attributes":${JSON.stringify(rest)},"nodes":[`;
  yield* listed(parties, (party) => ({ key: party.id, attributes: party }));
  yield '\n],"edges":[';
  yield* listed(links, (link) => ({
    key: link.id,
    source: link.provider,
    target: link.customer,
    attributes: link,
  }));
  yield '\n]}\n';
}

function* listed<T>(records: readonly T[], elementOf: (record: T) => object): Generator<string> {
  let block: string[] = [];
  let mark = '\n';
  for (const record of records) {
    block.push(mark, JSON.stringify(elementOf(record)));
    mark = ',\n';
    if (block.length < 2 * BLOCK) continue;
    yield block.join('');
    block = [];
  }
  yield block.join('');
}
