import { finite } from '../algorithms/finite.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { partialMarks } from './completeness/partial-marks.js';
import { createRequiredLinks } from './required-links.js';
import {
  type LinkMeasureGroups,
  measureList,
  type StandardList,
  standardGroups,
  standardList,
} from './standard-list.js';

/** The declaration of {@link promiseCascade}. */
export const promiseCascadeTable = defineTable({
  name: 'promise-cascade',
  title: 'Whether promises are backed by the promises behind them',
  description:
    'Every standard beside the standards on the same measure of the links that its link requires directly.',
  key: ['link', 'measure', 'target', 'attainment'],
  order: 'link, measure, target, attainment',
  columns: {
    link: { type: 'id', refers: 'link', description: 'The link the standard is set for.' },
    measure: { type: 'id', refers: 'measure', description: 'What is promised.' },
    unit: { type: 'text', description: 'The unit of the measure.' },
    target: { type: 'number', description: 'The value to reach.' },
    attainment: {
      type: 'number',
      unit: 'share (0 to 1)',
      description: 'The share of cases that must meet the target; 1 where the standard does not say.',
    },
    promise: {
      type: 'number',
      description: 'What customers are told; the target where the standard does not say.',
    },
    weakestSupport: {
      type: 'id',
      refers: 'link',
      nullable: true,
      description:
        'The required link of the worst target, of equal ones the least id; null when no required link has a standard on the measure.',
    },
    weakestTarget: { type: 'number', nullable: true, description: 'The target of the weakest support.' },
    supportMargin: {
      type: 'number',
      nullable: true,
      description:
        'How much better the weakest target is than the promise; negative: the promise is not backed, null: there is no target.',
    },
    requiredLinks: {
      type: 'integer',
      unit: 'links',
      description: 'How many links the link requires directly, alternatives included.',
    },
    unsupported: {
      type: 'id',
      refers: 'link',
      list: true,
      description: 'Those of them without a standard on the measure, by id.',
    },
    backed: {
      type: 'boolean',
      nullable: true,
      description:
        'Whether every required link has a target at least as good as the promise; null when none is worse but some have no standard.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: the link may require more than the model holds, as its provider is modelled in part and it does not state what it requires; complete: it requires no others.',
    },
  },
});

/** A row of {@link promiseCascade}. @interface */
export type PromiseCascadeRow = RowOf<typeof promiseCascadeTable.columns>;

/**
 * Whether the promise of every standard is backed by what the links behind it promise on the same measure. Looked at are the
 * links its link requires directly, stated or assumed (see {@link upstream}), alternatives included; as nothing is added up along
 * the chain, cycles do no harm.
 *
 * The *weakest support* is the required link with the worst target, by the direction of the measure. The *support margin* is the
 * promise less that target where lower is better, and that target less the promise where higher is: negative means not backed.
 * A link that requires nothing has its promise backed.
 *
 * A required link with several standards on the measure counts with one target: the best of those that hold for at least the share
 * of cases the promise is made for (its `attainment`); when none holds for so many, the best of those that hold for most.
 *
 * Differences beyond the range of numbers are held to the largest number. O(standards · what their links require directly).
 *
 * @example
 * ```ts
 * import { defineChain, promiseCascade } from 'service-chain';
 *
 * const hotel = defineChain({
 *   parties: { laundry: { kind: 'partner' }, rooms: { kind: 'team' }, guest: { kind: 'customer' } },
 *   links: {
 *     room: { provider: 'rooms', customer: 'guest', service: 'room' },
 *     linen: { provider: 'laundry', customer: 'rooms', service: 'linen' },
 *   },
 *   measures: { time: { name: 'Delivery time', unit: 'minutes', better: 'lower' } },
 *   standards: [
 *     { link: 'room', measure: 'time', target: 4 },
 *     { link: 'linen', measure: 'time', target: 12 },
 *   ],
 * });
 * const [row] = promiseCascade(hotel).rows().filter(({ backed }) => backed === false);
 * console.log(row?.link, row?.weakestSupport, row?.supportMargin);
 * // room linen -8
 * ```
 */
