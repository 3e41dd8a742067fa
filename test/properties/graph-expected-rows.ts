import {
  agreement,
  assumedOnEveryPath,
  cycleGroups,
  lane,
  line,
  partyDistances,
  plainHops,
  unownedReason,
  witness,
} from '../reference/service-chain-semantics.js';
import {
  empowermentRows,
  flexibilityRows,
  leadershipRows,
  leadershipSummaryRows,
} from './graph-expected-people.js';
import { withModelled } from './graph-modelled.js';
import { inOrderOf } from './graph-order.js';
import type { GraphReading } from './graph-reading.js';

/** A row as the library should give it. */
export type ExpectedRow = Readonly<Record<string, unknown>>;

const rowsOf: Readonly<Record<string, (reading: GraphReading) => ExpectedRow[]>> = {
  'external-delivery': externalDeliveryRows,
  'internal-supply': internalSupplyRows,
  'touchpoint-summary': (reading) => reading.touchpoints.map((id) => summaryRow(reading, id)),
  upstream: (reading) => reading.touchpoints.flatMap((id) => upstreamOf(reading, id)),
  'upstream-parties': (reading) => reading.touchpoints.flatMap((id) => partyRows(reading, id)),
  'unowned-links': unownedRows,
  'critical-parties': criticalRows,
  impact: impactRows,
  'blast-radius': radiusRows,
  positions: positionRows,
  cycles: cycleRows,
  leadership: leadershipRows,
  empowerment: empowermentRows,
  flexibility: flexibilityRows,
};

/** Per table: the rows which follow from the reference, in the declared order. */
export const expectedRows: Readonly<Record<string, (reading: GraphReading) => ExpectedRow[]>> =
  Object.fromEntries([
    ...Object.entries(rowsOf).map(([name, rows]) => [
      name,
      (reading: GraphReading) => withModelled(name, reading, rows(reading)),
    ]),
    ['leadership-summary', leadershipSummaryRows],
  ]);

export function upstreamRows(reading: GraphReading, start: string): ExpectedRow[] {
  return withModelled('upstream', reading, upstreamOf(reading, start));
}

function upstreamOf(reading: GraphReading, start: string): ExpectedRow[] {
  const rows = upstreamOnly(reading, start).map(([id, distance]) => ({
    touchpoint: start,
    ...linkFacts(reading, id),
    distance,
    owner: reading.link(id).owner ?? null,
    providerCritical: reading.failWithParty(reading.link(id).provider).has(start),
    linkCritical: reading.failWithLink(id).has(start),
    assumed: assumedOnEveryPath(reading.document, start, id),
    inCycle: reading.inCycle(id),
    witness: witness(reading.document, start, id),
  }));
  return rows.sort(inOrderOf((row) => [row.distance, row.link]));
}

export function downstreamRows(reading: GraphReading, id: string): ExpectedRow[] {
  const isParty = reading.parties.includes(id);
  const starts = isParty ? reading.links.filter((link) => reading.link(link).provider === id) : [id];
  const stopped = isParty ? reading.failWithParty(id) : reading.failWithLink(id);
  const rows = reading.links.flatMap((link) => {
    const distances = starts.flatMap((start) => reading.closure(link).get(start) ?? []);
    if (distances.length === 0 || link === id) return [];
    return {
      ...linkFacts(reading, link),
      distance: Math.min(...distances),
      touchpoint: reading.touchpoints.includes(link),
      stops: stopped.has(link),
    };
  });
  return withModelled('downstream', reading, rows.sort(inOrderOf((row) => [row.distance, row.link])));
}

function partyRows(reading: GraphReading, touchpoint: string) {
  const providers = [...reading.closure(touchpoint).keys()].map((link) => reading.link(link).provider);
  const rows = [...partyDistances(reading.document, touchpoint)].map(([party, distance]) => ({
    touchpoint,
    party,
    distance,
    critical: reading.failWithParty(party).has(touchpoint),
    links: providers.filter((provider) => provider === party).length,
  }));
  return rows.sort(inOrderOf((row) => [row.distance, row.party]));
}

function impactRows(reading: GraphReading) {
  const rows = reading.touchpoints.flatMap((touchpoint) => partyRows(reading, touchpoint));
  return rows
    .map(({ critical, ...row }) => ({ ...row, stops: critical }))
    .sort(inOrderOf((row) => [row.party, row.distance, row.touchpoint]));
}

function criticalRows(reading: GraphReading): ExpectedRow[] {
  const exposing = reading.touchpoints.map((touchpoint) => partyDistances(reading.document, touchpoint));
  const rows = reading.parties.map((party) => {
    const stopped = reading.touchpoints.filter((touchpoint) => reading.failWithParty(party).has(touchpoint));
    return {
      party,
      lane: lane(reading.document, party),
      touchpointsStopped: stopped.length,
      touchpointsExposed: exposing.filter((parties) => parties.has(party)).length,
      stoppedShare: stopped.length / reading.touchpoints.length,
      vacant: reading.party(party).headcount === 0,
      touchpoints: stopped,
    };
  });
  return rows
    .filter((row) => row.touchpointsStopped > 0)
    .sort(inOrderOf((row) => [-row.touchpointsStopped, row.party]));
}

