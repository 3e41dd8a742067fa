/** More failures of one node through another: node `from[k]` fails when `to[k]` fails alone; by component. */
export interface JointFailures {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A search for all joint failures of a network, which can be left and taken up again. */
export interface JointSearch {
  /** Goes on for about so many steps along edges; whether everything has been found. */
  advance(steps: number): boolean;
  /** What was found; all joint failures once the search is done. */
  found(): JointFailures;
}
