import type { Box } from './blueprint.js';

/** A stretch from left to right. */
export interface Gap {
  readonly left: number;
  readonly right: number;
}

/** Things that stand side by side, and the gaps between and beside them, from left to right. */
export interface Strip {
  readonly top: number;
  readonly bottom: number;
  readonly gaps: readonly Gap[];
}

/** How far lines may run beside the outermost things, and how far they keep off whatever they pass. */
const OUTSIDE = 22;
const OFF = 3;

/** Cuts a picture into strips from the top down: things that share a height are in one. Between two strips there is nothing. O(boxes · log boxes). */
export function stripsOf(boxes: readonly Box[]): readonly Strip[] {
  const left = Math.min(...boxes.map(({ x }) => x)) - OUTSIDE;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + OUTSIDE;
  const groups: Array<{ bottom: number; readonly boxes: Box[] }> = [];
  for (const box of boxes.toSorted((a, b) => a.y - b.y)) {
    const last = groups.at(-1);
    if (last === undefined || box.y >= last.bottom) groups.push({ bottom: box.y + box.height, boxes: [box] });
    else {
      last.bottom = Math.max(last.bottom, box.y + box.height);
      last.boxes.push(box);
    }
  }
  return groups.map(({ bottom, boxes: beside }) => ({
    ...{ top: beside[0]!.y, bottom },
    gaps: gapsBetween(beside, left, right),
  }));
}

function gapsBetween(boxes: readonly Box[], left: number, right: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let free = left;
  for (const { x, width } of boxes.toSorted((a, b) => a.x - b.x)) {
    if (x - free > 2 * OFF) gaps.push({ left: free + (free === left ? 0 : OFF), right: x - OFF });
    free = Math.max(free, x + width);
  }
  if (right > free) gaps.push({ left: free + OFF, right });
  return gaps;
}

/** The strip that holds a height. O(log strips). */
export function stripAt(strips: readonly Strip[], y: number): number {
  let [low, high] = [0, strips.length - 1];
  while (low < high) {
    const half = (low + high + 1) >> 1;
    if (strips[half]!.top <= y) low = half;
    else high = half - 1;
  }
  return low;
}
