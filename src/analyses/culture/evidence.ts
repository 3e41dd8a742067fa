import { PARTY_KINDS } from '../../chain/chain-columns.js';
import { isInside } from '../../chain/classes.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { type Topology, topologyOf } from '../../chain/topology.js';
import type { CultureStep } from '../../model/culture.js';
import { type AsOfOptions, checkedAsOf } from '../as-of.js';
import { attainment } from '../attainment.js';
import type { PartialMarks } from '../completeness/partial-marks.js';
import { ratingGroupsOf } from '../ratings/rating-groups.js';
import { checkedRatingOptions, type RatingOptions } from '../ratings/rating-options.js';
import { type RatedSubjects, ratedSubjects } from './rated-subjects.js';

/** What the evidence of a sub-step looks at. */
export const SUBJECT_KINDS = ['party', 'tier', 'link', 'standard', 'goal'] as const;

/** One thing that is evidence of a sub-step, or could have been. */
export interface Evidence {
  readonly subjectKind: (typeof SUBJECT_KINDS)[number];
  /** The id of a party, link or goal, that of the link of a standard, or the word for a tier. */
  readonly subject: string;
  /** Tells the standards of one link apart, from 1; 1 for everything else. */
  readonly number: number;
  /** The measure and the target of a standard. */
  readonly measure: string | null;
  readonly target: number | null;
  /** Whether it is as it should be. */
  readonly met: boolean;
}

/** How few people may show, and at which moment to judge. */
export interface CultureOptions extends Pick<RatingOptions, 'minimum'>, AsOfOptions {}

/** What a model says about a sub-step: what is counted, in words, and the things that are. */
interface Source {
  readonly kind: string;
  /** Of which it counts each one there is, where it counts links. */
  readonly counts?: 'touchpoints' | 'links';
  readonly evidence: (facts: Facts) => Iterable<Evidence>;
}

interface Facts {
  readonly chain: ServiceChain;
  readonly topology: Topology;
  readonly rated: RatedSubjects;
  readonly asOf: AsOfOptions;
}

const IMPORTANCE = 'sq-importance';

const SOURCES: Readonly<Partial<Record<CultureStep, Source>>> = {
  '1a': { kind: 'inside parties with a rating of importance', evidence: partiesRatedOn(IMPORTANCE) },
  '1b': { kind: 'inside parties with a rating of stakes', evidence: partiesRatedOn('sq-stakes') },
  '1c': { kind: 'inside parties with a rating of discrepancy', evidence: partiesRatedOn('sq-discrepancy') },
  '2a': { kind: 'tiers with a rating of importance', evidence: tiersRated },
  '3a': { kind: 'external customers with needs', evidence: customersWithNeeds },
  '3b': {
    kind: 'touchpoints with an expectation',
    counts: 'touchpoints',
    evidence: touchpointsThat(({ expected }) => expected),
  },
  '3c': {
    kind: 'touchpoints with an expectation and a perception',
    counts: 'touchpoints',
    evidence: touchpointsThat(({ paired }) => paired),
  },
  '4b': { kind: 'touchpoints with a standard', counts: 'touchpoints', evidence: touchpointsWithStandard },
  '4c': { kind: 'standards with a case', evidence: standardsMeasured },
  '5a': { kind: 'links designed for the customer', counts: 'links', evidence: linksByDesign },
  '6': { kind: 'goals with a plan and a due date', evidence: goalsPlanned },
  '7': {
    kind: 'touchpoints rated in two or more months',
    counts: 'touchpoints',
    evidence: touchpointsThat(({ repeated }) => repeated),
  },
};

/** Whether links that the chain does not hold could count for a sub-step. */
export function mayCountMore(step: CultureStep, { hasAny, hasCustomer }: PartialMarks): boolean {
  switch (SOURCES[step]?.counts) {
    case 'touchpoints':
      return hasCustomer;
    case 'links':
      return hasAny;
    default:
      return false;
  }
}

/** What is counted, in words, for every sub-step of which the model holds evidence. */
export const EVIDENCE_KINDS: readonly string[] = Object.values(SOURCES).map(({ kind }) => kind);

/** What is counted for a sub-step; null where nothing is. */
export function evidenceKind(step: CultureStep): string | null {
  return SOURCES[step]?.kind ?? null;
}

