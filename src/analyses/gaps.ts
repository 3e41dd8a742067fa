import { finite } from '../algorithms/finite.js';
import { codesOf } from '../chain/record-vectors.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import { checkOptionNames } from '../model/option-names.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { type CountingStandard, createCountingStandards } from './counting-standard.js';
import { createCases } from './link-cases.js';
import type { RatingGroup, RatingGroups } from './ratings/rating-group.js';
import { ratingGroupsOf } from './ratings/rating-groups.js';
import { checkedRatingOptions, type RatingOptions } from './ratings/rating-options.js';
import { pairMeansOf, scoringOf, signOf, summaryOf } from './ratings/rating-summary.js';
import { isResponseTime } from './response-times.js';
import { measureList, measurePlaces } from './standard-list.js';

/** The declaration of {@link gaps}. */
export const gapsTable = defineTable({
  name: 'gaps',
  title: 'The five gaps of service quality',
  description:
    'For each link and measure where service quality is lost: between what customers expect, what management believes they do, the standard, what is delivered, and what was promised.',
  key: ['link', 'measure'],
  order: 'link, measure',
  columns: {
    link: { type: 'id', refers: 'link', description: 'The link.' },
    measure: { type: 'id', refers: 'measure', description: 'The measure.' },
    unit: { type: 'text', description: 'The unit of all values of the row.' },
    suppressed: {
      type: 'boolean',
      description: 'Whether ratings were left out, or values are null, because too few people would show.',
    },
    customerExpectation: {
      type: 'number',
      nullable: true,
      description: 'What customers of the link expect: mean over the ratings with a perception.',
    },
    managementExpectation: {
      type: 'number',
      nullable: true,
      description: 'What management believes they expect: mean of its expectations.',
    },
    standard: {
      type: 'number',
      nullable: true,
      description: 'The target of the standard; of several the one most cases must meet, then the strictest.',
    },
    delivery: {
      type: 'number',
      nullable: true,
      description:
        'What happened: mean of the measurements, and for response time of the answers to contacts.',
    },
    promise: {
      type: 'number',
      nullable: true,
      description: 'What customers were told; the target where nothing else is said.',
    },
    customerPerception: {
      type: 'number',
      nullable: true,
      description: 'What customers perceive: mean over the ratings with an expectation.',
    },
    gap1: {
      type: 'number',
      nullable: true,
      description:
        'Not knowing: management’s expectation less the customers’. Negative is bad, in every gap.',
    },
    gap2: {
      type: 'number',
      nullable: true,
      description: 'Not designing for it: the standard less management’s expectation.',
    },
    gap3: {
      type: 'number',
      nullable: true,
      description: 'Not delivering: delivery less the standard.',
    },
    gap4: {
      type: 'number',
      nullable: true,
      description: 'Promising too much: delivery less the promise.',
    },
    gap5: {
      type: 'number',
      nullable: true,
      description: 'What the customer feels: perception less expectation.',
    },
  },
});

/** A row of {@link gaps}. @interface */
export type GapsRow = RowOf<typeof gapsTable.columns>;

/**
 * The five gaps of service quality: a row for each link and measure that is rated, promised or measured. With customers'
 * expectation Ec and perception Pc (means over ratings that hold both), management's expectation Em, standard S, promise C,
 * mean D of what happened (for `response-time` the answers to contacts too), and s = 1, or -1 where lower is better:
 *
 * gap 1 = s(Em − Ec), gap 2 = s(S − Em), gap 3 = s(D − S), gap 4 = s(D − C), gap 5 = s(Pc − Ec),
 *
 * so that gap 5 = gap 1 + gap 2 + gap 3 + s(Pc − D). A gap that lacks an operand is null, and so are all that need a mean of an
 * ordinal measure. Ratings are suppressed as in {@link quality}. O(records + rows · log rows).
 *
 * Source: A. Parasuraman, V. A. Zeithaml and L. L. Berry, A Conceptual Model of Service Quality, Journal of Marketing 49 (1985).
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { defineChain, gaps } from 'service-chain';
 *
 * const shop = defineChain({
 *   parties: { desk: { kind: 'team' }, guest: { kind: 'customer' } },
 *   links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
 *   standards: [{ link: 'sale', measure: 'lead-time', target: 10, promise: 5 }],
 *   measurements: [{ link: 'sale', measure: 'lead-time', value: 'PT12M' }],
 * });
 * gaps(shop).rows().map((row) => [row.gap3, row.gap4]); // [ [ -2, -7 ] ]
 * ```
 */
