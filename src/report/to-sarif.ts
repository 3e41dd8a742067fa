import type { Log } from 'sarif';
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
 * read from text with a name.
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
        results: resultsOf(assessment, new Set(include), baseFolder),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function checkParts(include: readonly AssessmentPart[]): void {
  if (!Array.isArray(include))
    throw serviceChainError('invalid-option', `expected include to be a list, got ${quote(include)}`);
  for (const part of include) checkKnownWord('each of include', part, PARTS);
}

function resultsOf(
  { rules, findings, known, accepted, fixed, baseline }: Assessment,
  include: ReadonlySet<AssessmentPart>,
  baseFolder: string | undefined,
) {
  const ruleIndex = new Map(rules.map(({ rule }, i) => [rule.id, i]));
  const severities = new Map(rules.map(({ rule, severity }) => [rule.id, severity]));
  const setting: ResultSetting = { baseFolder, ruleIndex, hasBaseline: baseline !== null };
  const found = Object.entries({ findings, known, accepted }).flatMap(([part, table]) =>
    include.has(part as AssessmentPart) ? table.rows() : [],
  );
  const gone = include.has('fixed') ? fixed.rows() : [];
  return [
    ...found.map((finding) => resultOf(finding, setting)),
    ...gone.map((row) => fixedResultOf(row, severities.get(row.rule)!, setting)),
  ];
}
