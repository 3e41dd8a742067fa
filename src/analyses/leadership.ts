import { rowOf as itemsOf } from '../algorithms/adjacency.js';
import { PARTY_KINDS } from '../chain/chain-columns.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import type { PartyKind } from '../model/party.js';
import type { Table } from '../tables/table.js';
import { createMayComeNearer } from './completeness/may-come-nearer.js';
import { modelledAs } from './completeness/modelled.js';
import { partialMarks } from './completeness/partial-marks.js';
import { hopsToCustomers } from './hops-to-customers.js';
import { LEADERSHIP_BASES, type LeadershipRow, leadershipTable } from './leadership-table.js';

/**
 * Who leads whom, and whether they serve each other: a row for each party, leader and basis (formal or informal) that the
 * document states. Leading is not serving, so it makes no link; what this table asks is whether there are links beside it.
 *
 * *leaderServes*: the leader provides at least one link to the party it leads, which is what a leader who supports does.
 * *bossServed*: the party provides at least one to its leader; the boss is an internal customer, and a report is a service.
 *
 * In the *inverted pyramid* those who are led stand next to the customers, and their leaders behind them, in support. The pyramid is
 * *upright* where the leader stands nearer to the customers than the led, so between the two. Distances are plain hops, as in
 * {@link positions}. Two who are equally far make no upright pyramid, and where either has no way to a customer nothing is said.
 *
 * A department, team or role without a formal leader has a row whose `leader` is null and whose `basis` is formal, beside rows for
 * its informal leaders; parties of the tier `senior-leader` are exempt, systems are not led, and customers and partners have rows for
 * leaders they state only. A leader stated twice on the same basis is one. O(parties + links + leaders · log leaders).
 *
 * Source of the pyramid turned over: J. Carlzon, Moments of Truth (1987).
 *
 * @example
 * ```ts
 * import { defineChain, leadership } from 'service-chain';
 *
 * const shop = defineChain({
 *   parties: {
 *     desk: { kind: 'team', leaders: [{ party: 'manager', basis: 'formal' }] },
 *     manager: { kind: 'role', tier: 'senior-leader' },
 *     guest: { kind: 'customer' },
 *   },
 *   links: {
 *     sale: { provider: 'desk', customer: 'guest', service: 'sale' },
 *     rota: { provider: 'manager', customer: 'desk', service: 'rota' },
 *   },
 * });
 * const [row] = leadership(shop).rows();
 * [row?.party, row?.leader, row?.leaderServes, row?.bossServed, row?.pyramidUpright]; // [ 'desk', 'manager', true, false, false ]
 * ```
 */
export function leadership(chain: ServiceChain): Table<LeadershipRow, 'party' | 'basis' | 'leader'> {
  return leadershipTable.of(function* () {
    const topology = topologyOf(chain);
    const leaders = Array.from({ length: topology.partyCount }, (_, party) => leadersOf(topology, party));
    const hops = hopsToCustomers(topology);
    const mayComeNearer = createMayComeNearer(topology, hops);
    const facts = { topology, hops, inDegrees: inDegreesOf(leaders), mayComeNearer };
    for (const [party, own] of leaders.entries()) yield* rowsOf(facts, party, own);
  });
}

type Basis = LeadershipRow['basis'];

/** One leader of a party, by its number. */
interface StatedLeader {
  readonly basis: Basis;
  readonly leader: number;
}

interface Facts {
  readonly topology: Topology;
  /** Per party: its hops to an external customer, or -1. */
  readonly hops: Int32Array;
  /** Whether a missing link may bring a party nearer to the external customers. */
  mayComeNearer(party: number): boolean;
  /** By basis, and per party: how many parties name it as a leader. */
  readonly inDegrees: Readonly<Record<Basis, Int32Array>>;
}

function* rowsOf(facts: Facts, party: number, leaders: readonly StatedLeader[]): Generator<LeadershipRow> {
  const { topology } = facts;
  if (leaders[0]?.basis !== 'formal' && isToBeLed(topology, party)) yield unledRow(facts, party);
  if (leaders.length === 0) return;
  const links = linksBetween(topology, party, new Set(leaders.map(({ leader }) => leader)));
  for (const leader of leaders) yield rowOf(facts, party, leader, links);
}

