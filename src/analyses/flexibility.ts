import { rowOf as itemsOf } from '../algorithms/adjacency.js';
import { soleReach } from '../algorithms/sole-reach.js';
import { type CompiledChain, compiledOf } from '../chain/compiled-chain.js';
import type { Lane, ServiceChain } from '../chain/service-chain.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { openLinks } from './completeness/open-links.js';
import { partialMarks } from './completeness/partial-marks.js';
import { SUPPLIER_LANES } from './losses.js';

/** The declaration of {@link flexibility}. */
export const flexibilityTable = defineTable({
  name: 'flexibility',
  title: 'How much room each party has when something fails',
  description:
    'Every party that is no external customer: how many alternatives there are to what its links need, and which of its touchpoints nobody but itself can stop alone.',
  key: ['party'],
  order: 'party',
  columns: {
    party: { type: 'id', refers: 'party', description: 'The party; never an external customer.' },
    lane: { type: 'text', values: SUPPLIER_LANES, description: 'Where it stands.' },
    clauses: {
      type: 'integer',
      unit: 'clauses',
      description: 'How many clauses the requirements of the links it provides have together.',
    },
    assumedClauses: {
      type: 'integer',
      unit: 'clauses',
      description:
        'How many of those nobody stated: a clause for each link it receives, by each link that states nothing.',
    },
    clausesWithAlternatives: {
      type: 'integer',
      unit: 'clauses',
      description: 'How many of the clauses name more links than must work.',
    },
    spare: {
      type: 'integer',
      unit: 'links',
      description: 'How many links more than must work the clauses name together.',
    },
    sparePerClause: {
      type: 'number',
      unit: 'links',
      nullable: true,
      description: 'Those by clause; null without clauses.',
    },
    touchpointsProvided: { type: 'integer', unit: 'links', description: 'How many touchpoints it provides.' },
    onlyPointItself: {
      type: 'integer',
      unit: 'touchpoints',
      description: 'How many of those have no single point of failure but the party itself.',
    },
    onlyPointTouchpoints: {
      type: 'id',
      refers: 'link',
      list: true,
      description: 'Those touchpoints, by id.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: the party may provide more links than the model holds, or those it provides may need more; complete: no missing link could change this row.',
    },
  },
});

/** A row of {@link flexibility}. @interface */
export type FlexibilityRow = RowOf<typeof flexibilityTable.columns>;

/**
 * How much room each party has when something fails: the alternatives in the requirements of the links it provides, stated or
 * assumed. A clause that needs `atLeast` of the links it names spares the rest of them; `spare` is the sum. Clauses that
 * nobody stated have no alternative, and `assumedClauses` counts them: much of them says that little is known, not that there is no room.
 *
 * Of the touchpoints a party provides, those are listed that no other party stops by being down alone: whoever else fails, it still
 * delivers. The party itself always is a single point of failure of what it provides (see {@link criticalParties}); external
 * customers never are. What people say of the flexibility of staff is in {@link workforce}.
 *
 * O(parties + links + requirements), and single failures as {@link criticalParties} prepares them.
 *
 * @example
 * ```ts
 * import { defineChain, flexibility } from 'service-chain';
 *
 * const shop = defineChain({
 *   parties: { desk: { kind: 'team' }, app: { kind: 'system' }, paper: { kind: 'team' }, guest: { kind: 'customer' } },
 *   links: {
 *     sale: { provider: 'desk', customer: 'guest', service: 'sale', requires: [['till', 'book']] },
 *     till: { provider: 'app', customer: 'desk', service: 'till' },
 *     book: { provider: 'paper', customer: 'desk', service: 'receipt book' },
 *   },
 * });
 * const desk = flexibility(shop).rows().find((row) => row.party === 'desk');
 * [desk?.clauses, desk?.spare, desk?.onlyPointTouchpoints]; // [ 1, 1, [ 'sale' ] ]
 * ```
 */
