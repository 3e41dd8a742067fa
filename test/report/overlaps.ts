import type { Box } from '../../src/report/blueprint/blueprint.js';

/** The pairs of boxes that lie on one another, by their names. */
export function overlapsIn(boxes: ReadonlyMap<string, Box>): Array<readonly [string, string]> {
  const all = [...boxes].sort(([, a], [, b]) => a.y - b.y);
  return all.flatMap(([name, box], i) => {
    const found: Array<readonly [string, string]> = [];
    for (let k = i + 1; k < all.length && all[k]![1].y < box.y + box.height; k++) {
      const [other, { x, width }] = all[k]!;
      if (x < box.x + box.width && box.x < x + width) found.push([name, other]);
    }
    return found;
  });
}
