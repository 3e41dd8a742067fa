import { downstreamOf } from '../../analyses/downstream-of.js';
import { lostLinks } from '../../analyses/lost-links.js';
import type { WhatIfRow } from '../../analyses/what-if.js';
import { compiledOf } from '../../chain/compiled-chain.js';
import type { ServiceChain } from '../../chain/service-chain.js';

/** What becomes of a touchpoint. */
export type Outcome = Pick<WhatIfRow, 'touchpoint' | 'service' | 'state'>;

/**
 * What becomes of each touchpoint when parties and links are down together, by id: the states of `whatIf` without what is lost and why, and
 * so in O(parties + links + requirements) for each that is down. A touchpoint that goes on is exposed when it needs, by whatever way, what
 * is provided by one that is down. Nothing where none is down.
 */
export function outcomesOf(chain: ServiceChain, down: readonly string[]): readonly Outcome[] {
  if (down.length === 0) return [];
  const compiled = compiledOf(chain);
  const { isLost } = lostLinks(compiled, down);
  const reached = new Set(down.flatMap((id) => linksAfter(chain, id)));
  const stateOf = (id: string) => {
    if (isLost(compiled.columns.linkNumber(id))) return 'stops';
    return reached.has(id) ? 'exposed' : 'untouched';
  };
  return chain
    .touchpoints()
    .map(({ id, service }) => ({ touchpoint: id, service, state: stateOf(id) }) as const);
}

/** The links that need it or are provided by it. Only their column is asked for: who stops whom takes longer. */
function linksAfter(chain: ServiceChain, id: string): string[] {
  return [...downstreamOf(chain, id).batches({ columns: ['link'] })].flatMap(({ columns }) => {
    const { link } = columns;
    return link?.kind === 'dictionary' ? Array.from(link.codes, (code) => link.dictionary[code]!) : [];
  });
}
