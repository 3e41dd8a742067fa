import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { serviceChainError } from '../model/error.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { createCauses } from './loss-causes.js';
import { type Lost, lostLinks } from './lost-links.js';
import { partyOrLink } from './party-or-link.js';
import { createReachSearch } from './reach.js';

const STATES = ['stops', 'exposed', 'untouched'] as const;

/** The declaration of {@link whatIf}. */
export const whatIfTable = defineTable({
  name: 'what-if',
  title: 'What stops when some are down',
  description: 'Every touchpoint, and what becomes of it when given parties and links are down together.',
  key: ['touchpoint'],
  order: 'state (as listed), touchpoint',
  columns: {
    touchpoint: { type: 'id', refers: 'link', description: 'The touchpoint.' },
    service: { type: 'text', description: 'What the customer gets.' },
    provider: { type: 'id', refers: 'party', description: 'Who delivers it.' },
    customer: { type: 'id', refers: 'party', description: 'The external customer.' },
    state: {
      type: 'text',
      values: STATES,
      description:
        'stops: it fails; exposed: it goes on, though links it could use are lost; untouched: none of its links is lost.',
    },
    lost: {
      type: 'integer',
      unit: 'links',
      description: 'How many links of its upstream closure fail, itself left out.',
    },
    lostLinks: { type: 'id', refers: 'link', list: true, description: 'Those links, by id.' },
    cause: {
      type: 'id',
      refers: 'link',
      list: true,
      description:
        'A shortest path of links from the touchpoint, each needing the next. Where it stops: links that fail, each as the next does, to one that is down or whose provider is; where it is exposed: to a link that fails. Empty where it is untouched.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a party behind the touchpoint may receive more than the model holds, so more may stand behind it; complete: nothing that is missing there could change this row.',
    },
  },
});

/** A row of {@link whatIf}. @interface */
export type WhatIfRow = RowOf<typeof whatIfTable.columns>;

/** What is down. */
export interface WhatIfOptions<Id extends string = string> {
  /** Parties that are no external customers, and links: all down together. */
  readonly down: Iterable<Id>;
}

/**
 * What becomes of each touchpoint when some parties and links are down together.
 *
 * A link *fails* when it is down, when its provider is, or when one of its requirements has fewer surviving links than it needs; the least
 * set of links with that property fails (see {@link cutSets}). A touchpoint *stops* when it fails. It is *exposed* when it does not, but
 * some link of its upstream closure does: an alternative is lost, and the next loss may stop it. The more is down, the more stops. A
 * single point of failure is a party that stops a touchpoint alone; a set that stops one holds one of its cut sets.
 *
 * The cause of a stop is a shortest path of failing links: each fails by a requirement that too few links are left for, the next among
 * those that failed. Of equally long paths it is the one a witness would be (see {@link upstream}).
 *
 * O(parties + links + requirements), and O(touchpoints · their closures).
 *
 * @throws ServiceChainError `unknown-id` when the chain has no such party or link; `invalid-option` when `down` is no list, or names an
 * external customer.
 * @example
 * ```ts
 * import { whatIf } from 'service-chain';
 *
 * whatIf(chain, { down: ['it'] }).rows().map((row) => [row.touchpoint, row.state, row.cause]); // [ [ 'checkIn', 'stops', [ 'checkIn', 'booking' ] ] ]
 * ```
 */
export function whatIf<PartyId extends string, LinkId extends string>(
  chain: ServiceChain<PartyId, LinkId>,
  options: WhatIfOptions<NoInfer<PartyId | LinkId>>,
): Table<WhatIfRow, 'touchpoint'> {
  checkOptionNames(options, ['down']);
  const down = checkedDown(chain, options.down);
  return whatIfTable.of(function* () {
    const compiled = compiledOf(chain);
    const lost = lostLinks(compiled, down);
    const rowOf = createRow(compiled, lost);
    const rows = Array.from(compiled.touchpoints, rowOf);
    for (const state of STATES) yield* rows.filter((row) => row.state === state);
  });
}

function checkedDown(chain: ServiceChain, down: Iterable<string>): string[] {
  const isList = typeof down === 'object' && down !== null && Symbol.iterator in down;
  if (!isList) {
    const message = `expected down to be a list of ids, got ${quote(down)}`;
    throw serviceChainError('invalid-option', message);
  }
  return Array.from(new Set(down), (id) => {
    const isCustomer = partyOrLink(chain, id) === 'party' && chain.party(id).kind === 'customer';
    if (!isCustomer) return id;
    const message = `expected down to name parties that are no external customers, got ${quote(id)}`;
    throw serviceChainError('invalid-option', message);
  });
}

function createRow(chain: CompiledChain, lost: Lost): (touchpoint: number) => WhatIfRow {
  const { columns } = chain;
  const search = createReachSearch(chain);
  const causes = createCauses(chain, lost);
  const { isOpen } = openLinks(chain);
  const idOf = (link: number) => columns.linkId(link);
  return (touchpoint) => {
    const upstream = search(touchpoint)
      .links()
      .numbers.filter((link) => lost.isLost(link))
      .sort();
    const stops = lost.isLost(touchpoint);
    const state = stops ? 'stops' : upstream.length > 0 ? 'exposed' : 'untouched';
    const cause = stops
      ? causes.ofStop(touchpoint)
      : upstream.length > 0
        ? causes.ofExposure(touchpoint)
        : [];
    return {
      touchpoint: idOf(touchpoint),
      service: columns.links.field(touchpoint, 'service')!,
      provider: columns.partyIds[columns.providers[touchpoint]!]!,
      customer: columns.partyIds[columns.customers[touchpoint]!]!,
      state,
      lost: upstream.length,
      lostLinks: Array.from(upstream, idOf),
      cause: cause.map(idOf),
      modelled: modelledAs(isOpen(touchpoint)),
    };
  };
}
