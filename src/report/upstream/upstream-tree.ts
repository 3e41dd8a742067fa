import type { ServiceChain } from '../../chain/service-chain.js';
import { compareIds } from '../../model/ids.js';
import type { Threshold } from '../../model/link.js';
import type { Need, Needs } from './needs.js';

/** Alternatives of one link: so many of them must work. */
export interface Gate {
  readonly id: string;
  /** The link that needs them. */
  readonly of: string;
  readonly label: string;
}

/** A line from what is needed to what needs it; a gate may stand between. */
export interface NeedLine {
  readonly from: string;
  readonly to: string;
  /** The link that is needed. */
  readonly link: string;
  /** Whether it is on the way by which the touchpoint is reached soonest, the witness. */
  readonly onWitness: boolean;
  /** Whether what needs it states no requirements. */
  readonly assumed: boolean;
}

/** What a touchpoint needs as a tree of nearest ways, and the other lines. */
export interface UpstreamTree {
  readonly touchpoint: string;
  /** The links of each distance from 1, the touchpoint; those of one parent side by side, in the order it names them. */
  readonly levels: ReadonlyArray<readonly string[]>;
  /** The link by which each is reached soonest. */
  readonly parentOf: ReadonlyMap<string, string>;
  readonly gates: readonly Gate[];
  readonly lines: readonly NeedLine[];
}

/** Joins what a touchpoint needs. O(requirements of the links that are shown). */
export function upstreamTree(chain: ServiceChain, touchpoint: string, { shown }: Needs): UpstreamTree {
  const distances = new Map([[touchpoint, 1], ...shown.map(distanceOf)]);
  const needed = (link: string) =>
    clausesOf(chain, link)
      .flatMap(({ of }) => of)
      .filter((one) => distances.has(one));
  const parentOf = parentsOf(distances, needed);
  const levels: string[][] = [[touchpoint]];
  for (let level = levels[0]!; level.length > 0; level = levels.at(-1)!) {
    const next = level.flatMap((link) => needed(link).filter((one) => parentOf.get(one) === link));
    levels.push([...new Set(next)]);
  }
  levels.pop();
  const order = levels.flat();
  const joins = order.map((link) => joinsOf(chain, link, distances, parentOf));
  return {
    ...{ touchpoint, levels, parentOf },
    gates: joins.flatMap(({ gates }) => gates),
    lines: joins.flatMap(({ lines }) => lines),
  };
}

function distanceOf({ link, distance }: Need): [string, number] {
  return [link, distance];
}

/** The parent of a link is the least id among those one nearer that need it. */
function parentsOf(
  distances: ReadonlyMap<string, number>,
  needed: (link: string) => readonly string[],
): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const [link, distance] of distances)
    for (const one of needed(link)) {
      const known = parents.get(one);
      if (distances.get(one) === distance + 1 && (known === undefined || link < known))
        parents.set(one, link);
    }
  return parents;
}

/** A gate and its lines for each clause of alternatives, a plain line for each link that must work. */
function joinsOf(
  chain: ServiceChain,
  needer: string,
  distances: ReadonlyMap<string, number>,
  parentOf: ReadonlyMap<string, string>,
): { readonly gates: readonly Gate[]; readonly lines: readonly NeedLine[] } {
  const gates: Gate[] = [];
  const lines: NeedLine[] = [];
  const { stated } = chain.requirementsOf(needer);
  const lineOf = (link: string, from: string, to: string, onWitness: boolean) =>
    lines.push({ from, to, link, onWitness, assumed: !stated });
  const followed = new Set<string>();
  for (const [i, clause] of clausesOf(chain, needer).entries()) {
    const known = clause.of.filter((link) => distances.has(link));
    const isFirst = (link: string) => parentOf.get(link) === needer && !followed.has(link);
    const onWitness = new Set(known.filter(isFirst));
    for (const link of known) followed.add(link);
    if (isPlain(clause)) {
      for (const link of known) lineOf(link, link, needer, onWitness.has(link));
    } else if (known.length > 0) {
      const gate = { id: `gate\n${needer}\n${i}`, of: needer, label: labelOf(clause) };
      gates.push(gate);
      for (const link of known) lineOf(link, link, gate.id, onWitness.has(link));
      lineOf(needer, gate.id, needer, onWitness.size > 0);
    }
  }
  return { gates, lines };
}

/** What a link requires, in an order that does not hang on the one it is stated in. */
function clausesOf(chain: ServiceChain, link: string): readonly Threshold[] {
  return chain
    .requirementsOf(link)
    .clauses.map(({ atLeast, of }) => ({ atLeast, of: of.toSorted(compareIds) }))
    .sort((a, b) => compareIds(a.of.join('\n'), b.of.join('\n')) || a.atLeast - b.atLeast);
}

/** Whether every link of a clause must work. */
function isPlain({ atLeast, of }: Threshold): boolean {
  return atLeast === of.length;
}

function labelOf({ atLeast, of }: Threshold): string {
  return `${atLeast} of ${of.length}`;
}