const KINDS_TO_BE_LED: ReadonlySet<PartyKind> = new Set(['department', 'team', 'role']);

function isToBeLed({ columns }: Topology, party: number): boolean {
  const isSenior = columns.parties.field(party, 'tier') === 'senior-leader';
  return !isSenior && KINDS_TO_BE_LED.has(PARTY_KINDS[columns.kinds[party]!]!);
}

/** The leaders a party states, each once on a basis, in the order of rows. */
function leadersOf({ columns }: Topology, party: number): readonly StatedLeader[] {
  const stated = columns.parties.field(party, 'leaders') ?? [];
  return LEADERSHIP_BASES.flatMap((basis) => {
    const numbers = stated.filter((one) => one.basis === basis).map((one) => columns.partyNumber(one.party));
    return [...new Set(numbers)].sort((a, b) => a - b).map((leader) => ({ basis, leader }));
  });
}

function inDegreesOf(leaders: ReadonlyArray<readonly StatedLeader[]>): Facts['inDegrees'] {
  const counts = { formal: new Int32Array(leaders.length), informal: new Int32Array(leaders.length) };
  for (const own of leaders) for (const { basis, leader } of own) counts[basis][leader]!++;
  return counts;
}

/** The links between a party and each of its leaders, both ways, found by one look at the links of the party. */
interface LinksBetween {
  readonly fromLeader: ReadonlyMap<number, readonly string[]>;
  readonly toLeader: ReadonlyMap<number, readonly string[]>;
}

function linksBetween(topology: Topology, party: number, leaders: ReadonlySet<number>): LinksBetween {
  const { columns, inbound, outbound } = topology;
  const withLeader = (links: Int32Array, ends: Int32Array) => {
    const found = new Map(Array.from(leaders, (leader) => [leader, [] as string[]]));
    for (const link of links) found.get(ends[link]!)?.push(columns.linkId(link));
    return found;
  };
  return {
    fromLeader: withLeader(itemsOf(inbound, party), columns.providers),
    toLeader: withLeader(itemsOf(outbound, party), columns.customers),
  };
}

function rowOf(
  { topology, hops, inDegrees, mayComeNearer }: Facts,
  party: number,
  { basis, leader }: StatedLeader,
  { fromLeader, toLeader }: LinksBetween,
): LeadershipRow {
  const { partyIds } = topology.columns;
  const marks = partialMarks(topology);
  const leaderLinks = fromLeader.get(leader)!;
  const bossLinks = toLeader.get(leader)!;
  const areKnown = hops[party] !== -1 && hops[leader] !== -1;
  return {
    party: partyIds[party]!,
    leader: partyIds[leader]!,
    basis,
    leaderServes: leaderLinks.length > 0,
    bossServed: bossLinks.length > 0,
    leaderLinks,
    bossLinks,
    partyDistance: distanceOf(hops, party),
    leaderDistance: distanceOf(hops, leader),
    pyramidUpright: areKnown ? hops[leader]! < hops[party]! : null,
    leaderFormalInDegree: inDegrees.formal[leader]!,
    leaderInformalInDegree: inDegrees.informal[leader]!,
    modelled: modelledAs([party, leader].some((one) => marks.has(one) || mayComeNearer(one))),
  };
}

function unledRow({ topology, hops, mayComeNearer }: Facts, party: number): LeadershipRow {
  return {
    party: topology.columns.partyIds[party]!,
    leader: null,
    basis: 'formal',
    leaderServes: null,
    bossServed: null,
    leaderLinks: null,
    bossLinks: null,
    partyDistance: distanceOf(hops, party),
    leaderDistance: null,
    pyramidUpright: null,
    leaderFormalInDegree: null,
    leaderInformalInDegree: null,
    modelled: modelledAs(mayComeNearer(party)),
  };
}

function distanceOf(hops: Int32Array, party: number): number | null {
  return hops[party] === -1 ? null : hops[party]!;
}
