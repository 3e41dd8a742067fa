import { expect, it } from 'vitest';
import { utf16Of } from '../../../src/formats/csv/utf16-of.js';

it('tells UTF-16 by its mark or by the zeros of its letters', () => {
  expect(utf16Of(Uint8Array.of(0xff, 0xfe))).toBe('utf-16le');
  expect(utf16Of(Uint8Array.of(0xfe, 0xff))).toBe('utf-16be');
  expect(utf16Of(Uint8Array.of(0x61, 0, 0x62, 0))).toBe('utf-16le');
  expect(utf16Of(Uint8Array.of(0, 0x61, 0, 0x62))).toBe('utf-16be');
  for (const bytes of [[], [0x61], [0, 0, 0, 0], [0x61, 0x62, 0, 0], [0xef, 0xbb, 0xbf]])
    expect(utf16Of(Uint8Array.from(bytes))).toBeUndefined();
});