export function flexibility(chain: ServiceChain): Table<FlexibilityRow, 'party'> {
  return flexibilityTable.of(function* () {
    const compiled = compiledOf(chain);
    const counts = clauseCounts(compiled);
    const isOnlyPoint = onlyPoints(compiled);
    const isInPart = partlyModelled(compiled);
    for (let party = 0; party < compiled.partyCount; party++) {
      if (compiled.isCustomer(party)) continue;
      const modelled = modelledAs(isInPart(party));
      yield { ...rowOf(compiled, party, counts, isOnlyPoint), modelled };
    }
  });
}

/** Per party, over the links it provides. */
interface ClauseCounts {
  readonly clauses: Float64Array;
  readonly assumed: Float64Array;
  readonly withAlternatives: Float64Array;
  readonly spare: Float64Array;
}

function clauseCounts({ columns, inbound, partyCount }: CompiledChain): ClauseCounts {
  const { providers, requirements } = columns;
  const { links, clauseOffsets, memberOffsets, atLeast } = requirements;
  const zeros = () => new Float64Array(partyCount);
  const counts = { clauses: zeros(), assumed: zeros(), withAlternatives: zeros(), spare: zeros() };
  const isStated = new Uint8Array(providers.length);
  for (let place = 0; place < links.length; place++) {
    const link = links[place]!;
    const provider = providers[link]!;
    isStated[link] = 1;
    for (let clause = clauseOffsets[place]!; clause < clauseOffsets[place + 1]!; clause++) {
      const spare = memberOffsets[clause + 1]! - memberOffsets[clause]! - atLeast[clause]!;
      counts.clauses[provider]!++;
      counts.spare[provider]! += spare;
      if (spare > 0) counts.withAlternatives[provider]!++;
    }
  }
  for (let link = 0; link < providers.length; link++) {
    if (isStated[link] === 1) continue;
    const provider = providers[link]!;
    const received = inbound.offsets[provider + 1]! - inbound.offsets[provider]!;
    counts.clauses[provider]! += received;
    counts.assumed[provider]! += received;
  }
  return counts;
}

/** Tells of a touchpoint whether its provider, and no other supplier, stops it by being down alone. */
function onlyPoints(chain: CompiledChain): (touchpoint: number) => boolean {
  const { partyFailures, network, columns } = chain;
  const { presenceOf } = network.layout;
  const suppliers = presenceOf.filter((_, party) => !chain.isCustomer(party));
  const sole = soleReach(partyFailures, suppliers);
  return (touchpoint) =>
    sole[partyFailures.of[chain.nodeOf(touchpoint)]!] === presenceOf[columns.providers[touchpoint]!];
}

/** Tells of a party whether it may provide more links, or those it provides may need more, directly or through others. */
function partlyModelled(chain: CompiledChain): (party: number) => boolean {
  const marks = partialMarks(chain);
  const { isOpen } = openLinks(chain);
  return (party) => marks.hasOther(party) || itemsOf(chain.outbound, party).some(isOpen);
}

function rowOf(
  chain: CompiledChain,
  party: number,
  counts: ClauseCounts,
  isOnlyPoint: (touchpoint: number) => boolean,
): Omit<FlexibilityRow, 'modelled'> {
  const { columns, classes, outbound } = chain;
  const touchpoints = itemsOf(outbound, party).filter((link) => chain.isTouchpoint(link));
  const onlyItself = touchpoints.filter(isOnlyPoint);
  const clauses = counts.clauses[party]!;
  const spare = counts.spare[party]!;
  return {
    party: columns.partyIds[party]!,
    lane: classes.lane(party) as Exclude<Lane, 'customer'>,
    clauses,
    assumedClauses: counts.assumed[party]!,
    clausesWithAlternatives: counts.withAlternatives[party]!,
    spare,
    sparePerClause: clauses === 0 ? null : spare / clauses,
    touchpointsProvided: touchpoints.length,
    onlyPointItself: onlyItself.length,
    onlyPointTouchpoints: Array.from(onlyItself, (link) => columns.linkId(link)),
  };
}
