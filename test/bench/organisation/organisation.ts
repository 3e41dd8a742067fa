import type { PartyKind } from 'service-chain';
import { type RandomStream, randomStream } from './random.js';
import { makeRecords, type Records } from './records.js';
import { type Requirements, statedRequirements } from './requirements.js';
import { type Dimensions, type Plan, SIZES, topicOf } from './sizes.js';

/** An organisation in columns. Parties and links are known by their number, which is their place in every column. */
export interface Organisation {
  readonly partyIds: readonly string[];
  readonly partyKinds: readonly PartyKind[];
  readonly linkIds: readonly string[];
  /** Per link: the number of its provider. */
  readonly providers: Int32Array;
  /** Per link: the number of its customer. */
  readonly customers: Int32Array;
  /** Per link: the number of its owner, -1 where it has none. */
  readonly owners: Int32Array;
  /** The links to external customers; each has a provider of its own. */
  readonly touchpoints: Int32Array;
  /** The links without an owner. */
  readonly unowned: Int32Array;
  /** What links state that they require; absent where none states anything. */
  readonly requirements?: Requirements;
  /** Ratings, measurements and contacts; absent where the graph alone is asked about. */
  readonly records?: Records;
}

const SEED = 20_240_229;

/** Popular providers serve many: the most popular of n gets about n^(-1 / skew) of all links into the next layer. */
const PROVIDER_SKEW = 2.2;
const RECEIVER_SKEW = 1.6;

/** In the cyclic profile: the share of links that run backwards, from the front toward the back office. */
const BACKWARD_SHARE = 0.03;

/** In the acyclic profile: how many pairs of neighbours serve each other all the same. */
const MUTUAL_PAIRS = 5;

const UNOWNED_SHARE = 0.03;

/**
 * Makes an organisation. Parties stand in five layers (back office, middle, front line, contact points, external customers)
 * and are mostly served by the layer behind them. Every contact point gives one touchpoint. Equal plans give equal
 * organisations.
 */
export function makeOrganisation(plan: Plan): Organisation {
  if (topicOf(plan.profile) === 'graph') return makeGraph(SIZES[plan.size], plan);
  const graph = makeGraph(SIZES[SIZES[plan.size].recordsAbout], {
    profile: 'acyclic',
    hasAlternatives: false,
  });
  return { ...graph, records: makeRecords(plan, graph.linkIds.length) };
}

/** Makes an organisation of any size, without records. */
export function makeGraph(size: Dimensions, { profile, hasAlternatives }: Omit<Plan, 'size'>): Organisation {
  const random = randomStream(SEED);
  const layers = layersOf(size);
  const { providers, customers } = linksOf(size, layers, random);
  if (profile === 'cyclic') turnSomeBack(providers, customers, size.touchpoints, random);
  else addMutualServices(providers, customers, layers.middle);
  const partyKinds = Array.from({ length: size.parties }, (_, party) => kindOf(party, layers));
  const owners = providers.map((provider, link) => {
    if (random.chance(UNOWNED_SHARE)) return -1;
    return partyKinds[provider] === 'partner' ? customers[link]! : provider;
  });
  for (const [link, owner] of owners.entries()) if (partyKinds[owner] === 'partner') owners[link] = -1;
  return {
    partyIds: partyKinds.map((_, party) => `party-${party}`),
    partyKinds,
    linkIds: Array.from(providers, (_, link) => `link-${link}`),
    providers,
    customers,
    owners,
    touchpoints: Int32Array.from({ length: size.touchpoints }, (_, touchpoint) => touchpoint),
    unowned: providers.map((_, link) => link).filter((link) => owners[link] === -1),
    ...(hasAlternatives && { requirements: statedRequirements(providers, customers, random) }),
  };
}

/** Parties `start` to `start + count - 1`. */
interface Layer {
  readonly start: number;
  readonly count: number;
}

interface Layers {
  readonly back: Layer;
  readonly middle: Layer;
  readonly front: Layer;
  readonly contact: Layer;
  readonly customer: Layer;
}

function layersOf({ parties, touchpoints }: Dimensions): Layers {
  const customers = Math.max(4, Math.round(touchpoints / 20));
  const inside = parties - touchpoints - customers;
  const back = Math.round(inside * 0.3);
  const middle = Math.round(inside * 0.4);
  return {
    back: { start: 0, count: back },
    middle: { start: back, count: middle },
    front: { start: back + middle, count: inside - back - middle },
    contact: { start: inside, count: touchpoints },
    customer: { start: inside + touchpoints, count: customers },
  };
}

/** Links in the order: touchpoints, one into every party that can have one, the rest into parties drawn at random. */
function linksOf(size: Dimensions, layers: Layers, random: RandomStream) {
  const providers = new Int32Array(size.links);
  const customers = new Int32Array(size.links);
  const inside = layers.customer.start;
  for (let link = 0; link < size.links; link++) {
    if (link < size.touchpoints) {
      providers[link] = layers.contact.start + link;
      customers[link] = layers.customer.start + random.below(layers.customer.count);
      continue;
    }
    const turn = link - size.touchpoints + 1;
    const customer = turn < inside ? turn : 1 + random.skewedBelow(inside - 1, RECEIVER_SKEW);
    customers[link] = turn < inside || random.chance(0.3) ? customer : 1 + random.below(inside - 1);
    providers[link] = providerFor(customers[link]!, layers, random);
  }
  return { providers, customers };
}

/** A party before the customer: of the layer behind (65 %), of the same layer (20 %), of the back office (15 %). */
function providerFor(
  customer: number,
  { back, middle, front, contact }: Layers,
  random: RandomStream,
): number {
  const [own, behind] =
    customer >= contact.start ? [contact, front] : customer >= front.start ? [front, middle] : [middle, back];
  const isBack = customer < middle.start;
  const draw = random.next();
  if (isBack || (draw < 0.2 && own !== contact && customer > own.start)) {
    const { start } = isBack ? back : own;
    return start + random.skewedBelow(customer - start, PROVIDER_SKEW);
  }
  const { start, count } = draw < 0.35 ? back : behind;
  return start + random.skewedBelow(count, PROVIDER_SKEW);
}

function turnSomeBack(
  providers: Int32Array,
  customers: Int32Array,
  touchpoints: number,
  random: RandomStream,
): void {
  for (let link = touchpoints; link < providers.length; link++) {
    if (!random.chance(BACKWARD_SHARE)) continue;
    const provider = providers[link]!;
    providers[link] = customers[link]!;
    customers[link] = provider;
  }
}

/** Neighbours in the order of parties: every other way from one to the other would have to run backwards. */
function addMutualServices(providers: Int32Array, customers: Int32Array, middle: Layer): void {
  const step = Math.floor(middle.count / (MUTUAL_PAIRS + 1));
  for (let pair = 1; pair <= MUTUAL_PAIRS; pair++) {
    const party = middle.start + pair * step;
    const link = providers.length - 2 * pair;
    providers[link] = party;
    customers[link] = party + 1;
    providers[link + 1] = party + 1;
    customers[link + 1] = party;
  }
}

function kindOf(party: number, { middle, front, contact, customer }: Layers): PartyKind {
  if (party >= customer.start) return 'customer';
  if (party >= contact.start) return party % 4 === 0 ? 'system' : 'role';
  if (party >= front.start) return 'team';
  if (party >= middle.start) return party % 5 === 0 ? 'system' : 'department';
  return party % 10 === 7 ? 'partner' : party % 3 === 0 ? 'system' : 'department';
}
