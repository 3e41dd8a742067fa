import type { ChainColumns } from '../../chain/chain-columns.js';
import { ID_IN_WORDS, isId } from '../../model/ids.js';
import { nearestAmong } from '../../model/nearest.js';
import { type ProblemParts, quote } from '../../model/problem.js';

/** What an id is to be of: a party, or anything. */
export type Wanted = 'party' | 'any';

/** What is wrong with an id; nothing where it is right. */
export type CheckId = (id: string, wanted: Wanted) => Omit<ProblemParts, 'path'> | undefined;

/** Whether a text can be an id at all, for selectors that no chain is at hand for. */
export const checkForm: CheckId = (id) =>
  isId(id) ? undefined : { code: 'invalid-id', expected: ID_IN_WORDS, received: quote(id) };

/** Among more ids than these none is suggested: looking at all of them takes seconds. */
const MOST_SUGGESTED = 1_000_000;

/** Whether the chain has a party or link with an id. */
export function checkIn(columns: ChainColumns): CheckId {
  const { partyIds } = columns;
  let nearest: Record<Wanted, (word: string) => string | undefined> | undefined;
  const nearestTo = (id: string, wanted: Wanted) => {
    if (partyIds.length + columns.providers.length > MOST_SUGGESTED) return undefined;
    nearest ??= { party: nearestAmong(partyIds), any: nearestAmong([...partyIds, ...columns.linkIds]) };
    return nearest[wanted](id);
  };
  return (id, wanted) => {
    if (columns.partyNumber(id) >= 0) return undefined;
    const isLink = columns.linkNumber(id) >= 0;
    if (isLink && wanted === 'any') return undefined;
    return {
      code: 'unknown-id',
      expected: wanted === 'party' ? 'the id of a party' : 'the id of a party or link',
      received: isLink ? `${quote(id)}, which is a link` : quote(id),
      suggestion: isLink ? undefined : nearestTo(id, wanted),
    };
  };
}
