import { exposedTouchpoints } from '../analyses/exposed-touchpoints.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { compareIds } from '../model/ids.js';
import type { Table } from '../tables/table.js';
import { type ComparedPair, comparedPairs } from './compared-pairs.js';
import { type ConformanceOptions, conformancePlan } from './conformance-options.js';
import { type ConformanceRow, conformanceTable } from './conformance-table.js';
import { judgedStandards } from './judged-standards.js';
import type { ObservedLinksRow } from './observed-links-table.js';

/**
 * Whether what a chain declares is what happens: every two parties of whom one is declared or seen to serve the other, once. Declared links
 * that nobody was seen to use are `declared-only`, links that nobody declared are `observed-only`: shadow links.
 *
 * `observed` is what `observedLinks` found: who hands over is the provider, who takes it up the customer, and an event with a customer
 * is a touchpoint. Parties are matched by `names`, else by id. Links are matched by their two parties and not by service, as logs and chains
 * name those differently; several links between two parties are one row. What two names of one party hand to each other is left out.
 *
 * Nothing shows that `observedLinks` hides: two parties all of whose links are suppressed are `withheld`, declared or not, without figures.
 * Links too rare to be told apart (see `minimumSupport`) are of nobody; where there are any, `complete` is false, and a `declared-only`
 * link may be among them.
 *
 * A touchpoint depends on a link that is in its upstream closure, and on itself (see `upstream`). Where a pair is only observed, what counts is
 * what depends on its customer: the touchpoints that links provided by the customer are upstream of.
 *
 * Two observations of one chain are compared by `compare` of their tables: what is new in `observed-only`, and what fell out of use.
 * O((links + rows) · log (links + rows)), and the touchpoints of each link, where many of them take most of the time.
 *
 * @throws ServiceChainError `invalid-option`, also when `names` names a party that the chain does not have, with the nearest.
 * @example
 * ```ts
 * import { defineChain } from 'service-chain';
 * import { conformance, duckdbEngine, observedLinks } from 'service-chain/mining';
 *
 * const declared = defineChain({
 *   parties: { kitchen: { kind: 'team' }, waiters: { kind: 'team' }, bar: { kind: 'team' }, guest: { kind: 'customer' } },
 *   links: {
 *     dinner: { provider: 'waiters', customer: 'guest', service: 'dinner' },
 *     drinks: { provider: 'bar', customer: 'waiters', service: 'drinks' },
 *   },
 * });
 * const engine = await duckdbEngine();
 * const sql = `
 *   select * from (values
 *     (1, 'cook', 'kitchen', timestamp '2026-03-01 09:10', null),
 *     (1, 'serve', 'waiters', timestamp '2026-03-01 09:30', 'guests')
 *   ) as t(ticket, step, who, time, whom)`;
 * const columns = { case: 'ticket', activity: 'step', time: 'time', performer: 'who', customer: 'whom' };
 * const log = { engine, source: { sql }, columns, performers: 'parties', customers: 'segments' } as const;
 * const table = conformance(declared, await observedLinks(log), { names: { guests: 'guest' } });
 * table.rows().map((row) => `${row.provider} → ${row.customer}: ${row.state}`);
 * // [ 'waiters → guest: confirmed', 'bar → waiters: declared-only', 'kitchen → waiters: observed-only' ]
 * engine.close();
 * ```
 */
export function conformance(
  chain: ServiceChain,
  observed: Table<ObservedLinksRow>,
  options: ConformanceOptions = {},
): Table<ConformanceRow, 'customerKind' | 'provider' | 'customer'> {
  const { names, standardOf } = conformancePlan(chain, options);
  return conformanceTable.of(function* () {
    const pairs = comparedPairs(chain, observed, names);
    const exposedBy = exposureOf(chain);
    const hasRare = observed.rows().some(({ provider }) => provider === null);
    for (const pair of pairs) {
      const { customerKind, provider, customer, declared } = pair;
      const missed = judgedStandards(pair, standardOf).filter(({ ok }) => ok === false);
      yield {
        ...{ customerKind, provider, customer, state: stateOf(pair) },
        unknownParties: [provider, customer].filter((party) => chain.findParty(party) === undefined),
        declaredLinks: declared.length,
        links: declared.map(({ id }) => id),
        owners: [...new Set(declared.flatMap(({ owner }) => owner ?? []))].sort(compareIds),
        ...figuresOf(pair, hasRare),
        touchpointsExposed: exposedBy(pair),
        modelled: modelledOf(chain, customer),
        standardsMissed: missed.map(({ link }) => link.id),
      };
    }
  });
}

function stateOf({ declared, seen }: ComparedPair): ConformanceRow['state'] {
  if (seen.length === 0) return 'declared-only';
  if (seen.every(({ suppressed }) => suppressed)) return 'withheld';
  return declared.length > 0 ? 'confirmed' : 'observed-only';
}

function modelledOf(chain: ServiceChain, customer: string): ConformanceRow['modelled'] {
  const party = chain.findParty(customer);
  return party === undefined ? null : (party.modelled ?? 'complete');
}

/** What was seen of a pair; nothing seen is zero only where nothing is hidden among the rare. */
function figuresOf({ seen }: ComparedPair, hasRare: boolean) {
  const isSuppressed = seen.some(({ suppressed }) => suppressed);
  const isUnknown = isSuppressed || (seen.length === 0 && hasRare);
  return {
    observedLinks: seen.length,
    complete: !isSuppressed && !hasRare,
    events: isUnknown ? null : seen.reduce((sum, { count }) => sum + count!, 0),
    casesAtLeast: isUnknown ? null : seen.reduce((most, { cases }) => Math.max(most, cases!), 0),
  };
}

/** Makes the question how many touchpoints depend on a pair. */
function exposureOf(chain: ServiceChain): (pair: ComparedPair) => number | null {
  const touchpoints = exposedTouchpoints(
    chain,
    chain.links().map(({ id }) => id),
  );
  return ({ declared, customer }) => {
    const party = chain.findParty(customer);
    if (party === undefined) return null;
    const links = declared.length > 0 ? declared : chain.linksFrom(party.id);
    return new Set(links.flatMap(({ id }) => touchpoints.get(id)!)).size;
  };
}