function radiusRows(reading: GraphReading): ExpectedRow[] {
  const all = reading.touchpoints.length;
  const suppliers = reading.parties.filter((party) => reading.party(party).kind !== 'customer');
  return suppliers.map((party) => {
    const exposed = reading.touchpoints.filter((touchpoint) =>
      [...reading.closure(touchpoint).keys()].some((link) => reading.link(link).provider === party),
    );
    const stopped = reading.touchpoints.filter((touchpoint) => reading.failWithParty(party).has(touchpoint));
    return {
      party,
      lane: lane(reading.document, party),
      touchpointsExposed: exposed.length,
      touchpointsStopped: stopped.length,
      exposedShare: all === 0 ? null : exposed.length / all,
      stoppedShare: all === 0 ? null : stopped.length / all,
    };
  });
}

function summaryRow(reading: GraphReading, touchpoint: string): ExpectedRow {
  const upstream = upstreamOnly(reading, touchpoint);
  const parties = partyRows(reading, touchpoint);
  const singlePointParties = parties.filter((row) => row.critical).map((row) => row.party);
  const { link: _, ...facts } = linkFacts(reading, touchpoint);
  return {
    touchpoint,
    ...facts,
    owner: reading.link(touchpoint).owner ?? null,
    links: upstream.length,
    parties: parties.length,
    depth: Math.max(...reading.closure(touchpoint).values()),
    unownedUpstream: upstream.filter(([id]) => unownedReason(reading.document, id) !== null).length,
    singlePoints: singlePointParties.length,
    singlePointParties: singlePointParties.sort(),
    assumedLinks: upstream.filter(([id]) => assumedOnEveryPath(reading.document, touchpoint, id)).length,
  };
}

function unownedRows(reading: GraphReading): ExpectedRow[] {
  const rows = reading.links.map((link) => {
    const touchpoints = reading.touchpoints.filter((touchpoint) => reading.closure(touchpoint).has(link));
    return {
      ...linkFacts(reading, link),
      reason: unownedReason(reading.document, link),
      owner: reading.link(link).owner ?? null,
      touchpointsExposed: touchpoints.length,
      touchpoints,
    };
  });
  return rows
    .filter((row) => row.reason !== null)
    .sort(inOrderOf((row) => [-row.touchpointsExposed, row.link]));
}

function externalDeliveryRows(reading: GraphReading): ExpectedRow[] {
  const stages = ['first-contact', 'service-delivery', 'after-service'];
  const rows = reading.touchpoints.map((id) => {
    const { owner = null, channel = null, stage = null, order = null, provider } = reading.link(id);
    const providerLane = lane(reading.document, provider);
    return { ...linkFacts(reading, id), providerLane, owner, channel, stage, order };
  });
  const rank = (stage: string | null) => (stage === null ? stages.length : stages.indexOf(stage));
  const place = (order: number | null) => order ?? Number.POSITIVE_INFINITY;
  return rows.sort(inOrderOf((row) => [row.customer, rank(row.stage), place(row.order), row.link]));
}

function internalSupplyRows(reading: GraphReading): ExpectedRow[] {
  const others = reading.links.filter((link) => !reading.touchpoints.includes(link));
  const rows = others.map((id) => {
    const { owner = null, channel = null } = reading.link(id);
    const classes = { line: line(reading.document, id), agreement: agreement(reading.document, id) };
    return { ...linkFacts(reading, id), owner, channel, ...classes };
  });
  return rows.sort(inOrderOf((row) => [row.customer, row.provider, row.link]));
}

function positionRows(reading: GraphReading): ExpectedRow[] {
  const hops = plainHops(reading.document);
  return reading.parties.map((party) => {
    const { kind, name = party, headcount } = reading.party(party);
    const into = reading.links.filter((link) => reading.link(link).customer === party);
    const from = reading.links.filter((link) => reading.link(link).provider === party);
    return {
      party,
      name,
      kind,
      lane: lane(reading.document, party),
      distance: hops.get(party) ?? null,
      providers: new Set(into.map((link) => reading.link(link).provider)).size,
      customers: new Set(from.map((link) => reading.link(link).customer)).size,
      touchpointsProvided: from.filter((link) => reading.touchpoints.includes(link)).length,
      internalCustomer:
        kind === 'partner'
          ? into.some((link) => isInside(reading.party(reading.link(link).provider).kind))
          : kind !== 'customer' && into.length > 0,
      inCycle: from.some((link) => reading.inCycle(link)),
      servesNobody: kind !== 'customer' && from.length === 0,
      vacant: headcount === 0,
    };
  });
}

function cycleRows(reading: GraphReading): ExpectedRow[] {
  return cycleGroups(reading.document).map((links) => ({
    cycle: links[0],
    links,
    parties: [...new Set(links.map((link) => reading.link(link).provider))].sort(),
    selfSupporting: reading.isSelfSupporting(links),
    touchpointsExposed: reading.touchpoints.filter((touchpoint) =>
      links.some((link) => reading.closure(touchpoint).has(link)),
    ).length,
  }));
}

/** The closure without the link it is of: a link is no row of its own upstream. */
function upstreamOnly(reading: GraphReading, start: string): Array<[link: string, distance: number]> {
  return [...reading.closure(start)].filter(([id]) => id !== start);
}

function linkFacts(reading: GraphReading, id: string) {
  const { service, provider, customer } = reading.link(id);
  return { link: id, service, provider, customer };
}

function isInside(kind: string): boolean {
  return kind !== 'customer' && kind !== 'partner';
}
