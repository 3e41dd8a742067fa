import { describe, expect, it } from 'vitest';
import { pageText } from '../../../src/cli/output/page-text.js';
import type { Surroundings } from '../../../src/cli/surroundings.js';

const PAGE = `---
title: a
---

# The heading \`of\` it

Some \`code here\` and **strong words**, and [a link](https://example.org)
over two lines: half-stale-link-to-hold.

- one item that is long enough
  to wrap
- two
1. three

> A quote of
> two lines.

\`\`\`yaml
a: 1

b: [a very long line of code that is never wrapped by anybody]
\`\`\`

| Name | Meaning |
| --- | --- |
| \`a\` | The first. |
`;

function laidOut(width: number, mark: Surroundings['output']['mark'] = (_, text) => text): string {
  return pageText(PAGE, { width, output: { write() {}, mark } } as Partial<Surroundings> as Surroundings);
}

describe('pageText', () => {
  it('wraps all but code', () => {
    expect(laidOut(24)).toBe(`The heading of it

Some code here and
strong words, and a link
over two lines:
half-stale-link-to-hold.

- one item that is long
  enough to wrap
- two
1. three

  A quote of two lines.

    a: 1

    b: [a very long line of code that is never wrapped by anybody]

Name  Meaning
────  ──────────
a     The first.
`);
  });

  it('marks headings, code and strong words, a word at a time', () => {
    const output = laidOut(200, (format, text) => `<${format}>${text}</${format}>`);
    expect(output).toContain('<bold>The heading of it</bold>\n');
    expect(output).toContain('Some <cyan>code</cyan> <cyan>here</cyan> and <bold>strong</bold>');
    expect(output).toContain('    <dim>a: 1</dim>\n\n    <dim>b:');
    expect(output).toContain('<bold>Name</bold>');
  });

  it('lets nothing in a page move the cursor', () => {
    const page = '# a\u001b[2J\n\n```\n\u001b[31m\n```\n';
    const text = pageText(page, {
      ...({ width: 80, output: { write() {}, mark: (_, one) => one } } as Partial<Surroundings>),
    } as Surroundings);
    expect(text).toBe('a\ufffd[2J\n\n    \ufffd[31m\n');
  });
});
