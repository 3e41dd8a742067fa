import { describe, expect, it } from 'vitest';
import { parseChain } from '../../src/index.js';
import { toFindingsMarkdown } from '../../src/report/index.js';
import { assess, defineRule } from '../../src/rules/index.js';
import { contentAssessment, exampleAssessments, hostileAssessment, mixedAssessment } from './assessments.js';

/** Sixty errors and sixty infos of 2,000 characters each. */
function wordyAssessment() {
  const saying = (severity: 'error' | 'info') =>
    defineRule({
      ...{ id: `says-${severity}`, title: 'Says', about: 'Says.', concern: 'model', severity },
      check: () =>
        Array.from({ length: 60 }, (_, i) => ({
          subject: 'organisation',
          detail: `${i}`,
          message: `${'word '.repeat(400)}${i}.`,
        })),
    });
  return assess(parseChain({ parties: {}, links: {} }), { ownRules: [saying('error'), saying('info')] });
}

describe('toFindingsMarkdown', () => {
  it('has a headline, a table for each severity, and what is set aside', () => {
    expect(toFindingsMarkdown(mixedAssessment())).toMatchInlineSnapshot(`
      "## Service chain: 3 errors, 1 info

      ### 3 errors

      | place | rule | finding | concerns |
      | --- | --- | --- | --- |
      | chains/desk.yaml:3:3 | shown | The desk is new. Greet it. | – |
      | chains/desk.yaml:3:3 | shown | The desk changed. Look. \\(changed since the baseline\\) | – |
      | chains/desk.yaml:6:3 | shown | The sale fails. Mend it. | sale, advice |

      ### 1 info

      | place | rule | finding | concerns |
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
    const rows = toFindingsMarkdown(assessment, { most: 1000, characters: Number.POSITIVE_INFINITY }).match(
      /^\| examples\/.*\|$/gm,
    );
    expect(rows).toHaveLength(assessment.findings.rows().length);
  });

  it('shows the first of many, and says how many more there are', () => {
    const text = toFindingsMarkdown(mixedAssessment(), { most: 1 });
    expect(text).toContain('### 3 errors\n');
    expect(text).toContain('\n… and 2 more.\n\n### 1 info\n');
    expect(text.match(/^\| chains\/desk/gm)).toHaveLength(2);
  });

  it.each([1000, 1234, 5000, 65_536])('fits %i characters, and says how many are left out', (characters) => {
    const all = [...exampleAssessments.map(([, one]) => one), mixedAssessment(), hostileAssessment()];
    for (const assessment of [...all, wordyAssessment(), contentAssessment()]) {
      const text = toFindingsMarkdown(assessment, { most: 1000, characters });
      expect(text.length).toBeLessThanOrEqual(characters);
      const left = Array.from(text.matchAll(/^… and (\d+) more\.$/gm), ([, count]) => Number(count));
      const rows = text.match(/^\| (?!---|place|acceptance).*\|$/gm)?.length ?? 0;
      const stale = assessment.suppressions
        .rows()
        .filter(({ state }) => !/used$|off$/.test(state) || state === 'unused');
      if (text.includes('too many')) continue;
      expect(rows + left.reduce((sum, count) => sum + count, 0)).toBe(
        assessment.findings.rows().length + stale.length,
      );
    }
  });

  it('fits a comment where nothing is said, and shows the gravest of what is too much', () => {
    const text = toFindingsMarkdown(wordyAssessment());
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(60_000);
    expect(text).toMatch(
      /^### 60 errors\n\n\| place[\s\S]+… and \d+ more\.\n\n### 60 infos\n\n… too many to show here\.\n/m,
    );
  });

  it.each([0, 999, 1000.5, Number.NaN, '2000'])('refuses %o characters', (characters) => {
    expect(() => toFindingsMarkdown(contentAssessment(), { characters: characters as number })).toThrow(
      'expected characters to be a whole number from 1000, or Infinity, got ',
    );
  });

  it.each([0, 1.5, Number.NaN, '3'])('refuses to show %o of them', (most) => {
    expect(() => toFindingsMarkdown(contentAssessment(), { most: most as number })).toThrow(
      'expected most to be a whole number from 1, got ',
    );
  });

  it('shows hostile names as text: every line is a heading, a table or a sentence of its own', () => {
    const lines = toFindingsMarkdown(hostileAssessment(), {
      most: 1000,
      characters: Number.POSITIVE_INFINITY,
    }).split('\n');
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
