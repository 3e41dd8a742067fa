/** A collection that gives its least item first. */
export interface LeastHeap<Item> {
  put(item: Item): void;
  /** Takes out the least item, or `undefined` when there is none. */
  take(): Item | undefined;
}

/**
 * Makes a binary heap of items. O(items) to make, O(log items) to put and take.
 * Source: J. W. J. Williams, Algorithm 232: heapsort, Comm. ACM 7 (1964); R. W. Floyd, Algorithm 245 (1964).
 */
export function createLeastHeap<Item>(
  items: Item[],
  comesBefore: (one: Item, other: Item) => boolean,
): LeastHeap<Item> {
  const sink = (from: number) => {
    const item = items[from]!;
    let at = from;
    for (let child = 2 * at + 1; child < items.length; child = 2 * at + 1) {
      if (child + 1 < items.length && comesBefore(items[child + 1]!, items[child]!)) child++;
      if (!comesBefore(items[child]!, item)) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = item;
  };
  for (let at = (items.length >> 1) - 1; at >= 0; at--) sink(at);
  return {
    put: (item) => {
      let at = items.length;
      items.push(item);
      for (let parent = (at - 1) >> 1; at > 0 && comesBefore(item, items[parent]!); parent = (at - 1) >> 1) {
        items[at] = items[parent]!;
        at = parent;
      }
      items[at] = item;
    },
    take: () => {
      const least = items[0];
      const last = items.pop();
      if (items.length > 0) {
        items[0] = last!;
        sink(0);
      }
      return least;
    },
  };
}