/**
 * Makes the question what is evidence of a sub-step, subject by subject in order; nothing for the sub-steps that can only be
 * declared. O(ratings) at once; O(parties), O(links), O(goals) or the work of {@link attainment} for a sub-step.
 *
 * @throws ServiceChainError `invalid-option`
 */
export function createEvidence(
  chain: ServiceChain,
  options: CultureOptions,
): (step: CultureStep) => Iterable<Evidence> {
  const { minimum } = checkedRatingOptions(options);
  checkedAsOf(options);
  let facts: Facts | undefined;
  return (step) => {
    const topology = topologyOf(chain);
    facts ??= {
      chain,
      topology,
      rated: ratedSubjects(topology, ratingGroupsOf(topology, minimum), minimum),
      asOf: options.asOf === undefined ? {} : { asOf: options.asOf },
    };
    return SOURCES[step]?.evidence(facts) ?? [];
  };
}

function evidenceOf(subjectKind: Evidence['subjectKind'], subject: string, met: boolean): Evidence {
  return { subjectKind, subject, number: 1, measure: null, target: null, met };
}

/** The parties inside the organisation, ascending. */
function* insideParties({ columns, partyCount }: Topology): Generator<number> {
  const inside = PARTY_KINDS.map(isInside);
  for (let party = 0; party < partyCount; party++) if (inside[columns.kinds[party]!]) yield party;
}

function partiesRatedOn(measure: string): Source['evidence'] {
  return function* ({ topology, rated }) {
    for (const party of insideParties(topology))
      yield evidenceOf('party', topology.columns.partyIds[party]!, rated.isRated(party, measure));
  };
}

/** A tier is present where a party inside says that it belongs to it. */
function* tiersRated({ topology, rated }: Facts): Generator<Evidence> {
  const tiers = new Map<string, boolean>();
  for (const party of insideParties(topology)) {
    const tier = topology.columns.parties.field(party, 'tier');
    if (tier !== undefined) tiers.set(tier, tiers.get(tier) === true || rated.isRated(party, IMPORTANCE));
  }
  for (const tier of [...tiers.keys()].sort()) yield evidenceOf('tier', tier, tiers.get(tier)!);
}

function* customersWithNeeds({ topology }: Facts): Generator<Evidence> {
  const { columns, partyCount } = topology;
  for (let party = 0; party < partyCount; party++) {
    if (!topology.isCustomer(party)) continue;
    const needs = columns.parties.field(party, 'needs') ?? [];
    yield evidenceOf('party', columns.partyIds[party]!, needs.length > 0);
  }
}

function touchpointsThat(flags: (rated: RatedSubjects) => Uint8Array): Source['evidence'] {
  return ({ topology, rated }) => touchpointsMet(topology, flags(rated));
}

function* touchpointsMet({ columns, touchpoints }: Topology, isMet: Uint8Array): Generator<Evidence> {
  for (const link of touchpoints) yield evidenceOf('link', columns.linkId(link), isMet[link] === 1);
}

function touchpointsWithStandard({ topology }: Facts): Iterable<Evidence> {
  const { standards, linkNumber } = topology.columns;
  const has = new Uint8Array(topology.linkCount);
  for (let number = 0; number < standards.length; number++)
    has[linkNumber(standards.field(number, 'link')!)] = 1;
  return touchpointsMet(topology, has);
}

/** A standard is measured where attainment knows a case of it. */
function* standardsMeasured({ chain, asOf }: Facts): Generator<Evidence> {
  let last: string | undefined;
  let number = 0;
  for (const { link, measure, target, n } of attainment(chain, asOf)) {
    number = link === last ? number + 1 : 1;
    last = link;
    yield { subjectKind: 'standard', subject: link, number, measure, target, met: n > 0 };
  }
}

/** Links that do not say whom they were designed for are no evidence either way. */
function* linksByDesign({ topology: { columns, linkCount } }: Facts): Generator<Evidence> {
  for (let link = 0; link < linkCount; link++) {
    const designedFor = columns.links.field(link, 'designedFor');
    if (designedFor !== undefined) yield evidenceOf('link', columns.linkId(link), designedFor === 'customer');
  }
}

/** Personal goals carry no plan, and are nobody else's business. */
function* goalsPlanned({ topology: { columns } }: Facts): Generator<Evidence> {
  for (const { id, personal, plan, due } of columns.goals)
    if (personal !== true) yield evidenceOf('goal', id, plan !== undefined && due !== undefined);
}
