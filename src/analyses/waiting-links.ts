import { type EarliestTimes, earliestTimes, type WaitingNetwork } from '../algorithms/earliest-times.js';
import type { ChainColumns } from '../chain/chain-columns.js';
import type { Topology } from '../chain/topology.js';

const known = new WeakMap<ChainColumns, EarliestTimes>();

/** When the links of a chain are done, worked out at the first call. O(parties + links + requirements · log requirements). */
export function timesOf(topology: Topology): EarliestTimes {
  let times = known.get(topology.columns);
  if (!times) {
    times = earliestTimes(waitingLinks(topology));
    known.set(topology.columns, times);
  }
  return times;
}

/**
 * What waits for what, linear in the chain. Its nodes, in this order:
 *
 * - every link, by its number: it needs what it states, or else all that its provider receives (nothing when the provider is an
 *   external customer);
 * - for every party, all that it receives;
 * - for every clause that can spare a link, its links, of which it needs the number it states.
 */
function waitingLinks(topology: Topology): WaitingNetwork {
  const { columns, linkCount } = topology;
  const rows = new Rows(topology);
  rows.addLinks();
  rows.addParties();
  rows.addChoices();
  const durations = new Float64Array(rows.atLeast.length);
  for (let link = 0; link < linkCount; link++) durations[link] = columns.links.field(link, 'ownTime') ?? 0;
  const needs = { offsets: Int32Array.from(rows.offsets), items: Int32Array.from(rows.items) };
  return { needs, atLeast: Int32Array.from(rows.atLeast), durations, steps: linkCount };
}

/** The rows of the network, in the order of its nodes. */
class Rows {
  readonly offsets: number[] = [0];
  readonly items: number[] = [];
  readonly atLeast: number[] = [];
  private readonly choices: number[] = [];

  constructor(private readonly topology: Topology) {}

  addLinks(): void {
    const { columns, linkCount, partyCount } = this.topology;
    const { links, clauseOffsets } = columns.requirements;
    let at = 0;
    for (let link = 0; link < linkCount; link++) {
      if (links[at] === link) {
        for (let clause = clauseOffsets[at]!; clause < clauseOffsets[at + 1]!; clause++) {
          if (this.isChoice(clause)) this.items.push(linkCount + partyCount + this.choices.push(clause) - 1);
          else this.addMembers(clause);
        }
        at++;
      } else if (!this.topology.isCustomer(columns.providers[link]!)) {
        this.items.push(linkCount + columns.providers[link]!);
      }
      this.close();
    }
  }

  addParties(): void {
    const { inbound, partyCount } = this.topology;
    for (let party = 0; party < partyCount; party++) {
      const last = this.topology.isCustomer(party) ? 0 : inbound.offsets[party + 1]!;
      for (let k = inbound.offsets[party]!; k < last; k++) this.items.push(inbound.items[k]!);
      this.close();
    }
  }

  addChoices(): void {
    for (const clause of this.choices) {
      this.addMembers(clause);
      this.close(this.topology.columns.requirements.atLeast[clause]!);
    }
  }

  private isChoice(clause: number): boolean {
    const { atLeast, memberOffsets } = this.topology.columns.requirements;
    return atLeast[clause]! < memberOffsets[clause + 1]! - memberOffsets[clause]!;
  }

  private addMembers(clause: number): void {
    const { memberOffsets, members } = this.topology.columns.requirements;
    for (let k = memberOffsets[clause]!; k < memberOffsets[clause + 1]!; k++) this.items.push(members[k]!);
  }

  private close(atLeast = this.items.length - this.offsets.at(-1)!): void {
    this.offsets.push(this.items.length);
    this.atLeast.push(atLeast);
  }
}
