import { adjacencyOf, rowOf } from '../algorithms/adjacency.js';
import type { ChainColumns } from '../chain/chain-columns.js';
import { numbersNamed, numbersOf } from '../chain/record-vectors.js';
import { compareIds } from '../model/ids.js';
import { knownMeasures } from '../model/known-measures.js';
import type { Measure } from '../model/measure.js';

/** The standards of a chain in the order of link, measure, target and attainment, which tell them apart. */
export interface StandardList {
  readonly length: number;
  /** Per standard: its number among the records of the chain. */
  readonly numbers: Int32Array;
  /** Per standard: the number of its link. */
  readonly links: Int32Array;
  /** Per standard: the place of its measure among those that may be named. */
  readonly measures: Int32Array;
  readonly targets: Float64Array;
  /** Per standard: the share of cases that must meet the target; 1 where nothing is said. */
  readonly attainments: Float64Array;
  /** Per standard: what customers are told; the target where nothing is said. */
  readonly promises: Float64Array;
}

/** Lists the standards of a chain in order. O(standards · log standards of a link + links). */
export function standardList(columns: ChainColumns): StandardList {
  const { standards, providers } = columns;
  const links = numbersNamed(standards, 'link', columns.linkNumber);
  const measures = numbersNamed(standards, 'measure', measurePlaces(measureList(columns)));
  const targets = numbersOf(standards, 'target');
  const attainments = numbersOf(standards, 'attainment');
  const promises = numbersOf(standards, 'promise');
  const byLink = adjacencyOf(providers.length, links);
  const numbers = byLink.items;
  const inOrder = (a: number, b: number) =>
    measures[a]! - measures[b]! ||
    compare(targets[a]!, targets[b]!) ||
    compare(orElse(attainments[a]!, 1), orElse(attainments[b]!, 1));
  for (let link = 0; link < providers.length; link++) {
    const row = rowOf(byLink, link);
    if (row.length > 1) row.sort(inOrder);
  }
  return {
    length: numbers.length,
    numbers,
    links: numbers.map((number) => links[number]!),
    measures: numbers.map((number) => measures[number]!),
    targets: valuesAt(numbers, (number) => targets[number]!),
    attainments: valuesAt(numbers, (number) => orElse(attainments[number]!, 1)),
    promises: valuesAt(numbers, (number) => orElse(promises[number]!, targets[number]!)),
  };
}

/** A loop, as `from` of a typed array takes many times as long for millions; no zero is negative. */
function valuesAt(numbers: Int32Array, value: (number: number) => number): Float64Array {
  const values = new Float64Array(numbers.length);
  for (let at = 0; at < values.length; at++) values[at] = value(numbers[at]!) + 0;
  return values;
}

function orElse(value: number, otherwise: number): number {
  return Number.isNaN(value) ? otherwise : value;
}

/** The difference of two numbers may be beyond the range of numbers. */
function compare(one: number, other: number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

const lists = new WeakMap<readonly Measure[], readonly Measure[]>();

/** The measures that records may name, those of the library included, in the order of their ids. */
export function measureList({ measures }: ChainColumns): readonly Measure[] {
  let list = lists.get(measures);
  if (!list) {
    list = [...knownMeasures(measures).values()].sort((one, other) => compareIds(one.id, other.id));
    lists.set(measures, list);
  }
  return list;
}

/** The place of a measure in such a list by its id; -1 for one that is not there. */
export function measurePlaces(measures: readonly Measure[]): (id: string) => number {
  const places = new Map(measures.map(({ id }, place) => [id, place]));
  return (id) => places.get(id) ?? -1;
}

/** Records of a link and a measure that stand together. */
export interface LinkMeasureGroups {
  readonly count: number;
  /** The group of a link and a measure, by their numbers; -1 where there is none. */
  groupOf(link: number, measure: number): number;
  /** The first record of a group; the last one stands before the first of the next group. */
  readonly starts: Int32Array;
}

/** The groups of standards in order, numbered in that order. O(standards + links); O(log measures) for each question. */
export function standardGroups({ links, measures }: StandardList): LinkMeasureGroups {
  const starts: number[] = [];
  for (let at = 0; at < links.length; at++) {
    if (at === 0 || links[at] !== links[at - 1] || measures[at] !== measures[at - 1]) starts.push(at);
  }
  const linkCount = links.length === 0 ? 0 : links.at(-1)! + 1;
  const { offsets } = adjacencyOf(
    linkCount,
    starts.map((start) => links[start]!),
  );
  return {
    count: starts.length,
    groupOf(link, measure) {
      if (link >= linkCount) return -1;
      let low = offsets[link]!;
      let high = offsets[link + 1]!;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (measures[starts[middle]!]! < measure) low = middle + 1;
        else high = middle;
      }
      return low < offsets[link + 1]! && measures[starts[low]!] === measure ? low : -1;
    },
    starts: Int32Array.from([...starts, links.length]),
  };
}
