import { describe, expect, it } from 'vitest';
import { toFindingsMarkdown } from '../../src/report/index.js';
import { contentAssessment, exampleAssessments, hostileAssessment, mixedAssessment } from './assessments.js';

describe('toFindingsMarkdown', () => {
  it('has a headline, a table for each severity, and what is set aside', () => {
    expect(toFindingsMarkdown(mixedAssessment())).toMatchInlineSnapshot(`
      "## Service chain: 3 errors, 1 info

      ### 3 errors

      | place | rule | finding | depends on it |
      | --- | --- | --- | --- |
      | chains/desk.yaml:3:3 | shown | The desk is new. Greet it. | – |
      | chains/desk.yaml:3:3 | shown | The desk changed. Look. \\(changed since the baseline\\) | – |
      | chains/desk.yaml:6:3 | shown | The sale fails. Mend it. | sale, advice |

      ### 1 info

      | place | rule | finding | depends on it |
      | --- | --- | --- | --- |
      | chains/desk.yaml:2:1 | whole | All is well known. | – |

      Set aside: 1 known from the baseline, 1 accepted in the document, 1 fixed since the baseline.

      ### Acceptances to look at

      | acceptance | why |
      | --- | --- |
      | shown about sale | expired after 2025-12-31, and what it accepted is found again |
      | shown about advice | there is nothing to accept |
      | gone-rule about desk | there is no such rule |
      "
    `);
  });

  it('says that there is nothing', () => {
    expect(toFindingsMarkdown(contentAssessment())).toMatch(
      /^## Service chain: nothing to act on\n\nNothing to act on\. .+ content\.\n$/,
    );
  });

  it.each(exampleAssessments)('of %s has a row for each finding', (_, assessment) => {
    const rows = toFindingsMarkdown(assessment, { most: 1000 }).match(/^\| examples\/.*\|$/gm);
    expect(rows).toHaveLength(assessment.findings.rows().length);
  });

  it('shows the first of many, and says how many more there are', () => {
    const text = toFindingsMarkdown(mixedAssessment(), { most: 1 });
    expect(text).toContain('### 3 errors\n');
    expect(text).toContain('\n… and 2 more.\n\n### 1 info\n');
    expect(text.match(/^\| chains\/desk/gm)).toHaveLength(2);
  });

  it.each([0, 1.5, Number.NaN, '3'])('refuses to show %o of them', (most) => {
    expect(() => toFindingsMarkdown(contentAssessment(), { most: most as number })).toThrow(
      'expected most to be a whole number from 1, got ',
    );
  });

  it('shows hostile names as text: every line is a heading, a table or a sentence of its own', () => {
    const lines = toFindingsMarkdown(hostileAssessment(), { most: 1000 }).split('\n');
    const own = /^(## Service chain: [\w ,]+|### \d+ \w+|\| .* \||)$/;
    expect(lines.filter((line) => !own.test(line))).toEqual([]);
    for (const line of lines) expect(line.replace(/\\./g, '').match(/\|/g)?.length ?? 5).toBe(5);
    const live = lines
      .join('\n')
      .replace(/\\[!-/:-@[-`{-~]/g, '')
      .replaceAll('<!-- -->', '');
    expect(live).not.toMatch(/[<>[\]\u202e\u0000]|https?:/);
  });
});
