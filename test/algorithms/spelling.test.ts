import { describe, expect, it } from 'vitest';
import { spellingOf } from '../../src/algorithms/spelling.js';

describe('the words of a text', () => {
  it.each([
    ['Front desk', 'front desk'],
    ['frontDesk', 'front desk'],
    ['FRONT-DESK', 'front desk'],
    ['HRTeam', 'hr team'],
    ['wardA', 'ward a'],
    ['Ward 12b', 'ward 12 b'],
    ['Küche, Bar & Co.', 'kuche bar co'],
    ['C++ / C#', 'c ++ c #'],
    ['Zoë', 'zoe'],
    ['ﬁnance Ⅱ', 'finance ii'],
    ['Straße', 'straße'],
    ['客室 北棟', '客室 北棟'],
    ['की का', 'की का'],
    ['\u{1F525}team', '\u{1F525} team'],
    ['\ud800', ''],
    ['', ''],
    ['...', ''],
  ])('of %j are %j', (text, words) => {
    expect(spellingOf(text).words.normalize('NFKC')).toBe(words);
  });
});

describe('the letters of a text', () => {
  it.each([
    ['Front desk', 'frontdesk'],
    ['Guest’s lounge', 'guestslounge'],
    ['R & D', 'rd'],
    ['Ward 1 1', 'ward1 1'],
    ['Ward 1, 1 b', 'ward1 1b'],
    ['...', '...'],
    ['', ''],
  ])('of %j are %j', (text, letters) => {
    expect(spellingOf(text).letters).toBe(letters);
  });
});