export function promiseCascade(
  chain: ServiceChain,
): Table<PromiseCascadeRow, 'link' | 'measure' | 'target' | 'attainment'> {
  return promiseCascadeTable.of(function* () {
    const topology = topologyOf(chain);
    const list = standardList(topology.columns);
    const supportOf = createSupport(topology, list);
    const needsMore = createMayNeedMore(topology);
    for (let at = 0; at < list.length; at++)
      yield rowOf(topology, list, at, { ...supportOf(at), mayBeMore: needsMore(list.links[at]!) });
  });
}

/** Tells of a link whether it may require more, directly, than the chain holds. */
function createMayNeedMore(topology: Topology): (link: number) => boolean {
  const { columns } = topology;
  const marks = partialMarks(topology);
  const isStated = new Set(marks.hasAny ? columns.requirements.links : []);
  return (link) => {
    const provider = columns.providers[link]!;
    return marks.has(provider) && !topology.isCustomer(provider) && !isStated.has(link);
  };
}

/** What stands behind one standard, as numbers of links. */
interface Support {
  readonly required: number;
  readonly unsupported: readonly number[];
  readonly weakest: { readonly link: number; readonly target: number } | undefined;
}

function createSupport(topology: Topology, list: StandardList): (at: number) => Support {
  const measures = measureList(topology.columns);
  const groups = standardGroups(list);
  const requiredBy = createRequiredLinks(topology);
  return (at) => {
    const measure = list.measures[at]!;
    const isLower = measures[measure]!.better === 'lower';
    const required = requiredBy(list.links[at]!);
    const unsupported: number[] = [];
    let weakest: Support['weakest'];
    for (const link of required) {
      const group = groups.groupOf(link, measure);
      if (group === -1) {
        unsupported.push(link);
        continue;
      }
      const target = targetOf(list, groups, group, list.attainments[at]!, isLower);
      if (!weakest || isBetter(weakest.target, target, isLower)) weakest = { link, target };
    }
    return { required: required.length, unsupported, weakest };
  };
}

/** The target that counts for a share of cases; the standards of a group stand in ascending order of their targets. */
function targetOf(
  { targets, attainments }: StandardList,
  { starts }: LinkMeasureGroups,
  group: number,
  attainment: number,
  isLower: boolean,
): number {
  let counts = starts[group]!;
  for (let at = counts + 1; at < starts[group + 1]!; at++) {
    const [held, other] = [attainments[counts]!, attainments[at]!].map((share) =>
      Math.min(share, attainment),
    );
    if (other! > held! || (other === held && isBetter(targets[at]!, targets[counts]!, isLower))) counts = at;
  }
  return targets[counts]!;
}

function isBetter(one: number, other: number, isLower: boolean): boolean {
  return isLower ? one < other : one > other;
}

function rowOf(
  { columns }: Topology,
  list: StandardList,
  at: number,
  support: Support & { mayBeMore: boolean },
): PromiseCascadeRow {
  const { weakest, unsupported } = support;
  const { id, unit, better } = measureList(columns)[list.measures[at]!]!;
  const promise = list.promises[at]!;
  const margin = weakest && (better === 'lower' ? promise - weakest.target : weakest.target - promise);
  return {
    link: columns.linkId(list.links[at]!),
    measure: id,
    unit,
    target: list.targets[at]!,
    attainment: list.attainments[at]!,
    promise,
    weakestSupport: weakest ? columns.linkId(weakest.link) : null,
    weakestTarget: weakest ? weakest.target : null,
    supportMargin: margin === undefined ? null : finite(margin),
    requiredLinks: support.required,
    unsupported: unsupported.map((link) => columns.linkId(link)),
    backed: backed(margin, unsupported.length),
    modelled: modelledAs(support.mayBeMore),
  };
}

function backed(margin: number | undefined, unsupported: number): boolean | null {
  if (margin !== undefined && margin < 0) return false;
  return unsupported > 0 ? null : true;
}
