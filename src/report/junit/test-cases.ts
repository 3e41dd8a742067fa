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
  readonly xml: string;
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
  const { severity, message, state, reason, until, file, line } = finding;
  const attributes = {
    ...nameOf(finding),
    ...(setting.places && file !== null && { file: pathBelow(file, setting.baseFolder), line }),
  };
  const text = withoutControls(message);
  const whole = (outcome: Outcome, content: string) => ({
    ...{ outcome, xml: element('testcase', attributes, DEPTH, content) },
  });
  if (state === 'known' || state === 'accepted') {
    const why =
      state === 'known'
        ? 'known from the baseline'
        : `accepted${until === null ? '' : ` until ${until}`}: ${reason}`;
    const message = withoutControls(why);
    return whole('skipped', textElement('skipped', { message }, DEPTH + 1, linesOf(finding)));
  }
  return setting.fails.has(severity)
    ? whole('failed', textElement('failure', { message: text, type: severity }, DEPTH + 1, linesOf(finding)))
    : whole('passed', textElement('system-out', {}, DEPTH + 1, linesOf(finding)));
}

/** Something that is fixed, as a test that passes. */
export function fixedCase(fixed: FixedRow): TestCase {
  return { outcome: 'passed', xml: element('testcase', nameOf(fixed), DEPTH, '') };
}

/** A rule that finds nothing, as a test that passes. */
export function contentCase(rule: string): TestCase {
  const attributes = { name: 'nothing found', classname: classOf(rule) };
  return { outcome: 'passed', xml: element('testcase', attributes, DEPTH, '') };
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
