import type { Change } from '../model/changes/change.js';
import { compareIds } from '../model/ids.js';
import type { MapSection } from '../model/sections.js';
import { listChange } from './changes/list-change.js';
import { addedRecord, changedRecord, droppedRecord, type Identified } from './changes/record-changes.js';
import { LISTS, MAPS } from './changes/section-names.js';
import { checkChain } from './check-chain.js';
import type { ServiceChain } from './service-chain.js';

/**
 * The changes that lead from one chain to another: `apply(before, diff(before, after))` equals `after` exactly, and where the two say
 * the same there are none. They are plain data and come back from JSON as they were.
 *
 * Parties, links, measures and goals are told apart by their ids: what has another id now was dropped and added. Where nothing but
 * the owner, the name, the headcount or the party it is part of changed, the change says just that (`re-own`, `rename`, `vacate`,
 * `move`). What changes have in common, such as a merge they may have come from, is not guessed.
 *
 * Their order: the name; what is added, then what is changed, then what is dropped, each by section and id (links with a dropped party
 * go with it and are not named); last, one change for each list of records that differs. O(parties + links + records).
 *
 * @example
 * ```ts
 * import { apply, diff } from 'service-chain';
 *
 * const after = apply(chain, [{ change: 'set-link', link: 'booking', set: { owner: 'it' } }]);
 * diff(chain, after); // [ { change: 're-own', link: 'booking', owner: 'it' } ]
 * ```
 */
export function diff(before: ServiceChain, after: ServiceChain): readonly Change[] {
  checkChain(before);
  checkChain(after);
  const sections = MAPS.map((section) => ({
    section,
    pairs: pairsOf(before.content[section], after.content[section]),
  }));
  const pairs = sections.flatMap(({ section, pairs: all }) => all.map((pair) => ({ section, ...pair })));
  const goesAlong = goesAlongIn(after);
  return [
    ...(before.name === after.name ? [] : [{ change: 'set-name', name: after.name ?? null } as const]),
    ...pairs.flatMap(({ section, from, to }) => (!from && to ? [addedRecord(section, to)] : [])),
    ...pairs.flatMap(({ section, from, to }) => (from && to ? changedRecord(section, from, to) : [])),
    ...pairs.flatMap(({ section, id, from, to }) =>
      from && !to && !goesAlong(section, from) ? [droppedRecord(section, id)] : [],
    ),
    ...LISTS.flatMap((section) => listChange(section, before.content[section], after.content[section])),
  ];
}

/** A record as it was and as it is. */
interface Pair {
  readonly id: string;
  readonly from: Identified | undefined;
  readonly to: Identified | undefined;
}

/** Both chains have their records in the order of their ids, so one walk through the two finds the pairs. */
function pairsOf(before: readonly Identified[], after: readonly Identified[]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0, k = 0; i < before.length || k < after.length; ) {
    const order = i === before.length ? 1 : k === after.length ? -1 : compareIds(before[i]!.id, after[k]!.id);
    const from = order <= 0 ? before[i++] : undefined;
    const to = order >= 0 ? after[k++] : undefined;
    pairs.push({ id: (from ?? to)!.id, from, to });
  }
  return pairs;
}

/** Whether a record goes because a party does: a link without one of its parties. */
function goesAlongIn(after: ServiceChain): (section: MapSection, record: object) => boolean {
  const isGone = (id: unknown) => after.findParty(id as string) === undefined;
  return (section, record) => {
    const { provider, customer } = record as { readonly provider?: unknown; readonly customer?: unknown };
    return section === 'links' && (isGone(provider) || isGone(customer));
  };
}
