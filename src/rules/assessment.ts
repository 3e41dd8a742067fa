import type { SharedOptions } from '../analyses/index.js';
import type { ServiceChain } from '../chain/service-chain.js';
import type { Table } from '../tables/table.js';
import type { SuppressionsRow } from './assessing/accepted.js';
import type { FixedRow } from './assessing/against-baseline.js';
import type { AssessmentSummaryRow } from './assessing/summary.js';
import type { Baseline } from './baseline/baseline.js';
import type { SetRule } from './config/set-rules.js';
import type { FindingsRow } from './findings-table.js';
import type { AskRows } from './rule.js';

/**
 * What the rules say about a chain.
 *
 * Two assessments are compared as any two tables are; a finding that came with a change is `added`, one that went is `removed`.
 *
 * @example
 * ```ts
 * import { apply, compare } from 'service-chain';
 * import { assess } from 'service-chain/rules';
 *
 * const owned = apply(chain, [{ change: 're-own', link: 'booking', owner: 'it' }]);
 * const changes = compare(assess(chain).findings, assess(owned).findings).rows();
 * changes.map(({ rule, subject, change }) => [rule, subject, change]); // [ [ 'unowned-link', 'booking', 'removed' ] ]
 * ```
 */
export interface Assessment {
  /** The chain. */
  readonly chain: ServiceChain;
  /** What to act on: all that is neither accepted in the document nor known from the baseline. */
  readonly findings: Table<FindingsRow, 'rule' | 'subject' | 'detail'>;
  /** What the baseline knows, and has not changed. */
  readonly known: Table<FindingsRow, 'rule' | 'subject' | 'detail'>;
  /** What the document accepts, with the reasons. */
  readonly accepted: Table<FindingsRow, 'rule' | 'subject' | 'detail'>;
  /** What the baseline knows and is found no more. */
  readonly fixed: Table<FixedRow, 'rule' | 'subject' | 'detail'>;
  /** Every acceptance in the document, and whether it still accepts anything. */
  readonly suppressions: Table<SuppressionsRow, 'suppression'>;
  /** A few counts and shares. There is no total score: one number would hide what to act on. */
  readonly summary: Table<AssessmentSummaryRow, 'item'>;
  /** The baseline it was held against; null where there was none. */
  readonly baseline: Baseline | null;
  /** The moment it judges at, and how few people may show together, as they were given. */
  readonly judging: SharedOptions;
  /** The rules that were asked, as they were set. */
  readonly rules: readonly SetRule[];
  /** The rows of a question, as the rules were given them; each worked out once. */
  readonly rows: AskRows;
}
