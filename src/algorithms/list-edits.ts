/** A run of a list that is replaced: its first place, how many items go, and the run of the other list that comes instead. */
export interface RunEdit {
  readonly at: number;
  readonly remove: number;
  readonly from: number;
  readonly insert: number;
}

/**
 * Edits that make one list of numbers into another: places count in the first list, in their order, and runs do not overlap or touch.
 *
 * A walk through both lists: where their next items differ, one that does not come again in the other list goes or comes; of two that
 * do, the nearer is waited for. Where items only came or only went, no shorter edits exist. O(items of both lists).
 */
export function listEdits(before: Int32Array, after: Int32Array): RunEdit[] {
  const inBefore = placesIn(before);
  const inAfter = placesIn(after);
  const edits: RunEdit[] = [];
  let i = 0;
  let k = 0;
  let start: readonly [number, number] | undefined;
  const close = () => {
    if (start) edits.push({ at: start[0], remove: i - start[0], from: start[1], insert: k - start[1] });
    start = undefined;
  };
  while (i < before.length || k < after.length) {
    if (i < before.length && k < after.length && before[i] === after[k]) {
      close();
      i++;
      k++;
      continue;
    }
    start ??= [i, k];
    const untilAfter = i < before.length ? inAfter(before[i]!, k) - k : Infinity;
    const untilBefore = k < after.length ? inBefore(after[k]!, i) - i : Infinity;
    if (i < before.length && (untilAfter >= untilBefore || k === after.length)) i++;
    else k++;
  }
  close();
  return edits;
}

/** Finds the first place of an item from a place on; the places asked for ascend, and so every place is passed once. */
function placesIn(list: Int32Array): (item: number, from: number) => number {
  const places = new Map<number, number[]>();
  for (let place = list.length - 1; place >= 0; place--) {
    const known = places.get(list[place]!);
    if (known) known.push(place);
    else places.set(list[place]!, [place]);
  }
  return (item, from) => {
    const left = places.get(item) ?? [];
    while (left.length > 0 && left.at(-1)! < from) left.pop();
    return left.at(-1) ?? Infinity;
  };
}
