import { defineTable } from '../tables/define-table.js';
import type { RowOf } from '../tables/table.js';
import { RATERS } from './ratings/raters.js';

/** The declaration of {@link workforce}. */
export const workforceTable = defineTable({
  name: 'workforce',
  title: 'What people say of the flexibility of staff',
  description:
    'For each department, team and role that is rated on the flexibility of its staff, and each group of raters: competence, commitment and capability, their mean and their product.',
  key: ['party', 'raters'],
  order: 'party, raters (as listed)',
  columns: {
    party: { type: 'id', refers: 'party', description: 'The department, team or role.' },
    raters: {
      type: 'text',
      values: RATERS,
      description: 'Who rates. Customers are external where the party serves external customers only.',
    },
    suppressed: {
      type: 'boolean',
      description:
        'Whether all that was said is hidden because too few people, or unknown ones, would show; then every value is null.',
    },
    suppressedMeasures: {
      type: 'id',
      refers: 'measure',
      list: true,
      description: 'The measures on which something was said that is hidden, by id.',
    },
    n: {
      type: 'integer',
      unit: 'ratings',
      nullable: true,
      description: 'How many ratings on the three measures together; null where one of them is hidden.',
    },
    respondents: {
      type: 'integer',
      unit: 'people',
      nullable: true,
      description:
        'How many different respondents; null where a measure is hidden, or a rating does not say whose it is.',
    },
    competence: {
      type: 'number',
      nullable: true,
      description:
        'Mean of the perceived competence; null where nobody rates it, or it is hidden or ordinal.',
    },
    commitment: {
      type: 'number',
      nullable: true,
      description: 'Mean of the perceived commitment; null as for competence.',
    },
    capability: {
      type: 'number',
      nullable: true,
      description: 'Mean of the perceived capability; null as for competence.',
    },
    mean: {
      type: 'number',
      nullable: true,
      description: 'Mean of the three; null where one is null, or where their scales differ.',
    },
    product: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description:
        'Product of the three, each from 0 at the worst end of its scale to 1 at the best; null where one is null, or a scale has no end.',
    },
  },
});

/** A row of {@link workforce}. @interface */
export type WorkforceRow = RowOf<typeof workforceTable.columns>;
