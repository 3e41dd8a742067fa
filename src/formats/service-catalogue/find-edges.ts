import { plainKey } from './fields.js';
import type { NamedParty } from './names-in.js';
import { below, isMap, type Placed, type Spot, textIn } from './spot.js';

/** One thing that depends on another, told beside the services. */
export interface FoundEdge {
  readonly customer: NamedParty;
  readonly provider: NamedParty;
}

/** How the two ends are called: who depends, and on whom. */
const ENDS = [
  ['source', 'target'],
  ['from', 'to'],
  ['consumer', 'provider'],
  ['customer', 'provider'],
  ['service', 'dependson'],
] as const;

/** Lists that say by their name that the first end depends on the second. */
const EDGE_KEYS = ['dependencies', 'dependson', 'relations', 'relationships', 'edges'];

/** The entries of a list such as `dependencies: [{ source: a, target: b }]`, where A depends on B; all else is strange. */
export function foundEdges({ key, value, spot }: Placed & { readonly key: string }): {
  readonly edges: readonly FoundEdge[];
  readonly strange: readonly Spot[];
} {
  if (!EDGE_KEYS.includes(plainKey(key)) || !Array.isArray(value)) return { edges: [], strange: [spot] };
  const edges: FoundEdge[] = [];
  const strange: Spot[] = [];
  for (const [place, item] of value.entries()) {
    const at = below(spot, place);
    const edge = isMap(item) ? edgeIn(item, at) : undefined;
    if (edge) edges.push(edge);
    else strange.push(at);
  }
  return { edges, strange };
}

function edgeIn(item: Readonly<Record<string, unknown>>, spot: Spot): FoundEdge | undefined {
  const fields = new Map(Object.entries(item).map(([key, value]) => [plainKey(key), { key, value }]));
  const named = (end: string): NamedParty | undefined => {
    const field = fields.get(end);
    const name = textIn(field?.value);
    return field && name !== undefined ? { name, spot: below(spot, field.key) } : undefined;
  };
  const service = textIn(fields.get('description')?.value);
  for (const [one, other] of ENDS) {
    const [customer, provider] = [named(one), named(other)];
    if (customer && provider) return { customer, provider: { ...provider, ...(service && { service }) } };
  }
  return undefined;
}
