import { type Condensation, condensationOf } from '../algorithms/condensation.js';
import { singleFailuresOf } from '../algorithms/single-failures.js';
import type { ChainColumns } from './chain-columns.js';
import { columnsOf } from './columns-of.js';
import { CUSTOMER_KIND } from './network-layout.js';
import { type RequirementNetwork, requirementNetworkOf } from './requirement-network.js';
import type { ServiceChain } from './service-chain.js';
import { ChainTopology, type Topology } from './topology.js';

/** A chain as the analyses read it: its topology, and what needs what, worked out at the first question and then kept. */
export interface CompiledChain extends Topology {
  /** What needs what. O(parties + links + requirements). */
  readonly network: RequirementNetwork;
  /** The network with every circle drawn together: a node leads to exactly what is upstream of it. Linear. */
  readonly closure: Condensation;
  /** The same for failures: a node leads to exactly what stops it by failing alone. */
  readonly singleFailures: Condensation;
  /** The same for failures of parties only, of which there are fewer: right about the presences of parties. */
  readonly partyFailures: Condensation;
  /** The node of a special link, -1 for an ordinary one. */
  ownNode(link: number): number;
  /** The node a link works by: its own, or its provider's default capability. */
  nodeOf(link: number): number;
  /**
   * Per link, the node that fails when it is lost alone, which is also the node it is reached with: its own, or its
   * customer's default capability; -1 for an ordinary touchpoint, on which nothing else rests. O(links).
   */
  readonly lossNodes: Int32Array;
}

const compiled = new WeakMap<ChainColumns, CompiledChain>();

/** The compiled chain, made at the first call and kept beside the chain. O(1); its parts say what they cost. */
export function compiledOf(chain: ServiceChain): CompiledChain {
  const columns = columnsOf(chain);
  let known = compiled.get(columns);
  if (!known) {
    known = new Compiled(columns);
    compiled.set(columns, known);
  }
  return known;
}

class Compiled extends ChainTopology implements CompiledChain {
  private readonly needs: {
    -readonly [K in
      | 'network'
      | 'closure'
      | 'singleFailures'
      | 'partyFailures'
      | 'lossNodes']?: CompiledChain[K];
  } = {};

  get network(): RequirementNetwork {
    this.needs.network ??= requirementNetworkOf({ ...this.columns, inbound: this.inbound });
    return this.needs.network;
  }

  get closure(): Condensation {
    this.needs.closure ??= condensationOf(this.network.needs);
    return this.needs.closure;
  }

  get singleFailures(): Condensation {
    this.needs.singleFailures ??= this.isHard() ? this.closure : singleFailuresOf(this.network);
    return this.needs.singleFailures;
  }

  get partyFailures(): Condensation {
    this.needs.partyFailures ??= this.isHard()
      ? this.closure
      : (this.needs.singleFailures ?? singleFailuresOf(this.network, this.presences()));
    return this.needs.partyFailures;
  }

  /** Whether nothing can spare anything. */
  private isHard(): boolean {
    return this.network.layout.gateClauses.length === 0;
  }

  /** Per node: 1 for the presence of a party. */
  private presences(): Uint8Array {
    const { presenceOf, nodeCount } = this.network.layout;
    const isPresence = new Uint8Array(nodeCount);
    for (const node of presenceOf) isPresence[node] = 1;
    return isPresence;
  }

  ownNode(link: number): number {
    const { ownNodes } = this.network.layout;
    return ownNodes ? ownNodes[link]! : -1;
  }

  nodeOf(link: number): number {
    const own = this.ownNode(link);
    return own === -1 ? this.columns.providers[link]! : own;
  }

  get lossNodes(): Int32Array {
    if (!this.needs.lossNodes) {
      const { ownNodes } = this.network.layout;
      const { kinds, customers } = this.columns;
      this.needs.lossNodes = customers.map((customer, link) => {
        if (ownNodes && ownNodes[link] !== -1) return ownNodes[link]!;
        return kinds[customer] === CUSTOMER_KIND ? -1 : customer;
      });
    }
    return this.needs.lossNodes;
  }
}
