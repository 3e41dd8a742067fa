import { describe, expect, it } from 'vitest';
import { decodedPieces } from '../../../src/formats/csv/decoded-pieces.js';
import { streamOf } from '../stream-of.js';

const text = 'Name,Büro €\nÄrzte,x\n';
const utf16 = (littleEndian: boolean, mark: boolean) => {
  const whole = `${mark ? '\ufeff' : ''}${text}`;
  const view = new DataView(new ArrayBuffer(whole.length * 2));
  for (let at = 0; at < whole.length; at++) view.setUint16(at * 2, whole.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
const latin = Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));

async function decoded(bytes: Uint8Array, size: number, encoding?: string) {
  const codes: string[] = [];
  let all = '';
  const input = { file: 'a.csv', content: streamOf(bytes, size) };
  for await (const piece of decodedPieces(input, { tell: ({ code }) => codes.push(code), encoding }))
    all += piece;
  return { text: all, codes };
}

describe('decodedPieces', () => {
  const sizes = [1, 2, 3, 5, 7, 1000];

  it.each([
    ['UTF-8', new TextEncoder().encode(text), []],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), []],
    ['UTF-16, little end first, with a mark', utf16(true, true), []],
    ['UTF-16, big end first, with a mark', utf16(false, true), []],
    ['UTF-16, little end first', utf16(true, false), []],
    ['UTF-16, big end first', utf16(false, false), []],
    ['windows-1252', latin, ['guessed-encoding']],
  ])('reads %s, however it is cut', async (_, bytes, codes) => {
    for (const size of sizes) expect(await decoded(bytes, size)).toEqual({ text, codes });
  });

  it('takes a letter that is cut off at the very end for windows-1252', async () => {
    const bytes = Uint8Array.of(0x61, 0xe9);
    for (const size of sizes)
      expect(await decoded(bytes, size)).toEqual({ text: 'aé', codes: ['guessed-encoding'] });
  });

  it('believes who names the encoding', async () => {
    const bytes = Uint8Array.of(0x61, 0xa4);
    for (const size of sizes)
      expect(await decoded(bytes, size, 'iso-8859-15')).toEqual({ text: 'a€', codes: [] });
  });

  it('tells where a file does not stay UTF-8 beyond what is looked at', async () => {
    const bytes = new TextEncoder().encode(`é${'a'.repeat(70_000)}`);
    bytes[69_000] = 0xff;
    for (const size of [1000, 100_000]) expect((await decoded(bytes, size)).codes).toEqual(['not-utf-8']);
  });

  it('reads nothing of nothing', async () => {
    expect(await decoded(new Uint8Array(), 1)).toEqual({ text: '', codes: [] });
    expect(await decoded(Uint8Array.of(0x61), 1)).toEqual({ text: 'a', codes: [] });
  });
});
