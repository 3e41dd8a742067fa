import { CULTURE_REFERENCES } from '../../model/culture.js';
import { ORGANISATION } from '../../model/ids.js';
import type { IdList } from '../id-list.js';

/**
 * Whether parties, links and goals have ids of their own and none that is reserved; that no id comes twice inside one of them
 * is known. O(ids).
 */
export function areIdsSure(parties: IdList, links: IdList, goals: readonly string[]): boolean {
  const isTaken = (id: string) => parties.numberOf(id) >= 0 || links.numberOf(id) >= 0;
  if (isTaken(ORGANISATION) || CULTURE_REFERENCES.some((id) => links.numberOf(id) >= 0)) return false;
  const reserved = [ORGANISATION, ...CULTURE_REFERENCES];
  return !goals.some((id) => isTaken(id) || reserved.includes(id)) && areApart(parties, links);
}

/** Whether two lists have no id in common: one merge of the two, unless one ends before the other begins. */
function areApart(some: IdList, others: IdList): boolean {
  if (some.length === 0 || others.length === 0) return true;
  if (some.at(some.length - 1) < others.at(0) || others.at(others.length - 1) < some.at(0)) return true;
  if (some.length * 8 < others.length) {
    for (let i = 0; i < some.length; i++) if (others.numberOf(some.at(i)) >= 0) return false;
    return true;
  }
  for (let i = 0, k = 0; i < some.length && k < others.length; ) {
    const [one, other] = [some.at(i), others.at(k)];
    if (one === other) return false;
    if (one < other) i++;
    else k++;
  }
  return true;
}
