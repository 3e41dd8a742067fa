import { describe, expect, it } from 'vitest';
import { pageReportOf } from './page-report.js';
import type { PageResults } from './page-results.js';

const nothing = { contenders: {}, figures: [] };
const results: PageResults = {
  versions: { node: '20.0.0', dagre: '3.0.0' },
  pages: [
    { size: 'hotel', figures: { toHtml: 4, bytes: 500, firstCards: 100 } },
    { size: '200', figures: { toHtml: 10, bytes: 1_500, firstCards: 200, group: 30 } },
  ],
  layouts: {
    contenders: { ours: 50, other: 1_500 },
    figures: [
      { contender: 'ours', size: '50 / 150', figures: { time: 20, crossings: 10 } },
      { contender: 'other', size: '50 / 150', figures: { time: 50, crossings: 8 } },
      { contender: 'other', size: '200 / 600', figures: {}, failure: 'not in 60 s' },
    ],
  },
  drawings: nothing,
};
const lines = pageReportOf(results).replace(/ +/g, ' ').split('\n');

describe('the report about pages', () => {
  it('tells what each size took, and how many times that of the size before it is', () => {
    expect(lines).toContain('| toHtml, ms | 4.0 | 10.0 |');
    expect(lines).toContain('| open a group, ms | | 30.0 |');
    expect(lines).toContain('| step | hotel → 200 |');
    expect(lines).toContain('| the page, kB | 3.0 |');
  });

  it('tells of the others how many times ours they take, how large they are, and why one has no figure', () => {
    expect(lines).toContain('| 50 / 150 | laid out, ms | 2.5 |');
    expect(lines).toContain('| 50 / 150 | lines that cross | 0.80 |');
    expect(lines).toContain('| | bundled, kB | 50.0 | 1,500 |');
    expect(lines).toContain('| 200 / 600 | other | not in 60 s |');
  });

  it('passes over what was not measured, and names versions last', () => {
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## The page',
      '## How many times what the size before takes',
      '## Layout: how many times what ours takes',
      '## Layout: figures',
    ]);
    expect(pageReportOf(results).trimEnd().endsWith('\n\nnode 20.0.0, dagre 3.0.0')).toBe(true);
    expect(pageReportOf({ ...results, pages: [] })).not.toContain('## The page');
  });
});
