import type { Assessment } from '../assessment.js';
import type { FindingsRow } from '../findings-table.js';
import type { Baseline, BaselineEntry } from './baseline.js';
import { identityOf } from './identity.js';

/**
 * The baseline of an assessment: all it found, those known before among them and those accepted in the document left out. With it,
 * the next {@link assess} tells what is new, what has changed and what is fixed. It holds ids, the few words of `expected` and
 * `actual` and how much there was, and nothing that another thing’s new name or place would change.
 *
 * @example
 * ```ts
 * import { assess, toBaseline } from 'service-chain/rules';
 *
 * toBaseline(assess(chain)).findings.find(({ rule }) => rule === 'unowned-link')?.subject; // 'booking'
 * ```
 */
export function toBaseline({ findings, known }: Assessment): Baseline {
  const rows = [...findings.rows(), ...known.rows()];
  const entries = rows.map((row) => [identityOf(row), entryOf(row)] as const);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return { version: 1, findings: entries.map(([, entry]) => entry) };
}

function entryOf({ rule, subject, detail, expected, actual, extent }: FindingsRow): BaselineEntry {
  return {
    rule,
    subject,
    ...(detail !== null && { detail }),
    ...(expected !== null && { expected }),
    ...(actual !== null && { actual }),
    ...(extent !== null && { extent }),
  };
}
