import type { Leader } from '../../model/party.js';
import { type Numbered, rowOfNumber } from './numbered.js';
import { everyValue, type StoredColumns, valueAt } from './stored-column.js';

/** Whether parties are part of parties there are, in no circle, and are led by parties there are and not by themselves. */
export function arePartiesSure(parties: Numbered, columns: StoredColumns): boolean {
  const isParty = (id: string) => parties.ids.numberOf(id) >= 0;
  if (!everyValue(columns.get('partOf'), parties.ids.length, isParty)) return false;
  return !hasCircle(parentsOf(parties, columns)) && areLedByOthers(parties, columns);
}

/** Per party the number of the one it is part of, or -1. */
function parentsOf(parties: Numbered, columns: StoredColumns): Int32Array {
  const column = columns.get('partOf');
  if (!column) return new Int32Array(0);
  return Int32Array.from({ length: parties.ids.length }, (_, number) => {
    const parent = valueAt(column, rowOfNumber(parties, number)) as string | undefined;
    return parent === undefined ? -1 : parties.ids.numberOf(parent);
  });
}

/** Walks up from every party; a walk that comes to its own trail has found a circle, one that comes to another's is done. */
function hasCircle(parents: Int32Array): boolean {
  const trails = new Int32Array(parents.length).fill(-1);
  for (let start = 0; start < parents.length; start++) {
    if (trails[start] !== -1) continue;
    let at = start;
    while (at >= 0 && trails[at] === -1) {
      trails[at] = start;
      at = parents[at]!;
    }
    if (at >= 0 && trails[at] === start) return true;
  }
  return false;
}

function areLedByOthers(parties: Numbered, columns: StoredColumns): boolean {
  const column = columns.get('leaders');
  if (!column) return true;
  for (let number = 0; number < parties.ids.length; number++) {
    const leaders = (valueAt(column, rowOfNumber(parties, number)) ?? []) as readonly Leader[];
    for (const { party } of leaders) {
      const leader = parties.ids.numberOf(party);
      if (leader < 0 || leader === number) return false;
    }
  }
  return true;
}
