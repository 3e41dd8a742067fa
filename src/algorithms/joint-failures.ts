/** More failures of one node through another: node `from[k]` fails when `to[k]` fails alone; by component. */
export interface JointFailures {
  readonly from: readonly number[];
  readonly to: readonly number[];
}
