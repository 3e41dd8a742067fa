import type { ChainContent } from '../model/document.js';
import { type ChainColumns, PARTY_KINDS, type RecordColumns } from './chain-columns.js';
import { checkChain } from './check-chain.js';
import { sortedIds } from './id-list.js';
import type { ServiceChain } from './service-chain.js';
import { statedRequirements } from './stated-requirements.js';

const kept = new WeakMap<ServiceChain, ChainColumns>();

/**
 * The columns a chain is made of. A chain that another copy of this package made (ESM beside CommonJS) keeps its columns to
 * itself: those are made of its content, once. O(1); for such a chain O(parties + links) at the first call.
 *
 * @throws ServiceChainError `not-a-chain`
 */
export function columnsOf(chain: ServiceChain): ChainColumns {
  let columns = kept.get(chain);
  if (!columns) {
    checkChain(chain);
    columns = columnsOfContent(chain.content);
    kept.set(chain, columns);
  }
  return columns;
}

/** Remembers what a chain is made of. */
export function keepColumns(chain: ServiceChain, columns: ChainColumns): void {
  kept.set(chain, columns);
}

/** Lays out checked content in columns; its records are kept as they are, and frozen. O(parties + links). */
export function columnsOfContent(content: ChainContent): ChainColumns {
  const { parties, links } = content;
  const partyIds = sortedIds(parties.map(({ id }) => id));
  const linkIds = sortedIds(links.map(({ id }) => id));
  const party = partyIds.numberOf;
  return {
    name: content.name,
    partyIds: partyIds.all(),
    linkIds: linkIds.all(),
    linkId: linkIds.at,
    partyNumber: party,
    linkNumber: linkIds.numberOf,
    kinds: Uint8Array.from(parties, ({ kind }) => PARTY_KINDS.indexOf(kind)),
    providers: Int32Array.from(links, ({ provider }) => party(provider)),
    customers: Int32Array.from(links, ({ customer }) => party(customer)),
    owners: Int32Array.from(links, ({ owner }) => (owner === undefined ? -1 : party(owner))),
    requirements: statedRequirements(links.length, (link) => links[link]!.requires, linkIds.numberOf),
    parties: columnsOfRecords(parties),
    links: columnsOfRecords(links),
    measures: Object.freeze(content.measures),
    goals: Object.freeze(content.goals),
    ratings: columnsOfRecords(content.ratings),
    standards: columnsOfRecords(content.standards),
    measurements: columnsOfRecords(content.measurements),
    contacts: columnsOfRecords(content.contacts),
    suppressions: columnsOfRecords(content.suppressions),
  };
}

function columnsOfRecords<R extends object>(records: readonly R[]): RecordColumns<R> {
  return {
    length: records.length,
    field: (number, name) => records[number]![name],
    record: (number) => Object.freeze(records[number]!),
  };
}
