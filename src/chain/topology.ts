import { type Adjacency, adjacencyOf } from '../algorithms/adjacency.js';
import { type ChainClasses, chainClasses } from './chain-classes.js';
import type { ChainColumns } from './chain-columns.js';
import { columnsOf } from './columns-of.js';
import type { ServiceChain } from './service-chain.js';

/**
 * Who serves whom, in integer arrays: the columns of a chain, and what is worked out of them at the first question and then kept.
 * Parties and links are numbers in the order of their ids, so comparing numbers is comparing ids.
 */
export interface Topology {
  readonly columns: ChainColumns;
  readonly partyCount: number;
  readonly linkCount: number;
  /** Row p: the links party p receives, ascending. O(parties + links). */
  readonly inbound: Adjacency;
  /** Row p: the links party p provides, ascending. O(parties + links). */
  readonly outbound: Adjacency;
  /** What parties and links are. */
  readonly classes: ChainClasses;
  /** The links whose customer is an external customer, ascending. O(links). */
  readonly touchpoints: Int32Array;
  /** Whether a party is an external customer. */
  isCustomer(party: number): boolean;
  /** Whether a link serves an external customer. */
  isTouchpoint(link: number): boolean;
}

/** The topology of a chain, for questions that follow no requirements. O(1); its parts say what they cost. */
export function topologyOf(chain: ServiceChain): Topology {
  return new ChainTopology(columnsOf(chain));
}

/** Works out the parts of a topology. */
export class ChainTopology implements Topology {
  readonly partyCount: number;
  readonly linkCount: number;
  readonly classes: ChainClasses;
  private readonly known: { inbound?: Adjacency; outbound?: Adjacency; touchpoints?: Int32Array } = {};

  constructor(readonly columns: ChainColumns) {
    this.partyCount = columns.kinds.length;
    this.linkCount = columns.providers.length;
    this.classes = chainClasses(columns);
  }

  get inbound(): Adjacency {
    this.known.inbound ??= adjacencyOf(this.partyCount, this.columns.customers);
    return this.known.inbound;
  }

  get outbound(): Adjacency {
    this.known.outbound ??= adjacencyOf(this.partyCount, this.columns.providers);
    return this.known.outbound;
  }

  get touchpoints(): Int32Array {
    this.known.touchpoints ??= this.classes.touchpoints();
    return this.known.touchpoints;
  }

  isCustomer(party: number): boolean {
    return this.classes.isCustomer(party);
  }

  isTouchpoint(link: number): boolean {
    return this.classes.isTouchpoint(link);
  }
}