export function gaps(
  chain: ServiceChain,
  options: Pick<RatingOptions, 'minimum'> = {},
): Table<GapsRow, 'link' | 'measure'> {
  checkOptionNames(options, ['minimum']);
  const { minimum } = checkedRatingOptions(options);
  return gapsTable.of(function* () {
    const topology = topologyOf(chain);
    const groups = ratingGroupsOf(topology, minimum);
    const places = placesOf(topology, groups);
    const standardOf = createCountingStandards(topology.columns);
    const deliveryOf = deliveries(topology, places);
    for (const [at, place] of places.entries()) {
      const standard = standardOf(place.link, measureList(topology.columns)[place.measure]!.id);
      yield rowOf(topology, groups, { ...place, standard, delivery: deliveryOf(at) });
    }
  });
}

/** A link and a measure, by number and place, and who rates them. */
interface Place {
  readonly link: number;
  readonly measure: number;
  readonly customers?: RatingGroup;
  readonly management?: RatingGroup;
}

/** A place and what is set and done there. */
interface KnownPlace extends Place {
  readonly standard: CountingStandard | undefined;
  readonly delivery: number | null;
}

/** Where something is rated, promised or happened, in order. O(records + places · log places). */
function placesOf({ columns }: Topology, groups: RatingGroups): Place[] {
  const measures = measureList(columns);
  const placeOf = measurePlaces(measures);
  const places = new Map<number, Place>();
  const add = (link: number, measure: number, known: Partial<Place> = {}) => {
    const key = link * measures.length + measure;
    places.set(key, { link, measure, ...places.get(key), ...known });
  };
  for (const group of groups.all) {
    const { subject, raters } = group;
    if (subject.kind !== 'link') continue;
    const isManagement = raters === 'management';
    const known =
      raters === subject.customers ? { customers: group } : isManagement ? { management: group } : {};
    add(columns.linkNumber(subject.id), placeOf(group.measure.id), known);
  }
  for (const records of [columns.standards, columns.measurements]) {
    const links = codesOf<{ readonly link: string }>(records, 'link');
    const named = codesOf<{ readonly measure: string }>(records, 'measure');
    const linkNumbers = links.dictionary.map(columns.linkNumber);
    const measurePlace = named.dictionary.map(placeOf);
    for (let number = 0; number < records.length; number++) {
      add(linkNumbers[links.codes[number]!]!, measurePlace[named.codes[number]!]!);
    }
  }
  const responseTime = measures.findIndex(isResponseTime);
  const { contacts } = columns;
  for (let number = 0; number < contacts.length && responseTime !== -1; number++) {
    if (contacts.field(number, 'respondedAt') === undefined) continue;
    add(columns.linkNumber(contacts.field(number, 'link')!), responseTime);
  }
  return [...places.values()].sort((a, b) => a.link - b.link || a.measure - b.measure);
}

/** The mean of what happened at each place, measurements and answers to contacts. */
function deliveries({ columns }: Topology, places: readonly Place[]): (at: number) => number | null {
  const { length } = measureList(columns);
  const numbers = new Map(places.map(({ link, measure }, at) => [link * length + measure, at]));
  const groupOf = (link: number, measure: number) => numbers.get(link * length + measure) ?? -1;
  const casesOf = createCases(columns, { count: places.length, groupOf }, undefined);
  return (at) => casesOf(at, places[at]!.link, places[at]!.measure).mean;
}

function isLacking(group: RatingGroup | undefined): boolean {
  return group?.isSuppressed === true || group?.isPartial === true;
}

function rowOf({ columns }: Topology, groups: RatingGroups, place: KnownPlace): GapsRow {
  const measure = measureList(columns)[place.measure]!;
  const isOrdinal = scoringOf(measure) === 'median';
  const isShown = (group: RatingGroup | undefined) =>
    group !== undefined && !group.isSuppressed && !isOrdinal;
  const customers = isShown(place.customers) ? pairMeansOf(place.customers!, groups) : undefined;
  const customerExpectation = customers?.expectation ?? null;
  const customerPerception = customers?.perception ?? null;
  const managementExpectation = isShown(place.management)
    ? summaryOf(place.management!, groups).expectation
    : null;
  const standard = place.standard?.target ?? null;
  const promise = place.standard?.promise ?? null;
  const delivery = isOrdinal ? null : place.delivery;
  const sign = signOf(measure);
  const gap = (to: number | null, from: number | null) =>
    to === null || from === null ? null : finite(sign * (to - from));
  return {
    link: columns.linkId(place.link),
    measure: measure.id,
    unit: measure.unit,
    suppressed: isLacking(place.customers) || isLacking(place.management),
    customerExpectation,
    managementExpectation,
    standard,
    delivery,
    promise,
    customerPerception,
    gap1: gap(managementExpectation, customerExpectation),
    gap2: gap(standard, managementExpectation),
    gap3: gap(delivery, standard),
    gap4: gap(delivery, promise),
    gap5: gap(customerPerception, customerExpectation),
  };
}
