import { defineTable } from '../tables/define-table.js';
import type { RowOf } from '../tables/table.js';
import { RATERS } from './ratings/raters.js';

/** The declaration of {@link quality}. */
export const qualityTable = defineTable({
  name: 'quality',
  title: 'What people say about quality',
  description:
    'For each subject, measure and group of raters what they need, expect and perceive; and an overall row for each subject, instrument and group of raters.',
  key: ['subject', 'raters', 'level', 'item'],
  order: 'subject, instrument (missing last), raters (as listed), measure (missing last)',
  columns: {
    subject: {
      type: 'id',
      refers: 'subject',
      description: 'A link, a party, or organisation for the whole.',
    },
    subjectKind: {
      type: 'text',
      values: ['party', 'link', 'organisation'],
      description: 'What the subject is.',
    },
    instrument: {
      type: 'text',
      nullable: true,
      description: 'The instrument the measure belongs to; null for a measure of its own.',
    },
    level: {
      type: 'text',
      values: ['measure', 'overall'],
      description: 'Whether the row is about a measure, or overall about an instrument.',
    },
    item: { type: 'text', description: 'The id of the measure; overall that of the instrument.' },
    measure: {
      type: 'id',
      refers: 'measure',
      nullable: true,
      description: 'The measure; null in the overall row of an instrument.',
    },
    raters: {
      type: 'text',
      values: RATERS,
      description:
        'Who rates. Customers of the organisation and of parties that serve external customers only are external, as are those of touchpoints.',
    },
    unit: {
      type: 'text',
      nullable: true,
      description: 'The unit; null overall where measures differ in it.',
    },
    scoring: {
      type: 'text',
      values: ['mean', 'median', 'satisfied', 'net-promoter'],
      description:
        'What the score is: a mean, a lower median (ordinal measures), the share of answers of 4 and 5, or net promoter points.',
    },
    suppressed: {
      type: 'boolean',
      description: 'Whether the row is hidden because too few people, or unknown ones, would show.',
    },
    n: {
      type: 'integer',
      unit: 'ratings',
      nullable: true,
      description: 'How many ratings; null when suppressed.',
    },
    respondents: {
      type: 'integer',
      unit: 'people',
      nullable: true,
      description:
        'How many different respondents; null when suppressed or when a rating does not say whose it is.',
    },
    pairs: {
      type: 'integer',
      unit: 'ratings',
      nullable: true,
      description:
        'How many ratings hold both an expectation and a perception; null when suppressed, or when only those of too few people may.',
    },
    need: { type: 'number', nullable: true, description: 'Mean of what is needed at least, in the unit.' },
    expectation: { type: 'number', nullable: true, description: 'Mean of what is expected, in the unit.' },
    perception: { type: 'number', nullable: true, description: 'Mean of what is perceived, in the unit.' },
    gap: {
      type: 'number',
      nullable: true,
      description: 'Mean of perception less expectation over the pairs; negative is a shortfall.',
    },
    needMargin: {
      type: 'number',
      nullable: true,
      description: 'Mean of perception less need over the ratings that hold both; negative is too little.',
    },
    zone: {
      type: 'text',
      values: ['below', 'inside', 'above'],
      nullable: true,
      description:
        'Where perception lies: below what is needed, above what is expected, or between (the zone of tolerance).',
    },
    weightedGap: {
      type: 'number',
      nullable: true,
      description: 'Overall only: the mean of the gaps by the weights of their measures.',
    },
    balance: {
      type: 'number',
      nullable: true,
      description:
        'Overall row of the four dimensions only: the offering less the mean of execution, atmosphere and staff.',
    },
    score: { type: 'number', nullable: true, description: 'The score of the measure, as scoring says.' },
    median: { type: 'number', nullable: true, description: 'The lower median, for ordinal measures only.' },
    target: {
      type: 'number',
      nullable: true,
      description: 'The value an answer should reach, where one is known.',
    },
    shareAtTarget: {
      type: 'number',
      unit: 'share (0 to 1)',
      nullable: true,
      description: 'The share of answers that reach the target.',
    },
  },
});

/** A row of {@link quality}. @interface */
export type QualityRow = RowOf<typeof qualityTable.columns>;
