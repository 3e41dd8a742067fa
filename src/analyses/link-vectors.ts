import type { CompiledChain } from '../chain/compiled-chain.js';
import { coded } from '../tables/blocks.js';
import type { Vector } from '../tables/table.js';

/** Columns that tables share, for links by their numbers. */
export interface LinkVectors {
  readonly link: () => Vector;
  readonly service: () => Vector;
  readonly provider: () => Vector;
  readonly customer: () => Vector;
  readonly owner: () => Vector;
}

/** The shared columns of some links; each is worked out when it is asked for. */
export function linkVectors(chain: CompiledChain, links: Int32Array): LinkVectors {
  const { columns } = chain;
  const parties = (of: Int32Array) =>
    coded(
      links.map((link) => of[link]!),
      columns.partyIds,
    );
  return {
    link: () => coded(links, columns.linkIds),
    service() {
      const { codes, dictionary } = servicesOf(chain);
      return coded(
        links.map((link) => codes[link]!),
        dictionary,
      );
    },
    provider: () => parties(columns.providers),
    customer: () => parties(columns.customers),
    owner: () => parties(columns.owners),
  };
}

interface Services {
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

const services = new WeakMap<CompiledChain, Services>();

function servicesOf(chain: CompiledChain): Services {
  let known = services.get(chain);
  if (!known) {
    const places = new Map<string, number>();
    const codes = new Int32Array(chain.linkCount);
    for (let link = 0; link < codes.length; link++) {
      const service = chain.columns.links.field(link, 'service')!;
      const place = places.get(service) ?? places.size;
      places.set(service, place);
      codes[link] = place;
    }
    known = { codes, dictionary: [...places.keys()] };
    services.set(chain, known);
  }
  return known;
}
