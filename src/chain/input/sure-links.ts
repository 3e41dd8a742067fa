import { type Adjacency, adjacencyOf } from '../../algorithms/adjacency.js';
import type { Link, Requirement } from '../../model/link.js';
import type { StatedRequirements } from '../chain-columns.js';
import { statedRequirements } from '../stated-requirements.js';
import { type Numbered, rowOfNumber } from './numbered.js';
import { type StoredColumns, valueAt } from './stored-column.js';

/** Links by number, with the parties at their ends. */
export interface LinkEnds {
  readonly providers: Int32Array;
  readonly customers: Int32Array;
}

/** Whether no link serves its own provider. */
export function areEndsSure({ providers, customers }: LinkEnds): boolean {
  for (let link = 0; link < providers.length; link++) if (providers[link] === customers[link]) return false;
  return true;
}

/** Whether links meet only needs that their customers have. */
export function areNeedsSure(
  links: Numbered,
  linkColumns: StoredColumns,
  { customers }: LinkEnds,
  needsOf: (party: number) => readonly string[] | undefined,
): boolean {
  const column = linkColumns.get('meets');
  if (!column) return true;
  for (let link = 0; link < customers.length; link++) {
    const meets = (valueAt(column, rowOfNumber(links, link)) ?? []) as readonly string[];
    if (meets.length === 0) continue;
    const needs = needsOf(customers[link]!) ?? [];
    if (!meets.every((need) => needs.includes(need))) return false;
  }
  return true;
}

/** What links state that they require; `undefined` where some of it is not surely right. O(links + ids × log inbound links). */
export function sureRequirements(
  links: Numbered,
  linkColumns: StoredColumns,
  ends: LinkEnds,
  partyCount: number,
): StatedRequirements | undefined {
  const column = linkColumns.get('requires');
  const linkCount = column ? links.ids.length : 0;
  const statedBy = (link: number) =>
    column && (valueAt(column, rowOfNumber(links, link)) as Link['requires']);
  const find = column ? inboundFinder(links, ends, partyCount) : () => -1;
  for (let link = 0; link < linkCount; link++) {
    const isInbound = (id: string) => find(id, link) >= 0;
    if (statedBy(link)?.every((requirement) => isRequirementSure(requirement, isInbound)) === false)
      return undefined;
  }
  return statedRequirements(linkCount, statedBy, find);
}

function isRequirementSure(requirement: Requirement, isInbound: (id: string) => boolean): boolean {
  if (typeof requirement === 'string') return isInbound(requirement);
  const of = 'of' in requirement ? requirement.of : requirement;
  if (of.length === 0 || !of.every(isInbound)) return false;
  if (!('of' in requirement)) return true;
  const { atLeast } = requirement;
  return atLeast >= 1 && atLeast <= of.length && new Set(of).size === of.length;
}

/** Finds a link among those into the provider of another; the links of a party ascend, and so do their ids. */
function inboundFinder(links: Numbered, { providers, customers }: LinkEnds, partyCount: number) {
  const inbound: Adjacency = adjacencyOf(
    partyCount,
    customers,
    customers.map((_, link) => link),
  );
  return (id: string, link: number): number => {
    let low = inbound.offsets[providers[link]!]!;
    let high = inbound.offsets[providers[link]! + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = links.ids.at(inbound.items[middle]!);
      if (found === id) return inbound.items[middle]!;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
}
