import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkup } from '../../src/report/escape-markup.js';
import { HOSTILE } from './assessments.js';
import { xmlTree } from './xml-tree.js';

/** What a reader of XML finds in an attribute and between tags. */
function readBack(text: string): readonly [attribute: string, content: string] {
  const { attributes, text: content } = xmlTree(`<a b="${escapeMarkup(text)}">${escapeMarkup(text)}</a>`);
  return [attributes.b!, content];
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

describe('escapeMarkup', () => {
  it('writes what would be markup as references', () => {
    expect(escapeMarkup('<a b="c" d=\'e\'>&</a>')).toBe(
      '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;&lt;/a&gt;',
    );
    expect(escapeMarkup(']]>')).toBe(']]&gt;');
    expect(escapeMarkup('a\tb\r\nc')).toBe('a&#9;b&#13;&#10;c');
  });

  it('replaces what XML 1.0 forbids, and nothing else', () => {
    expect(escapeMarkup('\u0000\u001b\ufffe\uffff')).toBe('\ufffd'.repeat(4));
    expect(escapeMarkup('\ud800a\udc00')).toBe('\ufffda\ufffd');
    expect(escapeMarkup('\u{1f600}\u007f\u0085\u202e\ufffd')).toBe('\u{1f600}\u007f\u0085\u202e\ufffd');
  });

  it.each(HOSTILE)('%j is read as it is, in an attribute and between tags', (text) => {
    const expected = text.replace(FORBIDDEN, '\ufffd');
    expect(readBack(text)).toEqual([expected, expected]);
  });

  it('is read as it is, whatever it is', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const text = fc.array(fc.oneof(unit, fc.constantFrom('<', '&', '"', ']]>', '\n', '\r', '\u{10ffff}')));
    fc.assert(
      fc.property(text, (parts) => {
        const given = parts.join('');
        const expected = given.replace(FORBIDDEN, '\ufffd');
        expect(readBack(given)).toEqual([expected, expected]);
      }),
      { numRuns: 1000 },
    );
  });
});
