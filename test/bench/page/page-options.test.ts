import { describe, expect, it } from 'vitest';
import { pageOptionsOf } from './page-options.js';

describe('the options of the benchmark of pages', () => {
  it('are everything where nothing is said', () => {
    expect(pageOptionsOf([])).toEqual({
      parts: ['pages', 'layouts', 'drawings'],
      sizes: ['hotel', '200', '2000', '10000'],
      json: 'test/bench/results/page.json',
      from: undefined,
    });
  });

  it('keep their order, and name what is not there', () => {
    expect(pageOptionsOf(['--parties', '2000,hotel', '--only', 'pages'])).toMatchObject({
      sizes: ['hotel', '2000'],
      parts: ['pages'],
    });
    expect(() => pageOptionsOf(['--parties', '300'])).toThrow(
      '--parties takes hotel, 200, 2000, 10000; got 300',
    );
  });
});
