import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readXml } from '../../../src/formats/xml/read-xml.js';
import { textOfXml, xmlText } from '../../../src/formats/xml/xml-text.js';

it.each([
  ['a < b & "c"', 'a &lt; b &amp; &quot;c&quot;'],
  ['line\nbreak\ttab\rreturn', 'line&#10;break&#9;tab&#13;return'],
  ['\u0000\ud800\uffff', '_x0000__xD800__xFFFF_'],
  ['_x0041_', '_x005F_x0041_'],
  ['_x004_ _y', '_x004_ _y'],
  ['😀 ü', '😀 ü'],
])('writes %j as %j', (text, xml) => {
  expect(xmlText(text)).toBe(xml);
});

it('leaves alone what others mean by something that looks alike', () => {
  expect(textOfXml('_x0041_ _x0009_')).toBe('_x0041_ _x0009_');
});

it('comes back from text and attributes of XML as it was', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('_', 'x', '0', '5', 'F', '1', '\ud800', '\udc00', '\r', '\n', '&') }),
  );
  await fc.assert(
    fc.asyncProperty(text, async (original) => {
      const content = `<a b="${xmlText(original)}">${xmlText(original)}</a>`;
      const got: string[] = [];
      const failure = await readXml(
        { content: new TextEncoder().encode(content) },
        {
          open: ({ attributes }) => got.push(textOfXml(attributes.get('b')!), ''),
          text: (piece) => {
            got[1] += piece;
          },
          close() {},
        },
      );
      expect(failure).toBeUndefined();
      expect([got[0], textOfXml(got[1]!)]).toEqual([original, original]);
    }),
  );
});
