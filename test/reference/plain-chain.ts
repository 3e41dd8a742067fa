/** What a link needs: one link id, any one of a list, or at least so many of a list. */
export type Clause =
  | string
  | readonly string[]
  | { readonly atLeast: number; readonly of: readonly string[] };

export interface PlainParty {
  readonly kind: string;
  readonly headcount?: number;
  readonly availability?: number;
}

export interface PlainLink {
  readonly provider: string;
  readonly customer: string;
  readonly owner?: string;
  readonly requires?: readonly Clause[];
  readonly availability?: number;
}

/** The least a document must hold for the semantics below; further fields do no harm. */
export interface PlainChain {
  readonly parties: Readonly<Record<string, PlainParty>>;
  readonly links: Readonly<Record<string, PlainLink>>;
}

/** A clause in its one normal form: at least `atLeast` of the links `of` must survive. */
export interface Requirement {
  readonly atLeast: number;
  readonly of: readonly string[];
}

/** What a chain says, looked up once: chains are not changed, and large ones ask for the same thing very often. */
interface Index {
  readonly parties: ReadonlyMap<string, PlainParty>;
  readonly links: ReadonlyMap<string, PlainLink>;
  readonly linkIds: readonly string[];
  readonly inbound: ReadonlyMap<string, readonly string[]>;
  readonly requirements: Map<string, readonly Requirement[]>;
}

const indices = new WeakMap<PlainChain, Index>();

/**
 * req(l): the stated `requires` of the link; where none is stated, nothing if its provider is a customer,
 * else one clause of a single link for each inbound link of its provider.
 */
export function requirementsOf(chain: PlainChain, link: string): readonly Requirement[] {
  const { requirements } = indexOf(chain);
  const known = requirements.get(link) ?? readRequirements(chain, link);
  requirements.set(link, known);
  return known;
}

function readRequirements(chain: PlainChain, link: string): Requirement[] {
  const { provider, requires } = linkOf(chain, link);
  if (requires !== undefined) return requires.map(normalise);
  if (kindOf(chain, provider) === 'customer') return [];
  return inboundOf(chain, provider).map((id) => ({ atLeast: 1, of: [id] }));
}

/** The links named in any clause of req(l), alternatives included: the arrows of the requirement graph. */
export function neededBy(chain: PlainChain, link: string): Set<string> {
  return new Set(requirementsOf(chain, link).flatMap((requirement) => requirement.of));
}

/** in(p): the links whose customer is the party. */
function inboundOf(chain: PlainChain, party: string): readonly string[] {
  return indexOf(chain).inbound.get(party) ?? [];
}

/** All link ids in id order. */
export function linkIds(chain: PlainChain): string[] {
  return [...indexOf(chain).linkIds];
}

/** All party ids in id order. */
export function partyIds(chain: PlainChain): string[] {
  return inIdOrder(Object.keys(chain.parties));
}

export function linkOf(chain: PlainChain, id: string): PlainLink {
  return existing(indexOf(chain).links, id);
}

export function partyOf(chain: PlainChain, id: string): PlainParty {
  return existing(indexOf(chain).parties, id);
}

export function kindOf(chain: PlainChain, party: string): string {
  return partyOf(chain, party).kind;
}

/** Ids are ordered by UTF-16 code units, which is what a sort without a comparator does to strings. */
export function inIdOrder(ids: Iterable<string>): string[] {
  return [...ids].sort();
}

function normalise(clause: Clause): Requirement {
  if (typeof clause === 'string') return { atLeast: 1, of: [clause] };
  if ('atLeast' in clause) return { atLeast: clause.atLeast, of: clause.of };
  return { atLeast: 1, of: clause };
}

function indexOf(chain: PlainChain): Index {
  const known = indices.get(chain) ?? readIndex(chain);
  indices.set(chain, known);
  return known;
}

function readIndex(chain: PlainChain): Index {
  const ids = inIdOrder(Object.keys(chain.links));
  const links = new Map(Object.entries(chain.links));
  const inbound = new Map<string, string[]>();
  for (const id of ids) {
    const { customer } = existing(links, id);
    inbound.set(customer, [...(inbound.get(customer) ?? []), id]);
  }
  const parties = new Map(Object.entries(chain.parties));
  return { parties, links, linkIds: ids, inbound, requirements: new Map() };
}

// A map, because ids such as `__proto__` and `constructor` would find something on any plain object.
function existing<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`Unknown id: ${id}`);
  return value;
}
