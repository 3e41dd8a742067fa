import type { ServiceChain } from '../../chain/service-chain.js';

/** How many parties a map shows one by one before it groups them by their wholes. */
export const MOST_ALONE = 90;

/** Who stands for a party on the map: itself, or the whole it is in. */
export interface StandIns {
  /** The party or group that is shown for this party. */
  readonly of: (party: string) => string;
  /** Whether parties are grouped at all. */
  readonly grouped: boolean;
}

/** The tag of groups that parties without a whole form by their kind; no id begins with it, as ids hold no control characters. */
export const KIND_GROUP = '\u0001';

/**
 * Who stands for each party. A small chain shows every party. A large one shows the outermost wholes (`partOf`), and of those in `open`
 * the parts, one level at a time; parties without whole or part are grouped by their kind where they are many. A whole of a single
 * party is that party. O(parties · depth of wholes).
 */
export function standInsOf(chain: ServiceChain, open: ReadonlySet<string>, most = MOST_ALONE): StandIns {
  const parties = chain.parties();
  if (parties.length <= most) return { of: (party) => party, grouped: false };
  const paths = new Map(parties.map(({ id }) => [id, pathTo(chain, id)]));
  const wholes = new Set(
    [...paths.values()].filter((path) => path.length > 1).map(([outermost]) => outermost!),
  );
  const alone = parties.filter(({ id, kind }) => isAlone(kind, paths.get(id)!, wholes));
  const byKind = alone.length > most / 2;
  const standIns = new Map(
    parties.map(({ id, kind }) => {
      const path = paths.get(id)!;
      const outer = byKind && isAlone(kind, path, wholes) ? [KIND_GROUP + kind, ...path] : path;
      return [id, outer.find((one, i) => i === outer.length - 1 || !open.has(one))!];
    }),
  );
  return { of: (party) => standIns.get(party) ?? party, grouped: true };
}

/** Customers stay single: they are whom it is all for. */
function isAlone(kind: string, path: readonly string[], wholes: ReadonlySet<string>): boolean {
  return kind !== 'customer' && path.length === 1 && !wholes.has(path[0]!);
}

/** The wholes of a party from the outermost to itself. */
function pathTo(chain: ServiceChain, party: string): readonly string[] {
  const path = [party];
  for (
    let whole = chain.findParty(party)?.partOf;
    whole !== undefined;
    whole = chain.findParty(whole)?.partOf
  )
    path.unshift(whole);
  return path;
}
