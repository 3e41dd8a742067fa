import { createClosureSearch } from '../algorithms/closure-of-one.js';
import { type Importances, importancesOf } from '../algorithms/decision-diagrams/importance.js';
import type { CompiledChain } from '../chain/compiled-chain.js';
import { withAssumed } from './availability-options.js';
import { modelledAs } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { type SupplierNetwork, supplierNetworkOf } from './supplier-network.js';

interface Assumptions {
  readonly assumed: number | null;
  readonly limit: number;
}

/** How much a supplier matters; see the columns of the table. */
interface Measures {
  readonly availability: number | null;
  readonly birnbaum: number | null;
  readonly criticality: number | null;
  readonly improvement: number | null;
  readonly unknown: 'availability' | 'limit' | null;
}

/** The rows of one touchpoint, those that matter most first. */
export function importanceRows(chain: CompiledChain, touchpoint: string, assumptions: Assumptions) {
  const network = supplierNetworkOf(chain);
  const start = network.linkNodes[chain.columns.linkNumber(touchpoint)]!;
  const suppliers = suppliersOf(chain, network, start);
  const measure = createMeasures(network, start, suppliers, assumptions);
  const modelled = modelledAs(openLinks(chain).isOpen(chain.columns.linkNumber(touchpoint)));
  const rows = suppliers.map((supplier) => ({
    touchpoint,
    ...factsOf(chain, supplier),
    stated: network.stated[supplier] !== -1,
    ...measure(supplier),
    modelled,
  }));
  // Sorting is stable: of rows that matter as much, those of links come first, each by their ids.
  return rows.sort((a, b) => (b.birnbaum ?? -1) - (a.birnbaum ?? -1));
}

/** What may fail in the upstream closure of a link: links and then parties, each ascending. */
function suppliersOf(chain: CompiledChain, { network, events }: SupplierNetwork, start: number): number[] {
  const isNeeded = createClosureSearch(network.needs)(start);
  const suppliers = events.filter((event, node) => event !== -1 && isNeeded(node)).sort();
  const firstLink = suppliers.findIndex((supplier) => supplier >= chain.partyCount);
  return [...suppliers.subarray(firstLink), ...suppliers.subarray(0, firstLink)];
}

function factsOf({ columns, partyCount }: CompiledChain, supplier: number) {
  if (supplier < partyCount) {
    const id = columns.partyIds[supplier]!;
    return { kind: 'party', id, name: columns.parties.field(supplier, 'name') ?? id, provider: id } as const;
  }
  const link = supplier - partyCount;
  const provider = columns.partyIds[columns.providers[link]!]!;
  const name = columns.links.field(link, 'service')!;
  return { kind: 'link', id: columns.linkIds[link]!, name, provider } as const;
}

/** Makes the measures of suppliers; the diagram is only asked when some measure can be known. */
function createMeasures(
  { network, events, stated }: SupplierNetwork,
  start: number,
  suppliers: readonly number[],
  { assumed, limit }: Assumptions,
): (supplier: number) => Measures {
  const isUnknown = (supplier: number) => assumed === null && stated[supplier] === -1;
  const unknowns = suppliers.filter(isUnknown).length;
  // What one supplier matters does not depend on its own availability, so one unknown is of no account for it.
  const works = withAssumed(stated, assumed ?? 1);
  const found = unknowns > 1 ? undefined : importancesOf({ network, events, works, limit }, start);
  return (supplier) => {
    const availability = isUnknown(supplier) ? null : works[supplier]!;
    const isWithheld = unknowns > (availability === null ? 1 : 0);
    if (!found || isWithheld) {
      const unknown = isWithheld ? 'availability' : 'limit';
      return { availability, birnbaum: null, criticality: null, improvement: null, unknown };
    }
    return { availability, ...measuresOf(found, supplier, availability) };
  };
}

function measuresOf(
  { birnbaum: importances, fails }: Importances,
  supplier: number,
  availability: number | null,
): Omit<Measures, 'availability'> {
  const birnbaum = importances.get(supplier) ?? 0;
  if (availability === null)
    return { birnbaum, criticality: null, improvement: null, unknown: 'availability' };
  const improvement = birnbaum * (1 - availability);
  const criticality = fails === 0 ? null : Math.min(1, improvement / fails);
  return { birnbaum, criticality, improvement, unknown: null };
}
