import type { Adjacency } from '../algorithms/adjacency.js';
import type { LabelledRelation } from '../algorithms/levels.js';
import { type Network, networkOf } from '../algorithms/network.js';
import { CUSTOMER_KIND, layOut, type NetworkLayout, type NetworkSource } from './network-layout.js';

/**
 * What needs what, as one network that stays linear in the chain. Its nodes, in this order:
 *
 * - a *default capability* for every party: it needs the party and all it receives (an external customer needs nothing);
 * - a *presence* for every party that provides a special link: what fails when the party is down. For any other party
 *   that is its default capability, as nothing else rests on the party;
 * - a node for every *special* link: those that state what they require, then those that state nothing but are named in
 *   a stated clause;
 * - a gate for every stated clause that can spare a link.
 *
 * Any other link, an *ordinary* one, works exactly when its provider's default capability does, and is reached exactly
 * when its customer's is, so it needs no node of its own. Edges are labelled with the link that needs; an edge of a
 * default capability to a special link hands on the label it was reached by.
 */
export interface RequirementNetwork extends Network, LabelledRelation {
  readonly layout: NetworkLayout;
  /** Row p: the ordinary links that party p receives, ascending; none for an external customer. */
  readonly ordinaryInbound: Adjacency;
}

/** Makes the requirement network of a chain. O(parties + links + requirements). */
export function requirementNetworkOf(source: NetworkSource): RequirementNetwork {
  const layout = layOut(source);
  const rows = new NetworkRows(source, layout);
  rows.addCapabilities();
  rows.addPresences();
  rows.addStated();
  rows.addUnstated();
  rows.addGates();
  const { needs, labels } = rows.finish();
  return Object.assign(networkOf(needs, thresholdsOf(source, layout)), {
    labels,
    transparentFrom: layout.unstatedFrom,
    layout,
    ordinaryInbound: ordinaryInbound(source, layout),
  });
}

/** The rows of the network, in the order of its nodes. */
class NetworkRows {
  private readonly offsets: Int32Array;
  private readonly items: Int32Array;
  private readonly labels: Int32Array;
  private node = 0;
  private end = 0;

  constructor(
    private readonly source: NetworkSource,
    private readonly layout: NetworkLayout,
  ) {
    const { inbound, requirements } = source;
    const { parties, specials, gateClauses, nodeCount } = layout;
    const most =
      inbound.items.length + parties + 2 * specials.length + gateClauses.length + requirements.members.length;
    this.offsets = new Int32Array(nodeCount + 1);
    this.items = new Int32Array(most);
    this.labels = new Int32Array(most);
  }

  addCapabilities(): void {
    const { inbound, kinds, providers } = this.source;
    const { presenceOf, ownNodes } = this.layout;
    for (let party = 0; party < kinds.length; party++) {
      if (presenceOf[party] !== party) this.add(presenceOf[party]!, -1);
      const last = kinds[party] === CUSTOMER_KIND ? 0 : inbound.offsets[party + 1]!;
      for (let k = inbound.offsets[party]!; k < last; k++) {
        const link = inbound.items[k]!;
        const own = ownNodes ? ownNodes[link]! : -1;
        if (own === -1) this.add(providers[link]!, link);
        else this.add(own, -1);
      }
      this.close();
    }
  }

  addPresences(): void {
    for (let { node } = this; node < this.layout.specialsFrom; node++) this.close();
  }

  addStated(): void {
    const { requirements, providers } = this.source;
    let gate = 0;
    for (let i = 0; i < requirements.links.length; i++) {
      const link = requirements.links[i]!;
      this.add(this.layout.presenceOf[providers[link]!]!, link);
      for (
        let clause = requirements.clauseOffsets[i]!;
        clause < requirements.clauseOffsets[i + 1]!;
        clause++
      ) {
        if (this.layout.gateClauses[gate] === clause) this.add(this.layout.gatesFrom + gate++, link);
        else this.addMembers(clause, link);
      }
      this.close();
    }
  }

  addUnstated(): void {
    const { specials } = this.layout;
    for (let i = this.source.requirements.links.length; i < specials.length; i++) {
      this.add(this.source.providers[specials[i]!]!, specials[i]!);
      this.close();
    }
  }

  addGates(): void {
    for (const clause of this.layout.gateClauses) {
      this.addMembers(clause, -1);
      this.close();
    }
  }

  finish(): { needs: Adjacency; labels: Int32Array } {
    const { offsets, items, labels, end } = this;
    const isFull = end === items.length;
    return {
      needs: { offsets, items: isFull ? items : items.slice(0, end) },
      labels: isFull ? labels : labels.slice(0, end),
    };
  }

  private addMembers(clause: number, label: number): void {
    const { memberOffsets, members } = this.source.requirements;
    for (let k = memberOffsets[clause]!; k < memberOffsets[clause + 1]!; k++) {
      this.add(this.layout.ownNodes![members[k]!]!, label);
    }
  }

  private add(node: number, label: number): void {
    this.items[this.end] = node;
    this.labels[this.end++] = label;
  }

  private close(): void {
    this.offsets[++this.node] = this.end;
  }
}

/** A gate of n links of which k must work fails when n - k + 1 have failed; every other node with the first. */
function thresholdsOf({ requirements }: NetworkSource, { nodeCount, gatesFrom, gateClauses }: NetworkLayout) {
  const failAt = new Int32Array(nodeCount).fill(1);
  for (const [gate, clause] of gateClauses.entries()) {
    const size = requirements.memberOffsets[clause + 1]! - requirements.memberOffsets[clause]!;
    failAt[gatesFrom + gate] = size - requirements.atLeast[clause]! + 1;
  }
  return failAt;
}

function ordinaryInbound({ inbound, kinds }: NetworkSource, { ownNodes }: NetworkLayout): Adjacency {
  const offsets = new Int32Array(kinds.length + 1);
  const items = new Int32Array(inbound.items.length);
  let end = 0;
  for (let party = 0; party < kinds.length; party++) {
    const last = kinds[party] === CUSTOMER_KIND ? 0 : inbound.offsets[party + 1]!;
    for (let k = inbound.offsets[party]!; k < last; k++) {
      const link = inbound.items[k]!;
      if (ownNodes === undefined || ownNodes[link] === -1) items[end++] = link;
    }
    offsets[party + 1] = end;
  }
  return { offsets, items: items.slice(0, end) };
}
