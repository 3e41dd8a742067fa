/** Something with a width that wants to stand around a middle. */
export interface Wanted {
  readonly id: string;
  readonly width: number;
  /** Where its middle should be. */
  readonly middle: number;
}

/**
 * The middles of things side by side in the given order, so that none comes nearer to the next than `gap` and each stands about where it
 * wants to: whoever is in the way is pushed to the right, then all are moved back by as much as they were pushed on average. O(things).
 */
export function sideBySide(things: readonly Wanted[], gap: number): ReadonlyMap<string, number> {
  const middles: number[] = [];
  let free = Number.NEGATIVE_INFINITY;
  let pushed = 0;
  for (const { width, middle } of things) {
    const at = Math.max(middle, free + width / 2);
    middles.push(at);
    pushed += at - middle;
    free = at + width / 2 + gap;
  }
  const back = things.length === 0 ? 0 : pushed / things.length;
  return new Map(things.map(({ id }, i) => [id, middles[i]! - back]));
}
