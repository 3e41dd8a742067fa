import { describe, expect, it } from 'vitest';
import { pathBelow } from '../../src/report/path-below.js';

describe('pathBelow', () => {
  it.each([
    ['chain.yaml', undefined, 'chain.yaml'],
    ['./a/chain.yaml', undefined, 'a/chain.yaml'],
    ['.//././chain.yaml', '/home', 'chain.yaml'],
    ['.hidden/chain.yaml', undefined, '.hidden/chain.yaml'],
    ['../chain.yaml', '/home/me', '../chain.yaml'],
    ['a\\b\\chain.yaml', undefined, 'a/b/chain.yaml'],
    ['/home/me/a/chain.yaml', '/home/me', 'a/chain.yaml'],
    ['/home/me/a/chain.yaml', '/home/me//', 'a/chain.yaml'],
    ['/home/me/chain.yaml', '/', 'home/me/chain.yaml'],
    ['/home/meadow/chain.yaml', '/home/me', '/home/meadow/chain.yaml'],
    ['/home/chain.yaml', '', '/home/chain.yaml'],
    ['C:\\repo\\a\\chain.yaml', 'C:\\repo', 'a/chain.yaml'],
    ['C:\\repo\\chain.yaml', 'C:/repo/', 'chain.yaml'],
  ])('of %s below %s is %s', (file, base, expected) => {
    expect(pathBelow(file, base)).toBe(expected);
  });
});
