import { groupBy } from '../algorithms/group-by.js';
import { hiddenGroups, type Member } from './hidden-groups.js';
import {
  type Counted,
  type Keyed,
  type Limits,
  memberOf,
  rowsOf,
  type Shown,
  shownGroups,
} from './shown-pairs.js';

/** A pair of parties, seen at some distances. */
export interface WorkPair extends Keyed {
  readonly provider: string;
  readonly customer: string;
  readonly weight: number;
  readonly distances: readonly AtDistance[];
}

/** A pair at one distance. */
export interface AtDistance extends Pick<Counted, 'n' | 'people'> {
  readonly distance: number;
}

/** A pair at one distance, and the row that it is in. */
interface Piece extends AtDistance, Counted {
  readonly place: number;
  readonly isWithin: boolean;
}

/**
 * What is shown of pairs at several distances. Count and weight together tell how often a pair was seen at each of two distances, and little else at
 * more, so a pair shows at all of them or at none: only when at each there are enough persons, or nobody was seen. At
 * distance 1 it is what `handovers` and `selfHandovers` publish: what they hide is hidden, and of pairs that are too rare there, as many more
 * as it takes that none shows by subtraction from those that are shown together. At any other distance all pairs are one whole. Of a distance of
 * 1 alone, the same pairs are shown as there. O(distances · pairs · log pairs).
 */
export function shownWork(pairs: readonly WorkPair[], limits: Limits): Array<Shown<WorkPair>> {
  const rows = rowsOf(pairs, limits.minimumSupport);
  const pieces = rows.flatMap(({ groups }, place) =>
    groups.flatMap(({ key, distances, provider, customer }) =>
      distances.map((one) => ({ ...one, key, place, isWithin: provider === customer })),
    ),
  );
  if (pieces.some(({ people }) => people === undefined))
    return rows.map((row) => ({ ...row, isSuppressed: false }));
  const isDirect = ({ distance }: Piece) => distance === 1;
  const direct = shownGroups(pieces.filter(isDirect), limits, ({ isWithin }) => isWithin);
  const forced = direct.flatMap(({ groups, isSuppressed }) =>
    isSuppressed ? groups.map(({ place }) => place) : [],
  );
  const further = groupBy(
    pieces.filter((piece) => !isDirect(piece)),
    ({ distance }) => distance,
  );
  const rareThere = direct.filter(({ group }) => group === undefined).map(({ groups }) => groups);
  const wholes = [...rareThere, ...further.values()];
  const hidden = hiddenGroups(wholes.map(membersOf), limits.minimum, forced);
  return rows.map((row, at) => ({ ...row, isSuppressed: hidden.has(at) }));
}

/** What the rows are in a whole: pairs of the row of rare ones are one. */
function membersOf(pieces: readonly Piece[]): Member[] {
  return Array.from(
    groupBy(pieces, ({ place }) => place),
    ([place, some]) => memberOf(place, some)!,
  );
}
