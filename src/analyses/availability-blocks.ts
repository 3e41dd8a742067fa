import { createBitCounter } from '../algorithms/bit-counts.js';
import { BLOCK_SIZE, createClosureSweep } from '../algorithms/closure-sweep.js';
import { condensationOf } from '../algorithms/condensation.js';
import { createReliability, type Reliability } from '../algorithms/decision-diagrams/reliability.js';
import type { CompiledChain } from '../chain/compiled-chain.js';
import { type Block, numbers } from '../tables/blocks.js';
import type { Vector } from '../tables/table.js';
import { withAssumed } from './availability-options.js';
import { weightsByComponent } from './closure-blocks.js';
import { modelledVector } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { linkVectors } from './link-vectors.js';
import { type SupplierNetwork, supplierNetworkOf } from './supplier-network.js';

interface Assumptions {
  readonly assumed: number | null;
  readonly limit: number;
}

/** What is not stated in the upstream closures of some links. */
interface Unknowns {
  readonly parties: Int32Array;
  readonly links: Int32Array;
}

/** The rows of the availability of links, a block for up to 256 of them. */
export function* availabilityBlocks(
  chain: CompiledChain,
  links: Int32Array,
  assumptions: Assumptions,
): Generator<Block> {
  const suppliers = supplierNetworkOf(chain);
  const count = createUnknownCounter(chain, suppliers);
  const reliability = createReliabilities(chain, suppliers, assumptions);
  for (let from = 0; from < links.length; from += BLOCK_SIZE) {
    const some = links.subarray(from, from + BLOCK_SIZE);
    const unknowns = count(some);
    const hasUnknown = (at: number) => unknowns.parties[at]! + unknowns.links[at]! > 0;
    let solved: readonly Reliability[] | undefined;
    const solve = () => {
      solved ??= Array.from(some, (link, at) => reliability(link, hasUnknown(at)));
      return solved;
    };
    const isKnown = (at: number) => solve()[at]!.isExact && (assumptions.assumed !== null || !hasUnknown(at));
    const { service, provider, customer, link } = linkVectors(chain, some);
    yield {
      length: some.length,
      columns: {
        touchpoint: link,
        service,
        provider,
        customer,
        availability: () => someNumbers(solve(), ({ upper }) => upper, isKnown),
        lower: () => numbers(Float64Array.from(solve(), ({ lower }) => lower)),
        upper: () => numbers(Float64Array.from(solve(), ({ upper }) => upper)),
        exact: () => ({
          kind: 'boolean',
          values: Uint8Array.from(solve(), ({ isExact }) => Number(isExact)),
        }),
        modelled: () => modelledVector(some, openLinks(chain).isOpen),
        unknownParties: () => numbers(unknowns.parties),
        unknownLinks: () => numbers(unknowns.links),
        assumed: () =>
          someNumbers(
            some,
            () => assumptions.assumed ?? 0,
            (at) => assumptions.assumed !== null && hasUnknown(at),
          ),
      },
    };
  }
}

/**
 * How probable it is that a link works. What is not stated and not assumed is taken as never available for the lower and as
 * always available for the upper bound: no availability can grow by another's falling.
 */
function createReliabilities(
  chain: CompiledChain,
  suppliers: SupplierNetwork,
  { assumed, limit }: Assumptions,
): (link: number, hasUnknown: boolean) => Reliability {
  const atBest = createSharing(chain, suppliers, { limit, unstated: assumed ?? 1 });
  const atWorst = createSharing(chain, suppliers, { limit, unstated: assumed ?? 0 });
  return (link, hasUnknown) => {
    const best = atBest(link);
    if (!hasUnknown || assumed !== null) return best;
    const worst = atWorst(link);
    const lower = Math.min(worst.lower, best.upper);
    return { lower, upper: best.upper, isExact: best.isExact && worst.isExact };
  };
}

/**
 * The same with one number for all that is not stated. Touchpoints that state no requirements need their provider with all it
 * receives, which is worked out once for all of them: nothing needs such a touchpoint, so its own event is independent of that.
 */
function createSharing(
  chain: CompiledChain,
  { network, events, linkNodes, stated }: SupplierNetwork,
  { unstated, limit }: { readonly unstated: number; readonly limit: number },
): (link: number) => Reliability {
  const works = withAssumed(stated, unstated);
  const reliability = createReliability({ network, events, works, limit });
  const ofProviders = new Map<number, Reliability>();
  return (link) => {
    if (chain.ownNode(link) !== -1 || !chain.isTouchpoint(link)) return reliability(linkNodes[link]!);
    const provider = chain.columns.providers[link]!;
    const known = ofProviders.get(provider) ?? reliability(provider);
    ofProviders.set(provider, known);
    const own = works[chain.partyCount + link]!;
    return { lower: own * known.lower, upper: own * known.upper, isExact: known.isExact || own === 0 };
  };
}

/** Counts suppliers without a stated availability in closures, for up to 256 links at once. */
function createUnknownCounter(
  chain: CompiledChain,
  { network, events, linkNodes, stated }: SupplierNetwork,
): (links: Int32Array) => Unknowns {
  const condensation = condensationOf(network.needs);
  const sweep = createClosureSweep(condensation);
  const counterOf = (isCounted: (supplier: number) => boolean) => {
    const isUnknown = (supplier: number) => supplier >= 0 && stated[supplier] === -1 && isCounted(supplier);
    return createBitCounter(
      weightsByComponent(
        condensation,
        events.map((event) => (isUnknown(event) ? 1 : 0)),
      ),
    );
  };
  const parties = counterOf((supplier) => supplier < chain.partyCount);
  const links = counterOf((supplier) => supplier >= chain.partyCount);
  return (some) => {
    const words = sweep(some.map((link) => condensation.of[linkNodes[link]!]!));
    return { parties: parties(words).slice(0, some.length), links: links(words).slice(0, some.length) };
  };
}

function someNumbers<Item>(
  items: ArrayLike<Item>,
  numberOf: (item: Item) => number,
  isKnown: (at: number) => boolean,
): Vector {
  const valid = Uint8Array.from(items, (_, at) => Number(isKnown(at)));
  const values = Float64Array.from(items, (item, at) => (valid[at] === 1 ? numberOf(item) : 0));
  return valid.includes(0) ? { kind: 'number', values, valid } : { kind: 'number', values };
}
