import { defineTable } from '../tables/define-table.js';
import type { RowOf } from '../tables/table.js';
import { MODELLED } from './completeness/modelled.js';

/** On what leading rests, in the order of rows. */
export const LEADERSHIP_BASES = ['formal', 'informal'] as const;

/** The declaration of {@link leadership}. */
export const leadershipTable = defineTable({
  name: 'leadership',
  title: 'Who leads whom, and do they serve each other',
  description:
    'Every party and each of its leaders: whether they serve each other, and who stands nearer to the customers. Parties without a formal leader have a row of their own.',
  key: ['party', 'basis', 'leader'],
  order: 'party, basis (as listed), leader (missing last)',
  columns: {
    party: { type: 'id', refers: 'party', description: 'Who is led.' },
    leader: {
      type: 'id',
      refers: 'party',
      nullable: true,
      description: 'Who leads it; null where a party that should have a formal leader has none.',
    },
    basis: {
      type: 'text',
      values: LEADERSHIP_BASES,
      description: 'Whether the leader leads by position (formal), or because people follow (informal).',
    },
    leaderServes: {
      type: 'boolean',
      nullable: true,
      description: 'Whether the leader provides a link to the party it leads; null without a leader.',
    },
    bossServed: {
      type: 'boolean',
      nullable: true,
      description:
        'Whether the party provides a link to its leader, who then is its internal customer; null without a leader.',
    },
    leaderLinks: {
      type: 'id',
      refers: 'link',
      list: true,
      nullable: true,
      description: 'The links from the leader to the party, by id; null without a leader.',
    },
    bossLinks: {
      type: 'id',
      refers: 'link',
      list: true,
      nullable: true,
      description: 'The links from the party to its leader, by id; null without a leader.',
    },
    partyDistance: {
      type: 'integer',
      unit: 'links',
      nullable: true,
      description:
        'Fewest links from the party to an external customer, as in positions; null when there is no way.',
    },
    leaderDistance: {
      type: 'integer',
      unit: 'links',
      nullable: true,
      description: 'The same of the leader; null also without a leader.',
    },
    pyramidUpright: {
      type: 'boolean',
      nullable: true,
      description:
        'Whether the leader stands nearer to the customers than the party it leads; null where a distance is not known.',
    },
    leaderFormalInDegree: {
      type: 'integer',
      unit: 'parties',
      nullable: true,
      description: 'How many parties name this leader as a formal one; null without a leader.',
    },
    leaderInformalInDegree: {
      type: 'integer',
      unit: 'parties',
      nullable: true,
      description: 'How many parties name this leader as an informal one; null without a leader.',
    },
    modelled: {
      type: 'text',
      values: MODELLED,
      description:
        'partial: a link between the two, or one that brings either nearer to the customers, may be missing, as some parties are modelled in part; complete: no missing link could change this row.',
    },
  },
});

/** A row of {@link leadership}. @interface */
export type LeadershipRow = RowOf<typeof leadershipTable.columns>;
