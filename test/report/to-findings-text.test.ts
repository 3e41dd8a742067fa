import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { parseChain } from '../../src/index.js';
import { toFindingsMarkdown, toFindingsText } from '../../src/report/index.js';
import { assess, defineRule } from '../../src/rules/index.js';
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
          concerns: sale, advice

      INFOS: good to know

        whole: The whole
          chains/desk.yaml:2:1
            All is well known.

      Set aside: 1 known from the baseline, 1 accepted in the document, 1 fixed since
      the baseline
        shown about guest: 1 finding, not "ours" (until 2026-12-31)

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

  it('shows the first three infos of a rule and counts the rest, or all', () => {
    const rule = defineRule({
      ...{ id: 'many', title: 'Many', about: 'Many.', concern: 'model', severity: 'info' },
      check: () =>
        ['a', 'b', 'c', 'd', 'e'].map((detail) => ({
          subject: 'organisation',
          detail,
          message: `It is ${detail}.`,
        })),
    });
    const assessment = assess(parseChain({ parties: {}, links: {} }), { ownRules: [rule] });
    const some = toFindingsText(assessment);
    expect(some).toContain('  many: Many (5)\n');
    expect(some).toContain('It is c.\n    … and 2 more\n\n5 infos\n');
    expect(some).not.toContain('It is d.');
    expect(toFindingsText(assessment, { hint: 'ask for all' })).toContain('… and 2 more (ask for all)\n');
    const all = toFindingsText(assessment, { all: true });
    expect(all).toContain('It is e.');
    expect(all).not.toContain('more');
  });

  it('says how many touchpoints there are beyond those a finding names', () => {
    const ids = Array.from({ length: 150 }, (_, i) => `t${i + 100}`);
    const chain = parseChain({
      parties: { desk: { kind: 'role' }, it: { kind: 'department' }, guest: { kind: 'customer' } },
      links: {
        app: { provider: 'it', customer: 'desk', service: 'app' },
        ...Object.fromEntries(
          ids.map((id) => [id, { provider: 'desk', customer: 'guest', service: id, owner: 'desk' }]),
        ),
      },
    });
    const assessment = assess(chain);
    const found = assessment.findings.rows().find(({ subject }) => subject === 'app');
    expect(found).toMatchObject({ touchpointCount: 150, touchpoints: ids.slice(0, 100) });
    const shown = 'concerns: t100, t101, t102, t103, t104 and 145 more';
    expect(toFindingsText(assessment)).toContain(shown);
    expect(toFindingsMarkdown(assessment)).toContain('| t100, t101, t102, t103, t104 and 145 more |');
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
    expect(text).toContain('    !The sale fails. Mend it.!\n    ~concerns: sale, advice~');
    expect(text).toContain('      All is well known.\n');
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
