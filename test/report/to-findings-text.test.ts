import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { toFindingsText } from '../../src/report/index.js';
import {
  contentAssessment,
  exampleAssessments,
  HOSTILE,
  hostileAssessment,
  mixedAssessment,
} from './assessments.js';

describe('toFindingsText', () => {
  it('groups findings by severity and says what is set aside', () => {
    expect(toFindingsText(mixedAssessment())).toMatchInlineSnapshot(`
      "ERRORS: mend these

        chains/desk.yaml:3:3  shown
          The desk is new. Greet it.

        chains/desk.yaml:3:3  shown
          The desk changed. Look.
          changed since the baseline

        chains/desk.yaml:6:3  shown
          The sale fails. Mend it.
          depends on it: sale, advice

      INFOS: good to know

        chains/desk.yaml:2:1  whole
          All is well known.

      Set aside: 1 known from the baseline, 1 accepted in the document, 1 fixed since
      the baseline

      Acceptances to look at
        shown about sale: expired after 2025-12-31, and what it accepted is found
          again
        shown about advice: there is nothing to accept
        gone-rule about desk: there is no such rule

      3 errors, 1 info
      "
    `);
  });

  it.each([20, 30, 47, 80, 200])('fits a width of %i, whatever names hold', (width) => {
    const all = [
      ...exampleAssessments.map(([, one]) => one),
      mixedAssessment(),
      hostileAssessment('\u{1f3e8}界.yaml'),
    ];
    for (const assessment of [...all, contentAssessment()]) {
      const lines = toFindingsText(assessment, { width }).split('\n');
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    }
  });

  it('is never narrower than 20 columns', () => {
    expect(toFindingsText(mixedAssessment(), { width: 3 })).toBe(
      toFindingsText(mixedAssessment(), { width: 20 }),
    );
  });

  it('says kindly that there is nothing', () => {
    expect(toFindingsText(contentAssessment())).toMatch(/^Nothing to act on\. .+ content\.\n$/);
  });

  it.each(exampleAssessments)('ends with the counts of %s', (_, assessment) => {
    const last = toFindingsText(assessment).trimEnd().split('\n').at(-1)!;
    const sum = Array.from(last.matchAll(/\d+/g), ([count]) => Number(count)).reduce((a, b) => a + b, 0);
    expect(last).toMatch(/^\d+ (error|warning|info)s?(, \d+ (warning|info)s?)*$/);
    expect(sum).toBe(assessment.findings.rows().length);
  });

  it('marks headings, errors and asides, whole lines of them', () => {
    const mark = (sign: string) => (text: string) => `${sign}${text}${sign}`;
    const style = { heading: mark('#'), warning: mark('!'), aside: mark('~') };
    const text = toFindingsText(mixedAssessment(), { style });
    expect(text).toContain('#ERRORS: mend these#');
    expect(text).toContain('    !The sale fails. Mend it.!\n    ~depends on it: sale, advice~');
    expect(text).toContain('    All is well known.\n');
    expect(text).toMatch(/\n#3 errors, 1 info#\n$/);
  });

  it.each([undefined, ...HOSTILE])('shows nothing that a terminal obeys where the file is %j', (file) => {
    expect(toFindingsText(hostileAssessment(file))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
  });

  it('lets no name begin a line of its own', () => {
    expect(toFindingsText(hostileAssessment(), { width: 200 })).toContain(
      'a\ufffdb\ufffd\ufffd::warning::c\n',
    );
  });
});
