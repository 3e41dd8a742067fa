import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  isServiceChainError,
  parseSelector,
  type ServiceChain,
  safeParseSelector,
  select,
} from '../../src/index.js';
import { parseChainText } from '../../src/text/index.js';

const page = readFileSync('docs/selectors.md', 'utf8');
const hotel: ServiceChain = parseChainText(readFileSync('examples/harbour-hotel/chain.yaml'));

/** The cells of the rows of the table below a heading. */
function rowsBelow(heading: string): string[][] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [text = ''] = section.split('\n## ');
  const lines = text.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) => line.slice(2, -2).split(' | '));
}

function codesIn(cell: string): string[] {
  return Array.from(cell.matchAll(/`([^`]+)`/g), (match) => match[1]!);
}

describe('the page on selectors', () => {
  const questions = rowsBelow('Ten questions about Harbour Hotel');

  it('has ten questions', () => {
    expect(questions).toHaveLength(10);
  });

  it.each(questions)('%s %s', (_, selector, answer) => {
    const [text] = codesIn(selector!);
    const rows = select(hotel, text!).rows();
    expect(rows.map(({ id }) => id).join(', ')).toBe(answer);
  });

  const said = rowsBelow('What can be said');

  it('says of every function what it means; upstreamOf and downstreamOf are written +x and x+', () => {
    const texts = said.map(([text]) => text).join(' ');
    const [, list = ''] =
      /expected one of (.*), got/.exec(safeParseSelector('x(y)').problems[0]!.message) ?? [];
    const isWritten = (name: string) => texts.includes(`${name}(`) || name.endsWith('streamOf');
    expect(list.split(', ').filter((name) => !isWritten(name))).toEqual([]);
    expect(list.split(', ')).toContain('kind');
  });

  it.each(said.filter(([, data]) => data!.startsWith('`')))('%s is %s as data', (text, data) => {
    const last = codesIn(text!).at(-1)!;
    const written = codesIn(data!)[0]!
      .replace(/'/g, '"')
      .replace(/(\w+):/g, '"$1":');
    const first = text!.startsWith('`party`') ? 'party' : last;
    expect(parseSelector(first)).toEqual(JSON.parse(written));
  });

  it('lists the words there are', () => {
    for (const [, data, means] of said) {
      const [key] = /(?<=\{ )\w+/.exec(data!) ?? [];
      const { problems } = safeParseSelector(`${key}(no-such-word)`);
      const [, words] = /^expected one of (.*), got "no-such-word"/.exec(problems[0]?.message ?? '') ?? [];
      if (words) expect(codesIn(means!)).toEqual(words.split(', '));
    }
  });

  it('shows the error that is really thrown', () => {
    let message = '';
    try {
      select(hotel, '+frontDsk and kind(role)');
    } catch (error) {
      expect(isServiceChainError(error)).toBe(true);
      ({ message } = error as Error);
    }
    expect(page).toContain(`\`\`\`text\n${message}\n\`\`\``);
  });
});
