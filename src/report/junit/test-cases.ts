import type { FixedRow } from '../../rules/assessing/against-baseline.js';
import type { FindingsRow } from '../../rules/findings-table.js';
import type { Severity } from '../../rules/rule.js';
import { withoutControls } from '../../tables/cell-text.js';
import { pathBelow } from '../path-below.js';
import { placeOf } from '../place-of.js';
import { element, textElement } from './element.js';

/** What became of a test. */
export type Outcome = 'passed' | 'failed' | 'skipped';

/** A test: something a rule found, or that it found nothing. */
export interface TestCase {
  readonly outcome: Outcome;
  /** Writes it, on lines of its own. */
  readonly xml: () => string;
}

/** What all tests are written with. */
export interface CaseSetting {
  readonly fails: ReadonlySet<Severity>;
  /** Whether `file` and `line` are told as attributes. */
  readonly places: boolean;
  readonly baseFolder: string | undefined;
}

const DEPTH = 2;

/** A finding as a test: set aside it is skipped, grave enough it fails, else it passes and says so. */
export function findingCase(finding: FindingsRow, setting: CaseSetting): TestCase {
  const outcome = outcomeOf(finding, setting);
  return {
    outcome,
    xml: () => element('testcase', attributesOf(finding, setting), DEPTH, contentOf(finding, outcome)),
  };
}

function outcomeOf({ state, severity }: FindingsRow, { fails }: CaseSetting): Outcome {
  if (state === 'known' || state === 'accepted') return 'skipped';
  return fails.has(severity) ? 'failed' : 'passed';
}

function attributesOf(finding: FindingsRow, { places, baseFolder }: CaseSetting) {
  const { file, line } = finding;
  return { ...nameOf(finding), ...(places && file !== null && { file: pathBelow(file, baseFolder), line }) };
}

function contentOf(finding: FindingsRow, outcome: Outcome): string {
  const { severity, message, state, reason, until } = finding;
  const lines = linesOf(finding);
  switch (outcome) {
    case 'skipped': {
      const accepted = `accepted${until === null ? '' : ` until ${until}`}: ${reason}`;
      const why = withoutControls(state === 'known' ? 'known from the baseline' : accepted);
      return textElement('skipped', { message: why }, DEPTH + 1, lines);
    }
    case 'failed':
      return textElement('failure', { message: withoutControls(message), type: severity }, DEPTH + 1, lines);
    case 'passed':
      return textElement('system-out', {}, DEPTH + 1, lines);
    default:
      return outcome satisfies never;
  }
}

/** Something that is fixed, as a test that passes. */
export function fixedCase(fixed: FixedRow): TestCase {
  return { outcome: 'passed', xml: () => element('testcase', nameOf(fixed), DEPTH, '') };
}

/** A rule that finds nothing, as a test that passes. */
export function contentCase(rule: string): TestCase {
  const attributes = { name: 'nothing found', classname: classOf(rule) };
  return { outcome: 'passed', xml: () => element('testcase', attributes, DEPTH, '') };
}

function nameOf({ rule, subject, detail }: Pick<FixedRow, 'rule' | 'subject' | 'detail'>) {
  const name = withoutControls(detail === null ? subject : `${subject}: ${detail}`);
  return { name, classname: classOf(rule) };
}

/** Readers take what stands before the last dot for a package, and group by it. */
function classOf(rule: string): string {
  return `service-chain.${rule}`;
}

function linesOf(finding: FindingsRow): string[] {
  const { severity, message, expected, actual, help } = finding;
  const told = { place: placeOf(finding), expected, actual, help };
  const known = Object.entries(told).filter(([, value]) => value !== null);
  return [`${severity}: ${message}`, ...known.map(([name, value]) => `${name}: ${value}`)].map(
    withoutControls,
  );
}
