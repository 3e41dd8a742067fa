/** Some ratings: numbers of records that stand in a list from `start` to before `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** How many different respondents the ratings of some ranges have; null where one does not say whose it is. */
export type CountRespondents = (
  ranges: Iterable<Range>,
  isMeant?: (rating: number) => boolean,
) => number | null;

/** Counts different respondents by stamping them, O(ratings) a question. */
export function respondentCounter(
  members: Int32Array,
  codes: Int32Array,
  respondents: number,
): CountRespondents {
  const stamps = new Int32Array(respondents);
  let stamp = 0;
  return (ranges, isMeant) => {
    stamp++;
    let different = 0;
    for (const { start, end } of ranges) {
      for (let at = start; at < end; at++) {
        const rating = members[at]!;
        if (isMeant && !isMeant(rating)) continue;
        const code = codes[rating]!;
        if (code === -1) return null;
        if (stamps[code] !== stamp) different++;
        stamps[code] = stamp;
      }
    }
    return different;
  };
}
