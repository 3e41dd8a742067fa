import fc from 'fast-check';
import type { GroupBy } from '../../src/analyses/roll-up/group-by.js';
import { type RollUp, rollUp } from '../../src/analyses/roll-up.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import { type GroupedDocument, groupedChains, WAYS } from './grouped-chains.js';

/** A chain, and what it was rolled up to. */
export interface Rolled {
  readonly document: GroupedDocument;
  readonly by: GroupBy;
  readonly chain: ServiceChain;
  readonly rolled: RollUp;
  readonly groupOf: ReadonlyMap<string, string>;
  readonly rolledOf: ReadonlyMap<string, string | null>;
}

/** Holds a law on random chains, rolled up in all the ways there are. */
export function onRolledChains(law: (rolled: Rolled) => void, chains = groupedChains(), numRuns = 300): void {
  fc.assert(
    fc.property(chains, fc.constantFrom(...WAYS), (document, by) => {
      const chain = parseChain(document);
      const rolled = rollUp(chain, { by });
      const groupOf = new Map(rolled.parties.rows().map(({ party, group }) => [party, group]));
      const rolledOf = new Map(rolled.links.rows().map(({ link, rolledLink }) => [link, rolledLink]));
      law({ document, by, chain, rolled, groupOf, rolledOf });
    }),
    { numRuns },
  );
}
