import type { Log, Result } from 'sarif';
import { serviceChainError } from '../model/error.js';
import { checkKnownWord } from '../model/known-word.js';
import { checkOptionNames } from '../model/option-names.js';
import { quote } from '../model/problem.js';
import type { Assessment } from '../rules/assessment.js';
import { fixedResultOf, type ResultSetting, resultOf } from './sarif/results.js';
import { ruleDescriptor } from './sarif/rule-descriptor.js';

/** The tables of an assessment that a report can hold: what to act on, what is known, what is accepted, what is fixed. */
export type AssessmentPart = 'findings' | 'known' | 'accepted' | 'fixed';

/** How to write SARIF. */
export interface SarifOptions {
  /** The version of the program that asked the rules; none where nothing is said. */
  readonly version?: string;
  /** The folder that paths of files are made relative to, such as that of the repository; relative paths stay as they are. */
  readonly baseFolder?: string;
  /** The parts to hold; all where nothing is said. */
  readonly include?: readonly AssessmentPart[];
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const PARTS: readonly AssessmentPart[] = ['findings', 'known', 'accepted', 'fixed'];

/**
 * Writes an assessment as SARIF 2.1.0, the JSON that code scanners and editors read: every rule that was asked, and a result for all
 * that is found (with `baselineState` where there was a baseline), accepted (with its suppression) and fixed (`absent`).
 *
 * Results keep their fingerprint, made of rule, subject and detail, when lines move. Readers that take every result for a problem,
 * as GitHub’s code scanning does, want `include: ['findings', 'known']`; they also want a file for each, which a chain has that was
 * read from text with a name. Use {@link sarifLines} when there are hundreds of thousands of results.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { toSarif } from 'service-chain/report';
 * import { assess } from 'service-chain/rules';
 *
 * const log = JSON.parse(toSarif(assess(chain, { preset: 'model' }), { include: ['findings'] }));
 * log.runs[0].results[0].partialFingerprints; // { 'serviceChainFinding/v1': '["unowned-link","booking"]' }
 * ```
 */
export function toSarif(assessment: Assessment, options: SarifOptions = {}): string {
  return [...sarifLines(assessment, options)].join('');
}

/**
 * Writes an assessment as SARIF, as {@link toSarif} does, a result at a time.
 *
 * @throws ServiceChainError `invalid-option`
 */
export function sarifLines(assessment: Assessment, options: SarifOptions = {}): Generator<string> {
  checkOptionNames(options, ['version', 'baseFolder', 'include']);
  const { version, baseFolder, include = PARTS } = options;
  checkParts(include);
  const log: Log = {
    version: '2.1.0',
    $schema: SCHEMA,
    runs: [
      {
        tool: {
          driver: {
            name: 'service-chain',
            ...(version !== undefined && { version }),
            rules: assessment.rules.map(ruleDescriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  };
  return linesOf(log, resultsOf(assessment, new Set(include), baseFolder));
}

/** The log with the results in the place it has for them, which is at its end. */
function* linesOf(log: Log, results: Iterable<Result>): Generator<string> {
  const text = JSON.stringify(log, null, 2);
  const place = text.lastIndexOf(NO_RESULTS) + NO_RESULTS.length - 1;
  let isFirst = true;
  for (const result of results) {
    const lines = JSON.stringify(result, null, 2).replaceAll('\n', '\n        ');
    yield `${isFirst ? text.slice(0, place) : ','}\n        ${lines}`;
    isFirst = false;
  }
  yield `${isFirst ? text.slice(0, place) : '\n      '}${text.slice(place)}\n`;
}

const NO_RESULTS = '"results": []';

function checkParts(include: readonly AssessmentPart[]): void {
  if (!Array.isArray(include))
    throw serviceChainError('invalid-option', `expected include to be a list, got ${quote(include)}`);
  for (const part of include) checkKnownWord('each of include', part, PARTS);
}

function* resultsOf(
  { rules, findings, known, accepted, fixed, baseline }: Assessment,
  include: ReadonlySet<AssessmentPart>,
  baseFolder: string | undefined,
): Generator<Result> {
  const ruleIndex = new Map(rules.map(({ rule }, i) => [rule.id, i]));
  const severities = new Map(rules.map(({ rule, severity }) => [rule.id, severity]));
  const setting: ResultSetting = { baseFolder, ruleIndex, hasBaseline: baseline !== null };
  for (const [part, table] of Object.entries({ findings, known, accepted }))
    if (include.has(part as AssessmentPart)) for (const finding of table) yield resultOf(finding, setting);
  if (include.has('fixed'))
    for (const row of fixed) yield fixedResultOf(row, severities.get(row.rule)!, setting);
}
