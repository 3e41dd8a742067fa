import { finite } from '../algorithms/finite.js';
import { soundMean } from '../algorithms/sound-mean.js';
import { codesOf, numbersOf } from '../chain/record-vectors.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { type Topology, topologyOf } from '../chain/topology.js';
import { compareIds } from '../model/ids.js';
import { knownMeasures } from '../model/known-measures.js';
import type { Measure } from '../model/measure.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { type RatingGroup, type RatingGroups, ratingGroupsOf } from './ratings/rating-groups.js';
import { checkedRatingOptions, type RatingOptions } from './ratings/rating-options.js';
import { scoringOf, signOf, summaryOf } from './ratings/rating-summary.js';
import { standardOf } from './ratings/standards.js';
import { contactsByLink, createResponseTimes, isResponseTime } from './response-times.js';
import { measureList } from './standard-list.js';

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
export function gaps(chain: ServiceChain, options: Pick<RatingOptions, 'minimum'> = {}): Table<GapsRow> {
  const { minimum } = checkedRatingOptions(options);
  return gapsTable.of(function* () {
    const topology = topologyOf(chain);
    const groups = ratingGroupsOf(topology, minimum);
    for (const place of placesOf(topology, groups)) yield rowOf(topology, groups, place);
  });
}

/** A link and a measure, and what is known of them. */
interface Place {
  readonly link: string;
  readonly measure: Measure;
  readonly customers?: RatingGroup;
  readonly management?: RatingGroup;
  readonly delivery?: number | null;
}

function placesOf(topology: Topology, groups: RatingGroups): Place[] {
  const measures = knownMeasures(topology.columns.measures);
  const places = new Map<string, Place>();
  const add = (link: string, measure: string, known: Partial<Place> = {}) => {
    const key = JSON.stringify([link, measure]);
    places.set(key, { link, measure: measures.get(measure)!, ...places.get(key), ...known });
  };
  for (const group of groups.all) {
    if (group.subject.kind !== 'link') continue;
    const { raters } = group;
    if (raters === group.subject.customers) add(group.subject.id, group.measure.id, { customers: group });
    else add(group.subject.id, group.measure.id, raters === 'management' ? { management: group } : {});
  }
  const { standards } = topology.columns;
  for (let number = 0; number < standards.length; number++) {
    add(standards.field(number, 'link')!, standards.field(number, 'measure')!);
  }
  for (const { link, measure, delivery } of deliveries(topology)) add(link, measure, { delivery });
  return [...places.values()].sort(
    (a, b) => compareIds(a.link, b.link) || compareIds(a.measure.id, b.measure.id),
  );
}

/** The mean of what happened, by link and measure; answers to contacts are response times. O(measurements + contacts). */
function* deliveries({ columns }: Topology) {
  const { measurements } = columns;
  const links = codesOf(measurements, 'link');
  const measures = codesOf(measurements, 'measure');
  const values = numbersOf(measurements, 'value');
  const happened = new Map<string, Map<string, number[]>>();
  const valuesOf = (measure: string, link: string) => {
    const byLink = happened.get(measure) ?? new Map<string, number[]>();
    happened.set(measure, byLink);
    const list = byLink.get(link) ?? [];
    byLink.set(link, list);
    return list;
  };
  for (let number = 0; number < measurements.length; number++) {
    const measure = measures.dictionary[measures.codes[number]!]!;
    valuesOf(measure, links.dictionary[links.codes[number]!]!).push(values[number]!);
  }
  for (const { link, measure, answered } of answers(columns)) {
    const list = valuesOf(measure, link);
    for (const minutes of answered) list.push(minutes);
  }
  for (const [measure, byLink] of happened) {
    for (const [link, list] of byLink) yield { link, measure, delivery: soundMean(list) };
  }
}

/** How long answers to contacts took, by link, where response time is measured in minutes. */
function* answers(columns: Topology['columns']) {
  const responseTime = measureList(columns).find(isResponseTime);
  if (!responseTime) return;
  const byLink = contactsByLink(columns);
  const timesOf = createResponseTimes(columns, byLink);
  for (let link = 0; link < columns.providers.length; link++) {
    if (byLink.offsets[link] === byLink.offsets[link + 1]) continue;
    const { answered } = timesOf(link);
    if (answered.length > 0) yield { link: columns.linkId(link), measure: responseTime.id, answered };
  }
}

function isLacking(group: RatingGroup | undefined): boolean {
  return group?.isSuppressed === true || group?.isPartial === true;
}

function rowOf(topology: Topology, groups: RatingGroups, { link, measure, ...known }: Place): GapsRow {
  const isOrdinal = scoringOf(measure) === 'median';
  const said = (group: RatingGroup | undefined) =>
    group && !group.isSuppressed && !isOrdinal ? summaryOf(group, groups) : undefined;
  const customers = said(known.customers);
  const standard = standardOf(topology, link, measure);
  const customerExpectation = customers?.pairExpectation ?? null;
  const customerPerception = customers?.pairPerception ?? null;
  const managementExpectation = said(known.management)?.expectation ?? null;
  const target = standard ? standard.target + 0 : null;
  const promise = standard?.promise === undefined ? target : standard.promise + 0;
  const delivery = isOrdinal ? null : (known.delivery ?? null);
  const sign = signOf(measure);
  const gap = (to: number | null, from: number | null) =>
    to === null || from === null ? null : finite(sign * (to - from));
  return {
    link,
    measure: measure.id,
    unit: measure.unit,
    suppressed: isLacking(known.customers) || isLacking(known.management),
    customerExpectation,
    managementExpectation,
    standard: target,
    delivery,
    promise,
    customerPerception,
    gap1: gap(managementExpectation, customerExpectation),
    gap2: gap(target, managementExpectation),
    gap3: gap(delivery, target),
    gap4: gap(delivery, promise),
    gap5: gap(customerPerception, customerExpectation),
  };
}
