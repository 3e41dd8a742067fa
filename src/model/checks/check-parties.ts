import { type DocumentRecords, readItems } from '../document-records.js';
import { type ProblemSink, problemOf, quote } from '../problem.js';
import type { References } from './references.js';

/** How many parties of a circle its message names. */
const SHOWN = 10;

/** What parties say of each other: whom they are part of, without a circle, and who leads them. */
export function checkParties({ maps }: DocumentRecords, references: References, problems: ProblemSink): void {
  const parents = new Map<string, string>();
  for (const [id, party] of maps.parties) {
    const path = ['parties', id, 'partOf'];
    if (references.check(path, party.partOf, ['parties'])) parents.set(id, party.partOf!);
    for (const [i, leader] of readItems(party.leaders)) {
      const leaderPath = ['parties', id, 'leaders', i, 'party'];
      references.check(leaderPath, leader.party, ['parties']);
      if (leader.party !== id) continue;
      const message = `${quote(id)} cannot be its own leader`;
      problems.push(problemOf({ code: 'self-reference', path: leaderPath, message, received: quote(id) }));
    }
  }
  for (const cycle of cyclesOf(parents)) {
    const message = inWords(cycle);
    const path = ['parties', cycle[0]!, 'partOf'];
    problems.push(problemOf({ code: 'part-of-cycle', path, message }));
  }
}

/** A circle in words; of a long one, its first parties and how many it has. */
function inWords(cycle: readonly string[]): string {
  const shown = cycle.length > SHOWN ? [...cycle.slice(0, SHOWN).map(quote), '…'] : cycle.map(quote);
  return `${[...shown, quote(cycle[0])].join(' is part of ')}: a circle of ${cycle.length}`;
}

/** Every circle once, from its least id; each party has at most one parent, so walking up finds them all. */
function cyclesOf(parents: ReadonlyMap<string, string>): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const start of parents.keys()) {
    const trail: string[] = [];
    const onTrail = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at) && !onTrail.has(at)) {
      trail.push(at);
      onTrail.add(at);
      at = parents.get(at);
    }
    if (at !== undefined && onTrail.has(at)) cycles.push(trail.slice(trail.indexOf(at)));
    for (const id of trail) done.add(id);
  }
  return cycles;
}
