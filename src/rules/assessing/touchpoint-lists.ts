/** The touchpoints a finding names, and how many there are. */
export interface TouchpointList {
  readonly touchpoints: readonly string[];
  readonly touchpointCount: number;
}

/** How many touchpoints a finding names: where thousands depend on thousands of links, all of them would be millions. */
const MOST_TOUCHPOINTS = 100;

/**
 * Makes what shortens lists of touchpoints, and gives lists that say the same as one: of many links the very same touchpoints depend,
 * and a list for each would be most of what an assessment holds.
 */
export function createTouchpointLists(): (touchpoints: readonly string[] | undefined) => TouchpointList {
  const known = new Map<string, readonly string[]>();
  return (touchpoints = []) => {
    const first = touchpoints.slice(0, MOST_TOUCHPOINTS);
    const key = JSON.stringify(first);
    const shared = known.get(key) ?? Object.freeze(first);
    known.set(key, shared);
    return { touchpoints: shared, touchpointCount: touchpoints.length };
  };
}
