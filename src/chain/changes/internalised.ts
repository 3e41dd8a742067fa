import type { Threshold } from '../../model/link.js';
import { simplified } from './clauses.js';

/** What a link required that is now inside its provider; `undefined` for a link that is not. */
export type ClausesOf = (link: string) => readonly Threshold[] | undefined;

/** Clauses in which no link inside stands. */
export interface Expansion {
  readonly clauses: readonly Threshold[];
  /** Whether they say the same as before; else they ask for more. */
  readonly isExact: boolean;
}

/** More clauses than these come of no choice: then what stands in it is required instead. */
const MOST_CLAUSES = 256;

/**
 * Clauses once the links inside are gone: each is worth what it required itself, all the way down; one that is met again on the way
 * counts as met, as links that only need each other do. What all of a clause needs is exact. In a choice, `x or inside` becomes
 * one choice for each clause of what is inside. Where thresholds say no such thing, what is inside is required, and that is more.
 *
 * O(clauses of the links inside) for each choice and once for all the rest.
 */
export function expandedClauses(clauses: readonly Threshold[], clausesOf: ClausesOf): Expansion {
  const inChoices = new Map<string, Expansion>();
  const found = closureOf(clauses, clausesOf);
  const out = [...found.clauses];
  let isExact = true;
  for (const choice of found.choices) {
    let options = [choice];
    for (const link of choice.of.filter((id) => clausesOf(id) !== undefined)) {
      const inside = inChoices.get(link) ?? withoutChoices(link, clausesOf);
      inChoices.set(link, inside);
      isExact &&= inside.isExact;
      const next = options.map((option) => substituted(option, link, inside.clauses));
      const size = next.reduce((sum, some) => sum + (some?.length ?? 0), 0);
      if (next.includes(undefined) || size > MOST_CLAUSES) {
        isExact = false;
        out.push(...inside.clauses);
        options = options.flatMap((option) => withMet(option, link));
      } else options = next.flatMap((some) => some!);
    }
    out.push(...options);
  }
  return { clauses: simplified(out), isExact };
}

interface Closure {
  /** Clauses without a link inside. */
  readonly clauses: Threshold[];
  /** Clauses with links inside and a choice; those that are required anyway are taken as met. */
  readonly choices: Threshold[];
  /** The links inside that are required. */
  readonly required: Set<string>;
}

/** Follows the links inside that are required without a choice. O(clauses). */
function closureOf(clauses: readonly Threshold[], clausesOf: ClausesOf): Closure {
  const found: Closure = { clauses: [], choices: [], required: new Set() };
  const seen = new Set([clauses]);
  for (const list of seen) {
    for (const clause of simplified(list)) {
      const inside = clause.of.filter((id) => clausesOf(id) !== undefined);
      if (inside.length === 0) found.clauses.push(clause);
      else if (clause.of.length > 1) found.choices.push(clause);
      else {
        found.required.add(inside[0]!);
        seen.add(clausesOf(inside[0]!)!);
      }
    }
  }
  const choices = found.choices.flatMap((choice) => {
    const met = choice.of.filter((id) => found.required.has(id));
    return met.reduce((rest, id) => rest.flatMap((one) => withMet(one, id)), [choice]);
  });
  return { ...found, choices };
}

/** What a link inside comes to; every link inside that stands in a choice is taken as required. */
function withoutChoices(link: string, clausesOf: ClausesOf): Expansion {
  let start: readonly Threshold[] = [{ atLeast: 1, of: [link] }];
  let isExact = true;
  for (;;) {
    const { clauses, choices } = closureOf(start, clausesOf);
    const chosen = choices.flatMap(({ of }) => of.filter((id) => clausesOf(id) !== undefined));
    if (chosen.length === 0) return { clauses: simplified([...clauses, ...choices]), isExact };
    isExact = false;
    start = [...start, ...[...new Set(chosen)].map((id) => ({ atLeast: 1, of: [id] }))];
  }
}

/** A clause in which the clauses of a link stand for the link; `undefined` where no clauses can say it. */
function substituted(clause: Threshold, link: string, inside: readonly Threshold[]): Threshold[] | undefined {
  if (!clause.of.includes(link)) return [clause];
  if (inside.length === 0) return withMet(clause, link);
  if (inside.length > MOST_CLAUSES) return undefined;
  const others = clause.of.filter((id) => id !== link);
  if (clause.atLeast === 1 && inside.every(({ atLeast }) => atLeast === 1))
    return inside.map(({ of }) => ({ atLeast: 1, of: [...new Set([...of, ...others])] }));
  const [only] = inside;
  if (inside.length > 1 || only!.of.length > 1 || others.includes(only!.of[0]!)) return undefined;
  return [{ atLeast: clause.atLeast, of: clause.of.map((id) => (id === link ? only!.of[0]! : id)) }];
}

/** A clause one link of which is met; no clause where that is enough. */
function withMet({ atLeast, of }: Threshold, link: string): Threshold[] {
  if (!of.includes(link)) return [{ atLeast, of }];
  return atLeast === 1 ? [] : [{ atLeast: atLeast - 1, of: of.filter((id) => id !== link) }];
}
