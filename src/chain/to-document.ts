import type { ChainDocument } from '../model/document.js';
import { DOCUMENT_VERSION } from '../model/document.js';
import { checkChain } from './check-chain.js';
import type { ServiceChain } from './service-chain.js';

/**
 * Writes a chain back as the document it can be read from: `parseChain(toDocument(chain))` equals the chain. Maps are in the
 * order of their ids, durations are minutes, sections without an entry are left out (parties and links stay).
 */
export function toDocument(chain: ServiceChain): ChainDocument {
  checkChain(chain);
  const { parties, links, measures, goals, name, ...lists } = chain.content;
  return structuredClone({
    version: DOCUMENT_VERSION,
    ...(name !== undefined && { name }),
    parties: byId(parties),
    links: byId(links),
    ...(measures.length > 0 && { measures: byId(measures) }),
    ...(goals.length > 0 && { goals: byId(goals) as ChainDocument['goals'] }),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
  }) as ChainDocument;
}

/** `Object.fromEntries` defines own keys, so an id such as `__proto__` stays an id. */
function byId<T extends { readonly id: string }>(records: readonly T[]): Record<string, Omit<T, 'id'>> {
  return Object.fromEntries(records.map(({ id, ...definition }) => [id, definition]));
}
