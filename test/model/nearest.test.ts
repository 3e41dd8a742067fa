import { describe, expect, test } from 'vitest';
import { nearestAmong } from '../../src/model/nearest.js';

describe('the nearest word', () => {
  test.each([
    ['frontdesk', 'frontDesk'],
    ['front-desk', 'frontDesk'],
    ['FRONT DESK', 'frontDesk'],
    ['frontDsk', 'frontDesk'],
    ['frntDek', 'frontDesk'],
    ['houskeeping', 'housekeeping'],
    ['i', 'it'],
    ['iit', 'it'],
    ['ti', 'it'],
    ['kitchen', undefined],
    ['', undefined],
  ])('to %j is %j', (word, nearest) => {
    expect(nearestAmong(['housekeeping', 'frontDesk', 'it'])(word)).toBe(nearest);
  });

  test('is a word with the same letters and digits rather than one that is an edit away', () => {
    expect(nearestAmong(['room1', 'room-2', 'room3'])('room 2')).toBe('room-2');
    expect(nearestAmong(['L-12', 'L13'])('L12')).toBe('L-12');
  });

  test('is the least of several equally near, whatever their order', () => {
    expect(nearestAmong(['c1', 'b1', 'a1'])('x1')).toBe('a1');
    expect(nearestAmong(['a1', 'b1', 'c1'])('x1')).toBe('a1');
    expect(nearestAmong(['Room', 'room', 'ROOM'])('r-o-o-m')).toBe('ROOM');
  });

  test('is at most one edit in three characters away', () => {
    expect(nearestAmong(['abcxyz'])('abcdef')).toBeUndefined();
    expect(nearestAmong(['abcdxy'])('abcdef')).toBe('abcdxy');
  });

  test('may be a word of signs alone', () => {
    expect(nearestAmong(['😀😀', '!!!'])('!!')).toBe('!!!');
  });

  test('is looked for without changing the candidates', () => {
    const candidates = ['b', 'a'];
    nearestAmong(candidates)('c');
    expect(candidates).toEqual(['b', 'a']);
  });

  test('of no candidates is none', () => {
    expect(nearestAmong([])('it')).toBeUndefined();
  });

  test('of a word longer than an id is looked for among equal letters only', () => {
    const long = 'x'.repeat(256);
    expect(nearestAmong([long])(`${long.slice(1)}y`)).toBe(long);
    expect(nearestAmong([long])(`${long}y`)).toBeUndefined();
    expect(nearestAmong([long])(`-${long}`)).toBe(long);
  });

  test('is looked for less often the longer the words are', () => {
    const nearest = nearestAmong(Array.from({ length: 100 }, (_, i) => `${'x'.repeat(200)}${i}`));
    const word = `${'x'.repeat(199)}yy`;
    const told = Array.from({ length: 200 }, () => nearest(word));
    expect(told[0]).toBeDefined();
    expect(told.at(-1)).toBeUndefined();
  });

  test('is looked for in two million comparisons, after which only equal letters count', () => {
    const candidates = Array.from({ length: 1000 }, (_, i) => `${'candidate '.repeat(9)}${i}`);
    const nearest = nearestAmong([...candidates, 'frontDesk']);
    for (let i = 0; i < 1998; i++) {
      if (nearest('frontDeks') !== 'frontDesk') throw new Error(`no suggestion in question ${i + 1}`);
    }
    expect(nearest('frontDeks')).toBeUndefined();
    expect(nearest('front desk')).toBe('frontDesk');
  });
});
