import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { chainFromGraph } from '../../src/chain/chain-from-graph.js';
import { parseChain, safeParseChain } from '../../src/chain/parse-chain.js';
import { toDocument } from '../../src/chain/to-document.js';
import { toGraph } from '../../src/chain/to-graph.js';
import { parseChainText } from '../../src/text/index.js';
import { soundDocument } from '../support/chains-arbitrary.js';

describe('any sound document', () => {
  test('is read without a problem', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        expect(safeParseChain(document).problems).toEqual([]);
      }),
    );
  });

  test('comes back from its chain', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        const { content } = parseChain(document);
        const written = toDocument(parseChain(document));
        expect(parseChain(written).content).toEqual(content);
        expect(parseChain(JSON.stringify(written)).content).toEqual(content);
        expect(toDocument(parseChain(written))).toEqual(written);
      }),
    );
  });

  test('comes back from its graph, unless a party has an id that plain objects inherit', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        const chain = parseChain(document);
        if (chain.parties().some(({ id }) => id in {})) {
          expect(() => toGraph(chain)).toThrow(expect.objectContaining({ code: 'unsafe-graph-key' }));
        } else {
          expect(chainFromGraph(toGraph(chain)).content).toEqual(chain.content);
        }
      }),
    );
  });

  test('reads the same from JSON and from YAML, in both its styles', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        const { content } = parseChain(document);
        const json = JSON.stringify(document);
        expect(parseChainText(json, { format: 'json' }).content).toEqual(content);
        expect(parseChainText(json, { format: 'yaml' }).content).toEqual(content);
        const yaml = stringify(document, { aliasDuplicateObjects: false });
        expect(parseChainText(yaml, { format: 'yaml' }).content).toEqual(content);
      }),
    );
  });

  test('gives the same chain in whatever order its maps are', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        const reversed = (map: object) => Object.fromEntries(Object.entries(map).reverse());
        const other = {
          ...reversed(document),
          parties: reversed(document.parties),
          links: reversed(document.links),
        };
        expect(parseChain(other).content).toEqual(parseChain(document).content);
      }),
    );
  });

  test('has its ids in the order of UTF-16 code units', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        const chain = parseChain(document);
        for (const records of [chain.parties(), chain.links(), chain.touchpoints(), chain.content.goals]) {
          const ids = records.map(({ id }) => id);
          expect(ids).toEqual([...ids].sort());
        }
      }),
    );
  });
});
