import type { Requirement, Threshold } from '../../model/link.js';
import { thresholdOf } from '../requirements.js';

/**
 * What a link requires once one of the links it named is gone. A clause goes on asking for as many as before; one that cannot be met
 * any more stays as it is, or, when asking for less will do, asks for all that are left and goes with the last of them.
 */
export function requiresWithout(
  requires: readonly Requirement[],
  id: string,
  willAskForLess: boolean,
): readonly Requirement[] {
  return requires.flatMap((requirement) => {
    const clause = thresholdOf(requirement);
    const of = clause.of.filter((member) => member !== id);
    if (of.length === clause.of.length) return [requirement];
    if (of.length >= clause.atLeast) return [requirementOf({ atLeast: clause.atLeast, of })];
    if (!willAskForLess) return [requirement];
    return of.length === 0 ? [] : [requirementOf({ atLeast: of.length, of })];
  });
}

/** A clause as people write it: a link, a list of which any will do, or a threshold. */
export function requirementOf({ atLeast, of }: Threshold): Requirement {
  if (atLeast > 1) return { atLeast, of };
  return of.length === 1 ? of[0]! : of;
}

/** The same clauses with each that asks for all of its links taken apart, none twice, and no choice that is made already. */
export function simplified(clauses: readonly Threshold[]): Threshold[] {
  const apart = clauses.flatMap((clause) =>
    clause.atLeast === clause.of.length ? clause.of.map((id) => ({ atLeast: 1, of: [id] })) : [clause],
  );
  const needed = new Set(apart.flatMap(({ of }) => (of.length === 1 ? of : [])));
  const distinct = new Map(apart.map((clause) => [keyOf(clause), clause]));
  return [...distinct.values()].filter(
    ({ atLeast, of }) => of.length === 1 || atLeast > 1 || !of.some((id) => needed.has(id)),
  );
}

function keyOf({ atLeast, of }: Threshold): string {
  return JSON.stringify([atLeast, ...[...of].sort()]);
}
