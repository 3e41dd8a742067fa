import type { ChainColumns } from '../chain/chain-columns.js';
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

/** Lists the standards of a chain in order. O(standards · log standards). */
export function standardList(columns: ChainColumns): StandardList {
  const { standards } = columns;
  const measureOf = measurePlaces(measureList(columns));
  const all = Int32Array.from({ length: standards.length }, (_, number) => number);
  const links = all.map((number) => columns.linkNumber(standards.field(number, 'link')!));
  const measures = all.map((number) => measureOf(standards.field(number, 'measure')!));
  const targets = Float64Array.from(all, (number) => standards.field(number, 'target')! + 0);
  const attainments = Float64Array.from(all, (number) => (standards.field(number, 'attainment') ?? 1) + 0);
  const promises = Float64Array.from(
    all,
    (number) => (standards.field(number, 'promise') ?? targets[number]!) + 0,
  );
  const numbers = all.sort(
    (a, b) =>
      links[a]! - links[b]! ||
      measures[a]! - measures[b]! ||
      compare(targets[a]!, targets[b]!) ||
      compare(attainments[a]!, attainments[b]!),
  );
  return {
    length: numbers.length,
    numbers,
    links: numbers.map((number) => links[number]!),
    measures: numbers.map((number) => measures[number]!),
    targets: Float64Array.from(numbers, (number) => targets[number]!),
    attainments: Float64Array.from(numbers, (number) => attainments[number]!),
    promises: Float64Array.from(numbers, (number) => promises[number]!),
  };
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

/** The groups of standards in order, numbered in that order. O(standards). */
export function standardGroups({ links, measures }: StandardList): LinkMeasureGroups {
  const groups: Array<Map<number, number> | undefined> = [];
  const starts: number[] = [];
  for (let at = 0; at < links.length; at++) {
    const [link, measure] = [links[at]!, measures[at]!];
    groups[measure] ??= new Map();
    if (groups[measure].has(link)) continue;
    groups[measure].set(link, starts.length);
    starts.push(at);
  }
  return {
    count: starts.length,
    groupOf: (link, measure) => groups[measure]?.get(link) ?? -1,
    starts: Int32Array.from([...starts, links.length]),
  };
}
