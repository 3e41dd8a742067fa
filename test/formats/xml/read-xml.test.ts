import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/formats/index.js';
import { readXml } from '../../../src/formats/xml/read-xml.js';

/** What a visitor is told, in one line each. */
async function told(content: Content) {
  const lines: string[] = [];
  const failure = await readXml(
    { file: 'a.xml', content },
    {
      open({ name, attributes, place: { line, column } }) {
        const pairs = Array.from(attributes, ([key, value]) => ` ${key}=${value}`).join('');
        lines.push(`<${name}${pairs} at ${line}:${column}`);
      },
      text: (text) => void lines.push(JSON.stringify(text)),
      close: (name) => void lines.push(`>${name}`),
    },
  );
  return { lines, failure };
}

describe('readXml', () => {
  it('tells elements with their places, text and sections', async () => {
    const { lines, failure } = await told('<a x="1" __proto__="2">t&lt;<b/>\n  <![CDATA[<c>]]></a>');
    expect(failure).toBeUndefined();
    expect(lines).toEqual([
      '<a x=1 __proto__=2 at 1:1',
      '"t<"',
      '<b at 1:29',
      '>b',
      '"\\n  "',
      '"<c>"',
      '>a',
    ]);
  });

  it('says where the text stops being XML, and tells nothing after it', async () => {
    const { lines, failure } = await told('<a>\n<b></c></a>');
    expect(lines.slice(0, 3)).toEqual(['<a at 1:1', '"\\n"', '<b at 2:1']);
    expect(failure).toMatchObject({ code: 'invalid-file', file: 'a.xml', line: 2 });
  });

  it('takes a text as it is, whatever encoding it declares', async () => {
    expect((await told('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>')).lines).toContain('"é"');
  });

  it('does not end inside a character when bytes come one by one', async () => {
    async function* bytes() {
      for (const byte of new TextEncoder().encode(`<a>${'é😀'.repeat(200)}</a>`)) yield Uint8Array.of(byte);
    }
    const { lines } = await told(bytes());
    expect(
      lines
        .slice(1, -1)
        .map((line) => JSON.parse(line) as string)
        .join(''),
    ).toBe('é😀'.repeat(200));
  });

  it('says that a character is cut off at the end', async () => {
    expect((await told(new TextEncoder().encode('<a/>é').slice(0, -1))).failure).toMatchObject({
      received: 'other bytes',
    });
  });
});
