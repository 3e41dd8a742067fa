import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element } from '../../../src/report/picture/element.js';
import { toMarkup } from '../../../src/report/picture/to-markup.js';
import { HOSTILE } from '../assessments.js';
import { elementsIn, xmlTree } from '../xml-tree.js';

describe('toMarkup', () => {
  it('prints tags, attributes and text', () => {
    const drawn = element(
      'g',
      { id: 'a', rx: 8, gone: undefined },
      element('rect', { width: 1 }),
      ['a', 'b'],
      false,
    );
    expect(toMarkup(drawn, 'c')).toBe('<g id="a" rx="8"><rect width="1"/>ab</g>c');
  });

  it('closes what HTML would leave open, and leaves open what HTML never closes', () => {
    expect(toMarkup(element('div'), element('br'), element('circle'))).toBe('<div></div><br/><circle/>');
  });

  it('shows any text as it is, control characters aside, in no element of its own', () => {
    const controls =
      /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)), (text) => {
        const root = xmlTree(toMarkup(element('text', { class: text }, text)));
        const shown = text.replaceAll(controls, '\ufffd');
        expect(elementsIn(root)).toHaveLength(1);
        expect([root.text, root.attributes.class]).toEqual([shown, shown]);
      }),
    );
  });
});
