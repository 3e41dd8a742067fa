import { expect, it } from 'vitest';
import { delimiterIn } from '../../../src/formats/csv/delimiter-in.js';

it.each([
  ['a,b\n1,2\n', ','],
  ['a;b\n1,5;2,5\n', ';'],
  ['a\tb, c\n1\t2\n', '\t'],
  ['a|b\n1|2\n', '|'],
  ['"a,b,c";d\n"1,2,3";4\n', ';'],
  ['a;b\n"1;2;3\n4";5\n', ';'],
  ['pipe;width\n5" pipe;3\n6" pipe;4\n', ';'],
  ['Units, as of 2026\n\nunit;staff\na;1\nb;2\n', ';'],
  ['Units\nPrinted: 3,4\nunit\tstaff\na\t1\nb\t2\n', '\t'],
  ['name\nAnna\n', ','],
  ['', ','],
])('parts %j at %j', (head, delimiter) => {
  expect(delimiterIn(head)).toBe(delimiter);
});
