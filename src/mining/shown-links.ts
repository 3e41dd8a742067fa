import { groupBy } from '../algorithms/group-by.js';
import { hiddenGroups } from './hidden-groups.js';
import { type Limits, memberOf, type Row, rowsOf, type Shown } from './shown-pairs.js';
import type { CountedRow } from './succession-facts.js';

/** Links of one pair of parties that are one in its total: a link, or all rare ones. */
interface Part {
  readonly place: number;
  readonly pair: string;
  readonly groups: readonly CountedRow[];
}

/**
 * What is shown of links inside, which add up to pairs of parties whose counts `handovers` publishes. The links of a pair that is suppressed there
 * are suppressed; of any other pair, as many as it takes that none shows by subtraction from its count. Rare links of a pair are one of
 * its parts, as their sum may be found so, and the row of all rare links shows only where none of these sums is to be hidden. All links together
 * are the sum of the pairs, so nothing more follows from that. O(links · log links).
 *
 * @param pairs how the pairs of parties are shown, of whom persons are counted.
 */
export function shownLinks<Link extends CountedRow>(
  links: readonly Link[],
  pairs: ReadonlyArray<Shown<CountedRow>>,
  { minimumSupport, minimum }: Limits,
): Array<Shown<Link>> {
  const rows = rowsOf(links, minimumSupport);
  const parts = partsOf(rows);
  const isShown = new Set(
    pairs.filter(({ isSuppressed }) => !isSuppressed).flatMap(({ groups }) => groups.map(pairOf)),
  );
  const forced = parts.filter(({ pair }) => !isShown.has(pair)).map(({ place }) => place);
  const totals = Array.from(groupBy(parts, ({ pair }) => pair).values())
    .filter((some) => some.length > 1)
    .map((some) => some.map(({ place, groups }) => memberOf(place, groups)!));
  const hidden = hiddenGroups(totals, minimum, forced);
  const isRareHidden = parts.some(({ place }) => place >= rows.length && hidden.has(place));
  return rows.map((row, at) => ({ ...row, isSuppressed: row.group ? hidden.has(at) : isRareHidden }));
}

/** Each link that has a row, at its place, and behind them the rare links of each pair. */
function partsOf(rows: ReadonlyArray<Row<CountedRow>>): Part[] {
  const rare = groupBy(
    rows.flatMap(({ group, groups }) => (group ? [] : groups)),
    pairOf,
  );
  return [
    ...rows.flatMap(({ group, groups }, place) => (group ? [{ place, pair: pairOf(group), groups }] : [])),
    ...Array.from(rare, ([pair, groups], at) => ({ place: rows.length + at, pair, groups })),
  ];
}

function pairOf({ key: [provider, receiver] }: CountedRow): string {
  return JSON.stringify([provider, receiver]);
}
