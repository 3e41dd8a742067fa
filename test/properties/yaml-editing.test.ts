import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editedText, textAfterEdits } from '../../src/formats/yaml/editing/edited-text.js';
import { yamlText } from '../../src/formats/yaml/yaml-text.js';
import { parseChain, toDocument } from '../../src/index.js';
import { parseChainText } from '../../src/text/index.js';
import { soundDocument } from '../support/chains-arbitrary.js';
import { everyField } from '../support/chains-every-field.js';

const garage = toDocument(parseChain(everyField()));
const sound = fc.oneof(
  soundDocument.map((document) => toDocument(parseChain(document))),
  fc.constant(garage),
);

/** A document as a text somebody has worked on: comments and blank lines between lines, comments behind some, other line ends. */
const worked = fc
  .tuple(sound, fc.array(fc.nat(5), { minLength: 1, maxLength: 30 }), fc.boolean())
  .map(([document, signs, isWindows]) => {
    const lines = yamlText(document).split('\n');
    const marked = lines.flatMap((line, at) => {
      const sign = signs[at % signs.length];
      const indent = /^ */.exec(line)![0];
      const isPartOfText = /\|-$/.test(lines[at - 1] ?? '') || !/[:}\]]$/.test(line);
      if (isPartOfText) return [line];
      if (sign === 1) return [`${indent}# ${at}`, line];
      if (sign === 2) return ['', line];
      if (sign === 3) return [`${line} # ${at}`];
      if (sign === 4) return [`${indent}# ${at}`, '', `# ${at}`, `${line}    `];
      return [line];
    });
    return marked.join(isWindows ? '\r\n' : '\n');
  });

it('an unchanged chain gives the text it was read from, byte by byte', () => {
  fc.assert(
    fc.property(worked, (base) => {
      const chain = parseChainText(base, { format: 'yaml' });
      expect(editedText(base, chain, toDocument(chain))).toBe(base);
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('any chain written into any text is read from it again', () => {
  fc.assert(
    fc.property(worked, sound, (base, document) => {
      // Without anchors, edits are enough.
      const text = textAfterEdits(base, parseChainText(base, { format: 'yaml' }), document)!;
      expect(toDocument(parseChainText(text, { format: 'yaml' }))).toEqual(document);
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('a chain that lacks records of the text, or has more, is written by edits alone', () => {
  const pick = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(worked, pick, fc.string({ minLength: 1 }), (base, kept, name) => {
      const chain = parseChainText(base, { format: 'yaml' });
      const document = toDocument(chain);
      const { ratings = [], measurements = [], contacts = [], name: _, ...others } = document;
      const after = toDocument(
        parseChain({
          ...others,
          ...(kept[0] ? { name } : {}),
          ratings: ratings.filter((__, at) => kept[at + 1]),
          measurements: [...measurements.filter((__, at) => kept[at + 9]), ...measurements],
          contacts: contacts.toReversed(),
          parties: Object.fromEntries(
            Object.entries(document.parties).map(([id, { tags, name: __, ...party }], at) => [
              id,
              kept[at + 17]
                ? { ...party, name, tags: [...(tags ?? []), name] }
                : { ...party, ...(tags && { tags }) },
            ]),
          ),
        }),
      );
      const text = textAfterEdits(base, chain, after);
      expect(text).toBeDefined();
      const comments = (written: string) => [...written.matchAll(/^# \d+$/gm)].length;
      expect(comments(text!)).toBeLessThanOrEqual(comments(base));
    }),
    { numRuns: 100 },
  );
}, 60_000);
