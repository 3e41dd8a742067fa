import { type RadixRows, radixRows, sortRows } from './radix-rows.js';

/**
 * Puts texts in the ascending order of their UTF-16 code units, which is the order of `<`; equal texts keep their order.
 *
 * Texts that ascend already are recognised in one pass. Else the texts of a group lose the start they share, and the next
 * code units of each, as many as fit, become one whole number below 2^53, written with as many digits as the group has
 * different code units there. The numbers are sorted by radix; texts whose numbers are equal form groups of their own.
 *
 * O(code units read + texts × rounds), where one round reads up to 16 code units of the texts that are still tied; small
 * groups are sorted by comparison. Extra memory: 28 bytes a text. Source: multikey radix sort after P. M. McIlroy,
 * K. Bostic and M. D. McIlroy, *Engineering Radix Sort* (1993).
 *
 */
export function textOrder(texts: readonly string[]): TextOrder {
  const ascending = whileAscending(texts);
  if (ascending) return ascending;
  const rows = radixRows(texts.length);
  const waiting: Group[] = [{ start: 0, end: texts.length, from: 0 }];
  let isDistinct = true;
  for (let group = waiting.pop(); group; group = waiting.pop()) {
    if (group.end - group.start <= FEW) isDistinct = sortByComparison(texts, rows.order, group) && isDistinct;
    else isDistinct = sortByNumbers(texts, rows, group, waiting) && isDistinct;
  }
  return { order: rows.order, isDistinct };
}

/** How texts are ordered. */
export interface TextOrder {
  /** The places of the texts in ascending order; `undefined` where they ascend as they are. */
  readonly order: Int32Array | undefined;
  /** Whether no two texts are equal. */
  readonly isDistinct: boolean;
}

/** The texts `order[start]` … `order[end - 1]`, which share all code units before `from`. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly from: number;
}

const FEW = 512;
/** How many code units one round may read. */
const WINDOW = 16;
/** The bits of a whole number that a float holds exactly. */
const BITS = 53;

/** Per code unit its rank among those of a group, from 1; 0 is the end of a text. Cleared after every use. */
const ranks = new Uint32Array(65_536);

/** The order of texts that ascend as they are; `undefined` where they do not. */
function whileAscending(texts: readonly string[]): TextOrder | undefined {
  let isDistinct = true;
  for (let i = 1; i < texts.length; i++) {
    if (texts[i]! > texts[i - 1]!) continue;
    if (texts[i] !== texts[i - 1]) return undefined;
    isDistinct = false;
  }
  return { order: undefined, isDistinct };
}

/** Sorts a small group; any two that end up beside each other were compared. @returns whether no two are equal. */
function sortByComparison(texts: readonly string[], order: Int32Array, { start, end }: Group): boolean {
  const places = Array.from(order.subarray(start, end));
  let isDistinct = true;
  places.sort((a, b) => {
    if (texts[a]! < texts[b]!) return -1;
    if (texts[a]! > texts[b]!) return 1;
    isDistinct = false;
    return a - b;
  });
  order.set(places, start);
  return isDistinct;
}

/**
 * Sorts a group by its next code units, and leaves the groups that these do not tell apart waiting.
 *
 * @returns whether no two are known to be equal.
 */
function sortByNumbers(texts: readonly string[], rows: RadixRows, group: Group, waiting: Group[]): boolean {
  const { start, end } = group;
  const from = sharedUntil(texts, rows.order, group);
  const units = rankUnits(texts, rows.order, { start, end, from });
  const base = units.length + 1;
  const until = from + Math.min(WINDOW, Math.floor(BITS / Math.log2(base)));
  for (let i = start; i < end; i++) {
    const text = texts[rows.order[i]!]!;
    const last = Math.min(until, text.length);
    let number = 0;
    let at = from;
    for (; at < last; at++) number = number * base + ranks[text.charCodeAt(at)]!;
    for (; at < until; at++) number *= base;
    rows.set(i, number);
  }
  for (const unit of units) ranks[unit] = 0;
  sortRows(rows, start, end);
  return splitTies(texts, rows, { start, end, from: until }, waiting);
}

/** The first code unit at which texts of a group may differ. */
function sharedUntil(texts: readonly string[], order: Int32Array, { start, end, from }: Group): number {
  const first = texts[order[start]!]!;
  let shared = first.length;
  for (let i = start + 1; i < end && shared > from; i++) {
    const text = texts[order[i]!]!;
    let at = from;
    while (at < shared && at < text.length && text.charCodeAt(at) === first.charCodeAt(at)) at++;
    shared = at;
  }
  return Math.max(shared, from);
}

/** Ranks the code units that stand in the window of a group. @returns those there are, ascending. */
function rankUnits(texts: readonly string[], order: Int32Array, { start, end, from }: Group): Uint16Array {
  const found: number[] = [];
  for (let i = start; i < end; i++) {
    const text = texts[order[i]!]!;
    const last = Math.min(from + WINDOW, text.length);
    for (let at = from; at < last; at++) {
      const unit = text.charCodeAt(at);
      if (ranks[unit] !== 0) continue;
      ranks[unit] = 1;
      found.push(unit);
    }
  }
  const units = Uint16Array.from(found).sort();
  for (const [rank, unit] of units.entries()) ranks[unit] = rank + 1;
  return units;
}

/** Leaves ties waiting, but for those whose texts all end here: they are equal. @returns whether there are none of these. */
function splitTies(
  texts: readonly string[],
  { order, isSame }: RadixRows,
  { start, end, from }: Group,
  waiting: Group[],
): boolean {
  let isDistinct = true;
  for (let first = start; first < end; ) {
    let next = first + 1;
    while (next < end && isSame(first, next)) next++;
    if (next > first + 1) {
      const isOver = order.subarray(first, next).every((place) => texts[place]!.length <= from);
      if (isOver) isDistinct = false;
      else waiting.push({ start: first, end: next, from });
    }
    first = next;
  }
  return isDistinct;
}
