import { groupBy } from '../algorithms/group-by.js';
import { checkKnownWord } from '../model/known-word.js';
import { checkOptionNames } from '../model/option-names.js';
import type { Assessment } from '../rules/assessment.js';
import type { Severity } from '../rules/rule.js';
import { element, endTag, startTag } from './junit/element.js';
import {
  type CaseSetting,
  contentCase,
  findingCase,
  fixedCase,
  type Outcome,
  type TestCase,
} from './junit/test-cases.js';

/** How to write JUnit XML. */
export interface JunitOptions {
  /** The least severity that is a failure: `error` where nothing is said. What is less grave passes, and is told in its `system-out`. */
  readonly failOn?: Severity;
  /** Whether tests have `file` and `line`, as most readers like: true where nothing is said. The schema of Jenkins’ xUnit plugin has neither. */
  readonly places?: boolean;
  /** The folder that paths of files are made relative to, such as that of the repository; relative paths stay as they are. */
  readonly baseFolder?: string;
}

/** Gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'warn', 'info'];

/**
 * Writes an assessment as JUnit XML, which every build server shows: a suite for each rule that was asked, and in it a test for
 * each thing it found. What is known or accepted is skipped, what is fixed passes; a rule that found nothing is one test that passes.
 * Use {@link junitLines} when there are hundreds of thousands.
 *
 * @throws ServiceChainError `invalid-option`
 * @example
 * ```ts
 * import { toJunit } from 'service-chain/report';
 * import { assess } from 'service-chain/rules';
 *
 * const text = toJunit(assess(chain, { preset: 'model' }), { failOn: 'warn' });
 * text.includes('failures="1" errors="0"'); // true
 * ```
 */
export function toJunit(assessment: Assessment, options: JunitOptions = {}): string {
  return [...junitLines(assessment, options)].join('');
}

/**
 * Writes an assessment as JUnit XML, as {@link toJunit} does, some lines at a time, each with its line end.
 *
 * @throws ServiceChainError `invalid-option`
 */
export function junitLines(assessment: Assessment, options: JunitOptions = {}): Generator<string> {
  checkOptionNames(options, ['failOn', 'places', 'baseFolder']);
  const { failOn = 'error', places = true, baseFolder } = options;
  checkKnownWord('failOn', failOn, SEVERITIES);
  const fails = new Set(SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1));
  const suites = suitesOf(assessment, { fails, places, baseFolder });
  return linesOf(suites);
}

function* linesOf(suites: ReturnType<typeof suitesOf>): Generator<string> {
  const all = { name: 'service-chain', ...countsOf(suites.flatMap(([, tests]) => tests)) };
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (suites.length === 0) return yield element('testsuites', all, 0, '');
  yield startTag('testsuites', all, 0);
  for (const [rule, tests] of suites) {
    const counts = { ...countsOf(tests), skipped: countOf(tests, 'skipped') };
    yield startTag('testsuite', { name: rule, ...counts }, 1);
    for (const { xml } of tests) yield xml();
    yield endTag('testsuite', 1);
  }
  yield endTag('testsuites', 0);
}

/** The tests of each rule, in the order of the rules. */
function suitesOf(
  { rules, findings, known, accepted, fixed }: Assessment,
  setting: CaseSetting,
): ReadonlyArray<readonly [rule: string, tests: readonly TestCase[]]> {
  const found = groupBy([...findings, ...known, ...accepted], ({ rule }) => rule);
  const gone = groupBy(fixed, ({ rule }) => rule);
  return rules.map(({ rule: { id } }) => {
    const tests = [
      ...(found.get(id) ?? []).map((finding) => findingCase(finding, setting)),
      ...(gone.get(id) ?? []).map(fixedCase),
    ];
    return [id, tests.length === 0 ? [contentCase(id)] : tests];
  });
}

function countsOf(tests: readonly TestCase[]) {
  return { tests: tests.length, failures: countOf(tests, 'failed'), errors: 0 };
}

function countOf(tests: readonly TestCase[], outcome: Outcome): number {
  return tests.filter((test) => test.outcome === outcome).length;
}
