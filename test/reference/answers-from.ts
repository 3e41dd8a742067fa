import type { ById, ChainAnswers, UnownedAnswer } from '../fixtures/fixture-types.js';
import {
  agreement,
  assumedOnEveryPath,
  cycleGroups,
  failures,
  isCritical,
  isSelfSupporting,
  lane,
  line,
  linkIds,
  linkOf,
  minimalCutSets,
  type PlainChain,
  partyDistances,
  partyIds,
  plainHops,
  touchpoints,
  unownedReason,
  upstreamLinks,
  witness,
} from './service-chain-semantics.js';

/** The answers of the reference about a chain, in the form in which the fixtures state theirs. */
export function answersFrom(chain: PlainChain): ChainAnswers {
  const serving = partyIds(chain).filter((party) => lane(chain, party) !== 'customer');
  const cuts = (touchpoint: string, size: number): string[][] =>
    minimalCutSets(chain, touchpoint, size).filter((set) => set.length === size);
  const perTouchpoint = <Value>(value: (touchpoint: string) => Value): ById<Value> =>
    byId(touchpoints(chain), value);
  const perRow = <Value>(value: (touchpoint: string, link: string) => Value): ById<ById<Value>> =>
    perTouchpoint((touchpoint) => byId(rowsOf(chain, touchpoint), (link) => value(touchpoint, link)));
  return {
    touchpoints: touchpoints(chain),
    upstream: perRow((touchpoint, link) => upstreamLinks(chain, touchpoint).get(link) ?? Number.NaN),
    parties: perTouchpoint((touchpoint) => Object.fromEntries(partyDistances(chain, touchpoint))),
    witnesses: perRow((touchpoint, link) => witness(chain, touchpoint, link)),
    singlePoints: perTouchpoint((touchpoint) => cuts(touchpoint, 1).flat()),
    cutSetsOfTwo: perTouchpoint((touchpoint) => cuts(touchpoint, 2)),
    impact: byId(serving, (party) => impactOf(chain, party)),
    providerCritical: perRow((touchpoint, link) =>
      isCritical(chain, linkOf(chain, link).provider, touchpoint),
    ),
    linkCritical: perRow((touchpoint, link) => failures(chain, { links: [link] }).has(touchpoint)),
    assumed: perRow((touchpoint, link) => assumedOnEveryPath(chain, touchpoint, link)),
    unowned: unownedOf(chain),
    ownership: ownershipOf(chain),
    servesNobody: serving.filter((party) => !providersOf(chain).has(party)),
    cycles: cycleGroups(chain),
    selfSupporting: cycleGroups(chain).filter((group) => isSelfSupporting(chain, group)),
    plainHops: byId(partyIds(chain), (party) => plainHops(chain).get(party) ?? null),
    lanes: byId(partyIds(chain), (party) => lane(chain, party)),
    lines: byId(linkIds(chain), (link) => line(chain, link)),
    agreements: byId(linkIds(chain), (link) => agreement(chain, link)),
  };
}

function byId<Value>(ids: readonly string[], value: (id: string) => Value): ById<Value> {
  return Object.fromEntries(ids.map((id) => [id, value(id)]));
}

// The touchpoint is not a row of its own upstream.
function rowsOf(chain: PlainChain, touchpoint: string): string[] {
  return [...upstreamLinks(chain, touchpoint).keys()].filter((link) => link !== touchpoint);
}

function providersOf(chain: PlainChain): Set<string> {
  return new Set(linkIds(chain).map((link) => linkOf(chain, link).provider));
}

function impactOf(chain: PlainChain, party: string): { touchpoints: string[]; stops: string[] } {
  const dependent = touchpoints(chain).filter((touchpoint) => partyDistances(chain, touchpoint).has(party));
  return {
    touchpoints: dependent,
    stops: dependent.filter((touchpoint) => isCritical(chain, party, touchpoint)),
  };
}

function unownedOf(chain: PlainChain): UnownedAnswer[] {
  const rows = linkIds(chain).flatMap((link) => {
    const reason = unownedReason(chain, link);
    const exposes = touchpoints(chain).filter((touchpoint) => upstreamLinks(chain, touchpoint).has(link));
    return reason === null ? [] : [{ link, reason, exposes }];
  });
  // The sort is stable: among links that expose as many touchpoints, the id order stays.
  return rows.sort((one, other) => other.exposes.length - one.exposes.length);
}

function ownershipOf(chain: PlainChain): ChainAnswers['ownership'] {
  const links = linkIds(chain);
  return {
    owned: links.filter((link) => unownedReason(chain, link) === null).length,
    named: links.filter((link) => linkOf(chain, link).owner !== undefined).length,
    of: links.length,
  };
}
