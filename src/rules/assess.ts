import { checkedAsOf } from '../analyses/as-of.js';
import { checkedRatingOptions } from '../analyses/ratings/rating-options.js';
import { checkChain } from '../chain/check-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { serviceChainError } from '../model/error.js';
import { checkKnownName } from '../model/known-name.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import { markAccepted, suppressionRows, suppressionsTable } from './assessing/accepted.js';
import { fixedRows, fixedTable, markKnown } from './assessing/against-baseline.js';
import { judge } from './assessing/judge.js';
import { runContext } from './assessing/run-context.js';
import { summaryRows, summaryTable } from './assessing/summary.js';
import type { Assessment } from './assessment.js';
import type { Baseline } from './baseline/baseline.js';
import { parseBaseline } from './baseline/parse-baseline.js';
import { rules as builtIn } from './built-in/index.js';
import type { RuleSetups } from './config/rule-setup.js';
import { setRules } from './config/set-rules.js';
import { type FindingsRow, findingsTable } from './findings-table.js';
import { PRESETS, type Preset } from './presets.js';
import type { Rule } from './rule.js';

/** How to assess a chain. */
export interface AssessOptions {
  /**
   * The severities to begin with: `recommended` where nothing is said; `strict` has every rule one step graver, those
   * that are off included; `model` asks only what is about the model itself.
   */
  readonly preset?: Preset;
  /** How rules are set, by id: a severity, `off`, or a map of `severity` and settings. */
  readonly rules?: RuleSetups;
  /** Rules of your own. */
  readonly ownRules?: readonly Rule[];
  /** The moment to judge at: a timestamp with zone. Without one, nothing that depends on time is found, and no acceptance expires. */
  readonly asOf?: string;
  /** How many different respondents a group must have where privacy applies: 5 where nothing is said, at least 3. */
  readonly minimum?: number;
  /** Findings to ignore until they change. */
  readonly baseline?: Baseline;
  /** Called with the id of each rule before it is asked, for those who tell how far work has come. */
  readonly onRule?: (rule: string) => void;
}

const NO_BASELINE: Baseline = { version: 1, findings: [] };

/**
 * Asks every rule about the chain: tables give facts, rules make findings of them, the document’s own acceptances and the baseline set
 * aside what is no news. What is found comes gravest first; each finding says what is wrong, with which names, and what to do.
 *
 * Each table is worked out once for all rules; what one costs, its question says.
 *
 * @throws ServiceChainError `invalid-config`, holding every problem of `rules` and `baseline`, or `invalid-option`.
 * @example
 * ```ts
 * import { assess } from 'service-chain/rules';
 *
 * const { findings } = assess(chain, { rules: { 'unowned-link': 'error' } });
 * console.log(findings.rows().find(({ rule }) => rule === 'unowned-link')?.message);
 * // Nobody answers for booking system (booking, IT → Front desk); 1 touchpoint depends on it. Name the one party inside that is accountable.
 * ```
 */
export function assess(chain: ServiceChain, options: AssessOptions = {}): Assessment {
  checkChain(chain);
  const { preset, setups, ownRules, asOf, minimum, baseline } = checked(options);
  const remembered = baseline ?? NO_BASELINE;
  const rules = setRules(preset, builtIn, ownRules, setups);
  const asOfOptions = { ...(asOf !== undefined && { asOf }) };
  const ratingOptions = { ...(minimum !== undefined && { minimum }) };
  const run = runContext(chain, asOfOptions, ratingOptions);
  const asked = new Set(rules.map(({ rule }) => rule.id));
  const known = new Set([...builtIn, ...ownRules].map(({ id }) => id));
  const { suppressions } = chain.content;

  const found = judge(run, rules, options.onRule);
  const findings = markKnown(markAccepted(found, suppressions, asOf), remembered);
  const fixed = fixedRows(found, remembered, asked);
  const acceptances = suppressionRows(found, suppressions, asOf, asked, known);
  const inState = (...states: readonly FindingsRow['state'][]) =>
    findingsTable.of(() => findings.filter(({ state }) => states.includes(state)));

  return {
    chain,
    findings: inState('new', 'changed'),
    known: inState('known'),
    accepted: inState('accepted'),
    fixed: fixedTable.of(() => fixed),
    suppressions: suppressionsTable.of(() => acceptances),
    summary: summaryTable.of(() => summaryRows(run, findings, fixed.length)),
    baseline,
    judging: { ...asOfOptions, ...ratingOptions },
    rules,
    rows: run.rows,
  };
}

function checked(options: AssessOptions) {
  checkOptionNames(options, ['preset', 'rules', 'ownRules', 'asOf', 'minimum', 'baseline', 'onRule']);
  const { preset = 'recommended', rules = {}, ownRules = [], asOf, minimum, baseline } = options;
  checkKnownName('preset', preset, PRESETS);
  checkedAsOf(options);
  checkedRatingOptions(minimum === undefined ? {} : { minimum });
  if (options.onRule !== undefined && typeof options.onRule !== 'function')
    throw serviceChainError(
      'invalid-option',
      `expected onRule to be a function, got ${quote(options.onRule)}`,
    );
  if (!Array.isArray(ownRules))
    throw serviceChainError(
      'invalid-option',
      `expected ownRules to be a list of rules, got ${quote(ownRules)}`,
    );
  return {
    ...{ preset, ownRules, asOf, minimum },
    setups: rules,
    baseline: baseline === undefined ? null : parseBaseline(baseline),
  };
}
