import { PARTY_KINDS } from '../../chain/chain-columns.js';
import type { CompiledChain } from '../../chain/compiled-chain.js';
import { codesOf, numbersNamed } from '../../chain/record-vectors.js';
import { unownedReasons } from '../ownership.js';
import { type ElementSet, linksWhere, partiesWhere } from './element-set.js';
import type { SelectorObject } from './selector.js';

type With<Key extends string> = Extract<SelectorObject, { readonly [K in Key]: unknown }>;

/** All of a sort. O(parties + links). */
export function sortSet(chain: CompiledChain, sort: With<'is'>['is']): ElementSet {
  switch (sort) {
    case 'party':
      return partiesWhere(chain, () => true);
    case 'link':
      return linksWhere(chain, () => true);
    case 'touchpoint':
      return linksWhere(chain, (link) => chain.isTouchpoint(link));
    case 'unowned': {
      const reasons = unownedReasons(chain);
      return linksWhere(chain, (link) => reasons[link] !== -1);
    }
    default:
      return sort satisfies never;
  }
}

/** The parties or links of a class. O(parties + links). */
export function classSet(
  chain: CompiledChain,
  part: With<'kind'> | With<'lane'> | With<'tier'> | With<'line'> | With<'agreement'> | With<'stage'>,
): ElementSet {
  const { columns, classes } = chain;
  if ('kind' in part) return partiesWhere(chain, (party) => PARTY_KINDS[columns.kinds[party]!] === part.kind);
  if ('lane' in part) return partiesWhere(chain, (party) => classes.lane(party) === part.lane);
  if ('line' in part) return linksWhere(chain, (link) => classes.line(link) === part.line);
  if ('agreement' in part) return linksWhere(chain, (link) => classes.agreement(link) === part.agreement);
  if ('tier' in part) {
    const { codes, dictionary } = codesOf(columns.parties, 'tier');
    return partiesWhere(chain, (party) => dictionary[codes[party]!] === part.tier);
  }
  const { codes, dictionary } = codesOf(columns.links, 'stage');
  return linksWhere(chain, (link) => dictionary[codes[link]!] === part.stage);
}

/** The links that have one of some parties at an end or as owner, or the parties that are part of one. O(parties + links). */
export function endSet(
  chain: CompiledChain,
  end: 'provider' | 'customer' | 'owner' | 'partOf',
  parties: ElementSet,
): ElementSet {
  if (end === 'partOf') return partsOf(chain, parties);
  const { providers, customers, owners } = chain.columns;
  const numbers = { provider: providers, customer: customers, owner: owners }[end];
  return linksWhere(chain, (link) => numbers[link] !== -1 && parties[numbers[link]!] === 1);
}

/** Every party is looked at once: a climb ends where the answer is known. */
function partsOf(chain: CompiledChain, groups: ElementSet): ElementSet {
  const { columns, partyCount } = chain;
  const above = numbersNamed(columns.parties, 'partOf', columns.partyNumber);
  const answer = new Int8Array(partyCount).fill(-1);
  for (let start = 0; start < partyCount; start++) {
    const climbed: number[] = [];
    let at = start;
    while (at !== -1 && answer[at] === -1 && groups[at] !== 1) {
      climbed.push(at);
      at = above[at]!;
    }
    const isPart = at !== -1 && (groups[at] === 1 || answer[at] === 1) ? 1 : 0;
    for (const party of climbed) answer[party] = isPart;
  }
  return partiesWhere(chain, (party) => groups[party] === 1 || answer[party] === 1);
}
