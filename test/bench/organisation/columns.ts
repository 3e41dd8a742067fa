import type { PartyKind } from 'service-chain';
import type { Organisation } from './organisation.js';
import { serviceOf } from './rows.js';

/** The organisation in columns; links name parties by their row. */
export interface Columns {
  readonly parties: { readonly id: readonly string[]; readonly kind: readonly PartyKind[] };
  readonly links: {
    readonly id: readonly string[];
    readonly provider: Int32Array;
    readonly customer: Int32Array;
    readonly service: readonly string[];
    readonly owner: ReadonlyArray<string | undefined>;
  };
}

/** Makes the columns. */
export function columnsOf(organisation: Organisation): Columns {
  const { partyIds, partyKinds, linkIds, providers, customers, owners } = organisation;
  return {
    parties: { id: partyIds, kind: partyKinds },
    links: {
      id: linkIds,
      provider: providers,
      customer: customers,
      service: linkIds.map((_, link) => serviceOf(link)),
      owner: Array.from(owners, (owner) => partyIds[owner]),
    },
  };
}
