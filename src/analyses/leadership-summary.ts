import type { ServiceChain } from '../chain/service-chain.js';
import { compareIds, ORGANISATION } from '../model/ids.js';
import { defineTable } from '../tables/define-table.js';
import type { RowOf, Table } from '../tables/table.js';
import { MODELLED, modelledAs } from './completeness/modelled.js';
import { leadership } from './leadership.js';
import { LEADERSHIP_BASES, type LeadershipRow } from './leadership-table.js';

/** The declaration of {@link leadershipSummary}. */
export const leadershipSummaryTable = defineTable({
  name: 'leadership-summary',
  title: 'How each leader serves and is served',
  description:
    'Every leader, and the organisation as a whole: how many of the pairs of party and leader serve each other, by the basis of leading.',
  key: ['subject', 'basis'],
  order: 'level (as listed), subject, basis (as listed)',
  columns: {
    subject: { type: 'id', refers: 'subject', description: 'The leader, or organisation for the whole.' },
    level: {
      type: 'text',
      values: ['party', 'organisation'],
      description: 'Whether the row is about one leader or the whole.',
    },
    basis: {
      type: 'text',
      values: LEADERSHIP_BASES,
      description: 'Whether the pairs are those of formal or of informal leading.',
    },
    pairs: {
      type: 'integer',
      unit: 'pairs',
      description: 'How many pairs of a party and its leader there are.',
    },
    leaderServes: {
      type: 'integer',
      unit: 'pairs',
      description: 'In how many the leader provides a link to the party it leads.',
    },
    leaderServesShare: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'Those as a share of the pairs; null without pairs.',
    },
    bossServed: {
      type: 'integer',
      unit: 'pairs',
      description: 'In how many the party provides a link to its leader.',
    },
    bossServedShare: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'Those as a share of the pairs; null without pairs.',
    },
    distancesKnown: {
      type: 'integer',
      unit: 'pairs',
      description: 'Of how many pairs both have a way to an external customer.',
    },
    upright: {
      type: 'integer',
      unit: 'pairs',
      description: 'In how many of those the leader stands nearer to the customers.',
    },
    uprightShare: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'Those as a share of the pairs whose distances are known; null without such pairs.',
    },
    withoutFormalLeader: {
      type: 'integer',
      unit: 'parties',
      nullable: true,
      description:
        'How many parties should have a formal leader and have none; null in all rows but the formal one of the organisation.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description: 'partial: that is so of a pair counted here (see leadership); complete: of none.',
    },
  },
});

/** A row of {@link leadershipSummary}. @interface */
export type LeadershipSummaryRow = RowOf<typeof leadershipSummaryTable.columns>;

/**
 * How each leader serves and is served: {@link leadership} counted by leader and basis, and for the organisation. A leader has a row
 * for each basis on which anybody names it; the organisation always has both, its shares null where there is no pair. A low
 * share of pairs in which the leader serves says that leading is modelled without a service: nobody wrote down what those who are led
 * get from it. O(parties + links + leaders · log leaders).
 *
 * @example
 * ```ts
 * import { defineChain, leadershipSummary } from 'service-chain';
 *
 * const led = [{ party: 'manager', basis: 'formal' }] as const;
 * const shop = defineChain({
 *   parties: {
 *     desk: { kind: 'team', leaders: led },
 *     store: { kind: 'team', leaders: led },
 *     manager: { kind: 'role', tier: 'senior-leader' },
 *   },
 *   links: { rota: { provider: 'manager', customer: 'desk', service: 'rota' } },
 * });
 * const [manager] = leadershipSummary(shop).rows();
 * [manager?.subject, manager?.pairs, manager?.leaderServesShare]; // [ 'manager', 2, 0.5 ]
 * ```
 */
export function leadershipSummary(chain: ServiceChain): Table<LeadershipSummaryRow, 'subject' | 'basis'> {
  return leadershipSummaryTable.of(function* () {
    const whole = countsByBasis();
    const byLeader = new Map<string, Record<Basis, Counts>>();
    let withoutFormalLeader = 0;
    for (const row of leadership(chain)) {
      if (row.leader === null) {
        withoutFormalLeader++;
        continue;
      }
      const own = byLeader.get(row.leader) ?? countsByBasis();
      byLeader.set(row.leader, own);
      for (const counts of [own, whole]) count(counts[row.basis], row);
    }
    for (const subject of [...byLeader.keys()].sort(compareIds)) {
      const own = byLeader.get(subject)!;
      for (const basis of LEADERSHIP_BASES.filter((one) => own[one].pairs > 0))
        yield rowOf({ subject, level: 'party', basis }, own[basis], null);
    }
    const key = { subject: ORGANISATION, level: 'organisation' } as const;
    yield rowOf({ ...key, basis: 'formal' }, whole.formal, withoutFormalLeader);
    yield rowOf({ ...key, basis: 'informal' }, whole.informal, null);
  });
}

type Basis = LeadershipRow['basis'];

interface Counts {
  pairs: number;
  leaderServes: number;
  bossServed: number;
  distancesKnown: number;
  upright: number;
  inPart: number;
}

function countsByBasis(): Record<Basis, Counts> {
  const none = { pairs: 0, leaderServes: 0, bossServed: 0, distancesKnown: 0, upright: 0, inPart: 0 };
  return { formal: { ...none }, informal: { ...none } };
}

function count(counts: Counts, { leaderServes, bossServed, pyramidUpright, modelled }: LeadershipRow): void {
  counts.pairs++;
  if (leaderServes) counts.leaderServes++;
  if (bossServed) counts.bossServed++;
  if (pyramidUpright !== null) counts.distancesKnown++;
  if (pyramidUpright) counts.upright++;
  if (modelled === 'partial') counts.inPart++;
}

function rowOf(
  key: Pick<LeadershipSummaryRow, 'subject' | 'level' | 'basis'>,
  { pairs, leaderServes, bossServed, distancesKnown, upright, inPart }: Counts,
  withoutFormalLeader: number | null,
): LeadershipSummaryRow {
  return {
    ...key,
    pairs,
    leaderServes,
    leaderServesShare: shareOf(leaderServes, pairs),
    bossServed,
    bossServedShare: shareOf(bossServed, pairs),
    distancesKnown,
    upright,
    uprightShare: shareOf(upright, distancesKnown),
    withoutFormalLeader,
    modelled: modelledAs(inPart > 0),
  };
}

function shareOf(some: number, all: number): number | null {
  return all === 0 ? null : some / all;
}
