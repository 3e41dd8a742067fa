import type { Change, ChangeWord } from '../../model/changes/change.js';
import { type Problem, problemOf } from '../../model/problem.js';
import type { ServiceChain } from '../service-chain.js';
import type { ChangeKind } from './change-kind.js';
import { textsOf } from './change-texts.js';
import { type Draft, draftOf } from './draft.js';
import { changeKinds } from './index.js';
import { stepOf, suggestIn } from './step.js';

/** What changes came to. */
export interface Made {
  readonly draft: Draft;
  /** What is wrong with the changes, and what went along with them. */
  readonly problems: readonly Problem[];
  /** All texts of the changes that could not be made, the ids they name among them. */
  readonly unmade: ReadonlySet<string>;
}

/** Makes changes of a chain in a draft; one that cannot be made is left out. */
export function draftAfter(chain: ServiceChain, changes: readonly Change[]): Made {
  const draft = draftOf(chain);
  const suggest = suggestIn(draft);
  const problems: Problem[] = [];
  const unmade = new Set<string>();
  for (const [i, change] of changes.entries()) {
    const first = problems.length;
    const step = stepOf(draft, i, suggest, problems);
    kindOf(change).make(change, step);
    if (problems.slice(first).some(({ severity }) => severity === 'error'))
      for (const text of textsOf(change)) unmade.add(text);
    else if (step.lost.size > 0) problems.push(wentAlong(step.lost, i));
  }
  return { draft, problems, unmade };
}

function kindOf({ change }: Change): ChangeKind<ChangeWord> {
  return changeKinds[change] as ChangeKind<ChangeWord>;
}

function wentAlong(lost: ReadonlyMap<string, number>, number: number): Problem {
  const counts = Array.from(lost, ([what, count]) => `${what} (${count})`).sort();
  const message = `with it goes what the chain said in ${counts.join(', ')}`;
  return problemOf({ code: 'dropped-along', severity: 'warning', path: ['changes', number], message });
}
