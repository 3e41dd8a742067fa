import { expect, it } from 'vitest';
import { paragraph } from '../../src/report/text-layout.js';

it('a paragraph keeps its text, also where a line breaks inside a word, and fits', () => {
  const text = 'an emergency-treatment of-the-first-class-and-more emergency-treatment for-all-of-them';
  for (let width = 20; width < 90; width++) {
    const lines = paragraph({ width }, '  ', text, { hang: 4 }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(
      lines
        .map((line) => line.trim())
        .join(' ')
        .replaceAll('- ', '-'),
    ).toBe(text);
    expect(lines.every((line) => !/- /.test(line))).toBe(true);
  }
});
