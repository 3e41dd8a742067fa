import type { ChainColumns } from '../../chain/chain-columns.js';
import type { Topology } from '../../chain/topology.js';

/** Which parties of a chain say that they are modelled in part: more may be served to them than the chain holds. */
export interface PartialMarks {
  /** Them, ascending. */
  readonly parties: Int32Array;
  /** Whether there is any. */
  readonly hasAny: boolean;
  /** Whether an external customer is one of them, so that there may be more touchpoints. */
  readonly hasCustomer: boolean;
  /** Whether a party is one of them. */
  has(party: number): boolean;
  /** Whether a party in support may be front-stage by a touchpoint that the chain does not hold. */
  mayBeFrontStage(party: number): boolean;
  /** Whether any but this one is, so that this party may serve more than the chain holds. */
  hasOther(party: number): boolean;
}

const known = new WeakMap<ChainColumns, PartialMarks>();

/** Reads which parties are modelled in part. O(parties) at the first call. */
export function partialMarks({ columns, classes }: Topology): PartialMarks {
  let marks = known.get(columns);
  if (!marks) {
    const isPartial = Uint8Array.from(columns.kinds, (_, party) =>
      Number(columns.parties.field(party, 'modelled') === 'partial'),
    );
    const parties = Int32Array.from(isPartial.keys()).filter((party) => isPartial[party] === 1);
    const hasCustomer = parties.some((party) => classes.isCustomer(party));
    marks = {
      parties,
      hasAny: parties.length > 0,
      hasCustomer,
      mayBeFrontStage: (party) => hasCustomer && classes.lane(party) === 'support',
      has: (party) => isPartial[party] === 1,
      hasOther: (party) => parties.length > isPartial[party]!,
    };
    known.set(columns, marks);
  }
  return marks;
}
