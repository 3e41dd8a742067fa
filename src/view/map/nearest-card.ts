import type { Box } from '../../report/blueprint/blueprint.js';

/** A step by an arrow key. */
export type Step = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** The nearest card in a direction; a step across counts twice, so that arrows keep to rows and columns. */
export function nearestCard(boxes: ReadonlyMap<string, Box>, from: string, step: Step): string | undefined {
  const start = boxes.get(from)!;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, box] of boxes) {
    const [dx, dy] = [box.x - start.x, box.y - start.y];
    const along = { ArrowUp: -dy, ArrowDown: dy, ArrowLeft: -dx, ArrowRight: dx }[step];
    const across = Math.abs(step === 'ArrowUp' || step === 'ArrowDown' ? dx : dy);
    if (id === from || along <= 0 || along + 2 * across >= least) continue;
    least = along + 2 * across;
    best = id;
  }
  return best;
}
