import type { QualityRow } from './quality-table.js';
import type { RatingGroup } from './ratings/rating-group.js';
import { scoringOf } from './ratings/rating-summary.js';

/** What tells a row from others, and what is known of it even when it is suppressed. */
export type QualityKey = Pick<
  QualityRow,
  | 'subject'
  | 'subjectKind'
  | 'instrument'
  | 'level'
  | 'item'
  | 'measure'
  | 'raters'
  | 'unit'
  | 'scoring'
  | 'suppressed'
>;

/** What people say. */
export type QualityFacts = Omit<QualityRow, keyof QualityKey>;

/** What a suppressed row says, and what nobody said. */
export const NOTHING: QualityFacts = {
  n: null,
  respondents: null,
  pairs: null,
  need: null,
  expectation: null,
  perception: null,
  gap: null,
  needMargin: null,
  zone: null,
  weightedGap: null,
  balance: null,
  score: null,
  median: null,
  target: null,
  shareAtTarget: null,
};

/** The key of the row of a group. */
export function measureKey({ subject, measure, raters, isSuppressed }: RatingGroup): QualityKey {
  return {
    subject: subject.id,
    subjectKind: subject.kind,
    instrument: measure.instrument ?? null,
    level: 'measure',
    item: measure.id,
    measure: measure.id,
    raters,
    unit: measure.unit,
    scoring: scoringOf(measure),
    suppressed: isSuppressed,
  };
}

/** Puts a row together. Every column is named, as spreading two objects of this size takes a hundred times as long. */
export function qualityRow(key: QualityKey, facts: QualityFacts): QualityRow {
  return {
    subject: key.subject,
    subjectKind: key.subjectKind,
    instrument: key.instrument,
    level: key.level,
    item: key.item,
    measure: key.measure,
    raters: key.raters,
    unit: key.unit,
    scoring: key.scoring,
    suppressed: key.suppressed,
    n: facts.n,
    respondents: facts.respondents,
    pairs: facts.pairs,
    need: facts.need,
    expectation: facts.expectation,
    perception: facts.perception,
    gap: facts.gap,
    needMargin: facts.needMargin,
    zone: facts.zone,
    weightedGap: facts.weightedGap,
    balance: facts.balance,
    score: facts.score,
    median: facts.median,
    target: facts.target,
    shareAtTarget: facts.shareAtTarget,
  };
}
