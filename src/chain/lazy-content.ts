import type { ChainContent } from '../model/document.js';
import type { Link } from '../model/link.js';
import type { Party } from '../model/party.js';
import type { ChainColumns, RecordColumns } from './chain-columns.js';
import { type KeptRecords, keepRecords } from './kept-records.js';

/** The content of a chain, frozen; each list is made of the columns the first time it is read. */
export function lazyContent(
  columns: ChainColumns,
  parties: KeptRecords<Party>,
  links: KeptRecords<Link>,
): ChainContent {
  const listOf = <R extends object>(records: RecordColumns<R>) => keepRecords(records).all;
  const lists: { readonly [K in Exclude<keyof ChainContent, 'name'>]: () => ChainContent[K] } = {
    parties: parties.all,
    links: links.all,
    measures: () => columns.measures,
    goals: () => columns.goals,
    ratings: listOf(columns.ratings),
    standards: listOf(columns.standards),
    measurements: listOf(columns.measurements),
    contacts: listOf(columns.contacts),
    suppressions: listOf(columns.suppressions),
  };
  const content = columns.name === undefined ? {} : { name: columns.name };
  for (const [section, get] of Object.entries(lists))
    Object.defineProperty(content, section, { get, enumerable: true });
  return Object.freeze(content) as ChainContent;
}
