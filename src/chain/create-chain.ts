import { serviceChainError } from '../model/error.js';
import type { Link } from '../model/link.js';
import { nearestAmong } from '../model/nearest.js';
import { type DocumentPath, quote, type SourceLocation } from '../model/problem.js';
import { chainClasses } from './chain-classes.js';
import type { ChainColumns } from './chain-columns.js';
import { keepColumns } from './columns-of.js';
import { keepRecords } from './kept-records.js';
import { lazyContent } from './lazy-content.js';
import { linksByParty } from './links-by-party.js';
import { requirementsOf } from './requirements.js';
import type { ServiceChain } from './service-chain.js';

/** Finds where the ids and paths of a chain stand in the text it came from. */
export interface ChainSource {
  readonly sourceOf: (id: string) => SourceLocation | undefined;
  readonly sourcesAt: (paths: readonly DocumentPath[]) => ReadonlyArray<SourceLocation | undefined>;
}

const NO_SOURCE: ChainSource = {
  sourceOf: () => undefined,
  sourcesAt: (paths) => paths.map(() => undefined),
};

/** Makes a chain of columns; objects are made of them when they are asked for. O(1). */
export function createChain(columns: ChainColumns, source: ChainSource = NO_SOURCE): ServiceChain {
  const { providers, customers } = columns;
  const parties = keepRecords(columns.parties);
  const links = keepRecords(columns.links);
  const into = linksByParty(columns.partyIds.length, customers, links);
  const from = linksByParty(columns.partyIds.length, providers, links);
  const classes = chainClasses(columns);
  const { party, link } = numbersIn(columns);
  let touchpoints: readonly Link[] | undefined;
  const chain: ServiceChain = {
    content: lazyContent(columns, parties, links),
    name: columns.name,
    party: (id) => parties.one(party(id)),
    findParty: (id) => (columns.partyNumber(id) < 0 ? undefined : parties.one(party(id))),
    link: (id) => links.one(link(id)),
    findLink: (id) => (columns.linkNumber(id) < 0 ? undefined : links.one(link(id))),
    parties: parties.all,
    links: links.all,
    touchpoints: () => (touchpoints ??= links.some(classes.touchpoints())),
    linksInto: (id) => into.list(party(id)),
    linksFrom: (id) => from.list(party(id)),
    providersOf: (id) => parties.some(endsOf(into.numbers(party(id)), providers)),
    customersOf: (id) => parties.some(endsOf(from.numbers(party(id)), customers)),
    isTouchpoint: (id) => classes.isTouchpoint(link(id)),
    isInternalCustomer: (id) => classes.isInternalCustomer(party(id)),
    laneOf: (id) => classes.lane(party(id)),
    lineOf: (id) => classes.line(link(id)),
    agreementOf: (id) => classes.agreement(link(id)),
    requirementsOf(id) {
      const provider = providers[link(id)]!;
      return requirementsOf(links.one(link(id)), classes.isCustomer(provider), into.list(provider));
    },
    sourceOf: source.sourceOf,
    sourcesAt: source.sourcesAt,
  };
  keepColumns(chain, columns);
  return chain;
}

/** The parties at one end of links, each once, in the order of their ids. */
function endsOf(links: Int32Array, ends: Int32Array): Int32Array {
  return Int32Array.from(new Set(links.map((link) => ends[link]!))).sort();
}

function numbersIn(columns: ChainColumns) {
  const { parties, links } = columns;
  return {
    party(id: string): number {
      const number = columns.partyNumber(id);
      return number < 0 ? unknownId('party', id, parties.length, () => columns.partyIds) : number;
    },
    link(id: string): number {
      const number = columns.linkNumber(id);
      return number < 0 ? unknownId('link', id, links.length, () => columns.linkIds) : number;
    },
  };
}

/** Among more ids than these none is suggested: looking at all of them takes seconds. */
const MOST_SUGGESTED = 1_000_000;

function unknownId(kind: string, id: string, count: number, known: () => readonly string[]): never {
  const isSought = typeof id === 'string' && count <= MOST_SUGGESTED;
  const suggestion = isSought ? nearestAmong(known())(id) : undefined;
  const hint = suggestion === undefined ? '' : `; did you mean ${quote(suggestion)}?`;
  throw serviceChainError('unknown-id', `the chain has no ${kind} ${quote(id)}${hint}`);
}
