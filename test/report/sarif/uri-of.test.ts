import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uriOf } from '../../../src/report/sarif/uri-of.js';

describe('uriOf', () => {
  it.each([
    ['chains/desk.yaml', 'chains/desk.yaml'],
    ['a b/ü%.yaml', 'a%20b/%C3%BC%25.yaml'],
    ['a:b#c?d.yaml', 'a%3Ab%23c%3Fd.yaml'],
    ['<stdin>', '%3Cstdin%3E'],
    ['../x.yaml', '../x.yaml'],
    ['/home/a b.yaml', 'file:///home/a%20b.yaml'],
    ['C:/repo/a b.yaml', 'file:///C:/repo/a%20b.yaml'],
    ['//server/share/x.yaml', 'file://server/share/x.yaml'],
    ['javascript:alert(1)', 'javascript%3Aalert(1)'],
    ['a\n\u202e\ud800', 'a%0A%E2%80%AE%EF%BF%BD'],
  ])('of %j is %s', (path, expected) => {
    expect(uriOf(path)).toBe(expected);
  });

  it('is a reference that reads back as the path, and never leads away', () => {
    const path = fc
      .array(
        fc.string({ unit: 'binary', minLength: 1 }).map((part) => part.replaceAll('/', ':')),
        { minLength: 1, maxLength: 4 },
      )
      .filter((parts) => parts.every((part) => part !== '.' && part !== '..'))
      .filter(([first]) => !/^[A-Za-z]:$/.test(first!));
    fc.assert(
      fc.property(path, (parts) => {
        const url = new URL(uriOf(parts.join('/')), 'https://base.org/root/');
        expect(url.origin).toBe('https://base.org');
        expect(decodeURIComponent(url.pathname)).toBe(`/root/${parts.join('/')}`);
      }),
    );
  });
});
