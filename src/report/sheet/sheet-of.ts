import { attainment } from '../../analyses/attainment.js';
import { downstreamOf } from '../../analyses/downstream-of.js';
import { goals } from '../../analyses/goals.js';
import type { SharedOptions } from '../../analyses/index.js';
import { promiseCascade } from '../../analyses/promise-cascade.js';
import { quality } from '../../analyses/quality.js';
import { unownedLinks } from '../../analyses/unowned-links.js';
import { upstreamOf } from '../../analyses/upstream.js';
import { voice } from '../../analyses/voice.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { serviceChainError } from '../../model/error.js';
import type { Link } from '../../model/link.js';
import { nearestAmong } from '../../model/nearest.js';
import { checkOptionNames } from '../../model/option-names.js';
import type { Party } from '../../model/party.js';
import { quote } from '../../model/problem.js';
import type { GoalSheet, LinkSheet, PartySheet, RecordCounts, Sheet } from './sheet.js';

/**
 * A party, link or goal with everything around it, as plain data. It is made of the rows other questions give, so what is said of it is
 * grouped, and hidden where too few people would show; of personal goals it tells only that they are there. {@link toSheet} writes it.
 *
 * Costs what the questions cost that it asks: at most a few passes over the chain and its records.
 *
 * @throws ServiceChainError `unknown-id`, with the nearest id, when the chain has no such party, link or goal; `invalid-option`.
 * @example
 * ```ts
 * import { sheetOf } from 'service-chain/report';
 *
 * const sheet = sheetOf(chain, 'it');
 * if (sheet.about === 'party') console.log(sheet.lane, sheet.provides.map(({ id }) => id).join());
 * // support booking
 * ```
 */
export function sheetOf(chain: ServiceChain, id: string, options: SharedOptions = {}): Sheet {
  checkOptionNames(options, ['asOf', 'minimum']);
  const party = chain.findParty(id);
  if (party) return partySheet(chain, party, options);
  const link = chain.findLink(id);
  if (link) return linkSheet(chain, link, options);
  const goal = goals(chain, asOfOptions(options))
    .rows()
    .find((row) => row.goal === id);
  if (goal) return goalSheet(chain, goal, options);
  throw unknownId(chain, id);
}

function partySheet(chain: ServiceChain, party: Party, options: SharedOptions): PartySheet {
  const { id } = party;
  const provides = chain.linksFrom(id);
  return {
    about: 'party',
    party,
    source: chain.sourceOf(id) ?? null,
    lane: chain.laneOf(id),
    members: idsOf(chain.parties().filter(({ partOf }) => partOf === id)),
    leads: idsOf(chain.parties().filter(({ leaders = [] }) => leaders.some((leader) => leader.party === id))),
    provides,
    receives: chain.linksInto(id),
    owns: chain.links().filter(({ owner }) => owner === id),
    touchpoints: downstreamOf(chain, id)
      .rows()
      .filter(({ touchpoint }) => touchpoint),
    quality: qualityOf(chain, id, options),
    goals: goals(chain, asOfOptions(options))
      .rows()
      .filter(({ holder }) => holder === id),
    records: countsOf(chain, id, new Set(idsOf(provides))),
  };
}

function linkSheet(chain: ServiceChain, link: Link, options: SharedOptions): LinkSheet {
  const { id } = link;
  const isIts = (row: { readonly link: string | null }) => row.link === id;
  return {
    about: 'link',
    link,
    source: chain.sourceOf(id) ?? null,
    agreement: chain.agreementOf(id),
    line: chain.lineOf(id),
    unowned: unownedLinks(chain).rows().find(isIts) ?? null,
    requirements: chain.requirementsOf(id),
    upstream: upstreamOf(chain, id).rows(),
    downstream: downstreamOf(chain, id).rows(),
    standards: attainment(chain, asOfOptions(options)).rows().filter(isIts),
    promises: promiseCascade(chain).rows().filter(isIts),
    voice: voice(chain).rows().find(isIts) ?? null,
    quality: qualityOf(chain, id, options),
    goals: goals(chain, asOfOptions(options))
      .rows()
      .filter(({ supports }) => supports === id),
    records: countsOf(chain, id, new Set([id])),
  };
}

function goalSheet(chain: ServiceChain, goal: GoalSheet['goal'], options: SharedOptions): GoalSheet {
  return {
    about: 'goal',
    goal,
    source: chain.sourceOf(goal.goal) ?? null,
    supportedBy: goals(chain, asOfOptions(options))
      .rows()
      .filter(({ supports }) => supports === goal.goal),
    contacts: chain.content.contacts.filter((contact) => contact.goal === goal.goal).length,
  };
}

function qualityOf(chain: ServiceChain, id: string, { minimum }: SharedOptions) {
  return quality(chain, minimum === undefined ? {} : { minimum })
    .rows()
    .filter(({ subject }) => subject === id);
}

function countsOf({ content }: ServiceChain, id: string, links: ReadonlySet<string>): RecordCounts {
  const isOnThem = ({ link }: { readonly link: string }) => links.has(link);
  return {
    standards: content.standards.filter(isOnThem).length,
    measurements: content.measurements.filter(isOnThem).length,
    contacts: content.contacts.filter(isOnThem).length,
    suppressions: content.suppressions.filter(({ subject }) => subject === id).length,
  };
}

function asOfOptions({ asOf }: SharedOptions) {
  return asOf === undefined ? {} : { asOf };
}

function idsOf(records: ReadonlyArray<{ readonly id: string }>): string[] {
  return records.map(({ id }) => id);
}

function unknownId({ content }: ServiceChain, id: string): Error {
  const known = [content.parties, content.links, content.goals].flatMap(idsOf);
  const near = nearestAmong(known)(id);
  const hint = near === undefined ? '' : `; did you mean ${quote(near)}?`;
  return serviceChainError('unknown-id', `the chain has no party, link or goal ${quote(id)}${hint}`);
}
