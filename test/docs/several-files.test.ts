import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { declarationConflicts, declaredIn } from '../../src/index.js';
import { parseChainTexts } from '../../src/text/index.js';

const page = readFileSync('docs/several-files.md', 'utf8');
const sources = Array.from(page.matchAll(/^```yaml\n(# file: (.*)\n[\s\S]*?)^```$/gm), ([, text, file]) => ({
  text: text!,
  file: file!,
}));

it('the page about several files says what its files come to', () => {
  const chain = parseChainTexts(sources);
  expect(page).toContain(
    `chain.link('checkIn').requires; // [ '${chain.link('checkIn').requires?.join()}' ]`,
  );
  const booking = declaredIn(chain)
    .rows()
    .filter(({ subject }) => subject === 'booking');
  expect(booking.map(({ file, declaredAs }) => [file, declaredAs])).toEqual([
    ['front-desk.yaml', 'fd-1'],
    ['it.yaml', 'booking'],
  ]);
  expect(declarationConflicts(chain).rows()).toMatchObject([
    { subject: 'it', field: 'headcount', taken: '5' },
  ]);
  expect(sources).toHaveLength(2);
});
