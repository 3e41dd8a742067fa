import { lane, plainHops, requirementsOf } from '../reference/service-chain-semantics.js';
import { withModelled } from './graph-modelled.js';
import { inOrderOf } from './graph-order.js';
import type { GraphReading } from './graph-reading.js';

const BASES = ['formal', 'informal'] as const;
type Basis = (typeof BASES)[number];

export function leadershipRows(reading: GraphReading) {
  const hops = plainHops(reading.document);
  const namedBy = (leader: string, basis: Basis) =>
    reading.parties.filter((party) => leadersOf(reading, party, basis).includes(leader)).length;
  const linksFrom = (provider: string, customer: string) =>
    reading.links.filter((id) => {
      const link = reading.link(id);
      return link.provider === provider && link.customer === customer;
    });
  const rowOf = (party: string, basis: Basis, leader: string) => {
    const [own, other] = [hops.get(party), hops.get(leader)];
    const [leaderLinks, bossLinks] = [linksFrom(leader, party), linksFrom(party, leader)];
    return {
      ...{ party, leader, basis },
      ...{ leaderServes: leaderLinks.length > 0, bossServed: bossLinks.length > 0, leaderLinks, bossLinks },
      ...{ partyDistance: own ?? null, leaderDistance: other ?? null },
      pyramidUpright: own === undefined || other === undefined ? null : other < own,
      leaderFormalInDegree: namedBy(leader, 'formal'),
      leaderInformalInDegree: namedBy(leader, 'informal'),
    };
  };
  const unled = (party: string) => ({
    ...{ party, leader: null, basis: 'formal' as Basis },
    ...{ leaderServes: null, bossServed: null, leaderLinks: null, bossLinks: null },
    ...{ partyDistance: hops.get(party) ?? null, leaderDistance: null, pyramidUpright: null },
    ...{ leaderFormalInDegree: null, leaderInformalInDegree: null },
  });
  return reading.parties.flatMap((party) => [
    ...(lacksFormalLeader(reading, party) ? [unled(party)] : []),
    ...BASES.flatMap((basis) => leadersOf(reading, party, basis).map((one) => rowOf(party, basis, one))),
  ]);
}

export function leadershipSummaryRows(reading: GraphReading) {
  const pairs = withModelled('leadership', reading, leadershipRows(reading)).flatMap((row) =>
    row.leader === null ? [] : { ...row, leader: row.leader },
  );
  const summary = (subject: string, level: string, basis: Basis, withoutFormalLeader: number | null) => {
    const own = pairs.filter(
      (row) => row.basis === basis && (level === 'organisation' || row.leader === subject),
    );
    const known = own.filter((row) => row.pyramidUpright !== null);
    const counted = {
      leaderServes: own.filter((row) => row.leaderServes).length,
      bossServed: own.filter((row) => row.bossServed).length,
      upright: known.filter((row) => row.pyramidUpright).length,
    };
    return {
      ...{ subject, level, basis, pairs: own.length },
      ...{ leaderServes: counted.leaderServes, leaderServesShare: shareOf(counted.leaderServes, own.length) },
      ...{ bossServed: counted.bossServed, bossServedShare: shareOf(counted.bossServed, own.length) },
      ...{ distancesKnown: known.length, upright: counted.upright },
      ...{ uprightShare: shareOf(counted.upright, known.length), withoutFormalLeader },
      modelled: own.some((row) => row.modelled === 'partial') ? 'partial' : 'complete',
    };
  };
  const leaders = reading.parties.flatMap((leader) =>
    BASES.filter((basis) => pairs.some((row) => row.leader === leader && row.basis === basis)).map((basis) =>
      summary(leader, 'party', basis, null),
    ),
  );
  const unled = reading.parties.filter((party) => lacksFormalLeader(reading, party)).length;
  return [
    ...leaders,
    summary('organisation', 'organisation', 'formal', unled),
    summary('organisation', 'organisation', 'informal', null),
  ];
}

export function empowermentRows(reading: GraphReading) {
  const about = (subject: string, level: string, where: string | null, touchpoints: readonly string[]) => {
    const own = touchpoints.filter((id) => reading.link(id).owner === reading.link(id).provider);
    return {
      ...{ subject, level, lane: where, touchpoints: touchpoints.length, ownTouchpoints: own.length },
      share: shareOf(own.length, touchpoints.length),
      otherTouchpoints: touchpoints.filter((id) => !own.includes(id)),
    };
  };
  const rows = reading.parties.map((party) =>
    about(party, 'party', lane(reading.document, party), touchpointsOf(reading, party)),
  );
  return [
    ...rows.filter((row) => row.touchpoints > 0),
    about('organisation', 'organisation', null, reading.touchpoints),
  ];
}

export function flexibilityRows(reading: GraphReading) {
  const suppliers = reading.parties.filter((party) => reading.party(party).kind !== 'customer');
  return suppliers.map((party) => {
    const links = reading.links.filter((id) => reading.link(id).provider === party);
    const clauses = links.flatMap((id) => requirementsOf(reading.document, id));
    const unstated = links.filter((id) => reading.link(id).requires === undefined);
    const spares = clauses.map(({ atLeast, of }) => new Set(of).size - atLeast);
    const spare = spares.reduce((sum, one) => sum + one, 0);
    const touchpoints = touchpointsOf(reading, party);
    const onlyItself = touchpoints.filter((id) =>
      suppliers.every((other) => other === party || !reading.failWithParty(other).has(id)),
    );
    return {
      ...{ party, lane: lane(reading.document, party), clauses: clauses.length },
      assumedClauses: unstated.flatMap((id) => requirementsOf(reading.document, id)).length,
      clausesWithAlternatives: spares.filter((one) => one > 0).length,
      ...{ spare, sparePerClause: shareOf(spare, clauses.length), touchpointsProvided: touchpoints.length },
      ...{ onlyPointItself: onlyItself.length, onlyPointTouchpoints: onlyItself },
    };
  });
}

function leadersOf(reading: GraphReading, party: string, basis: Basis): string[] {
  const leaders = (reading.party(party).leaders ?? []).filter((leader) => leader.basis === basis);
  return [...new Set(leaders.map((leader) => leader.party))].sort(inOrderOf((id) => [id]));
}

function lacksFormalLeader(reading: GraphReading, party: string): boolean {
  const { kind, tier } = reading.party(party);
  const isLed = ['department', 'team', 'role'].includes(kind) && tier !== 'senior-leader';
  return isLed && leadersOf(reading, party, 'formal').length === 0;
}

function touchpointsOf(reading: GraphReading, party: string): string[] {
  return reading.touchpoints.filter((id) => reading.link(id).provider === party);
}

function shareOf(some: number, all: number): number | null {
  return all === 0 ? null : some / all;
}
