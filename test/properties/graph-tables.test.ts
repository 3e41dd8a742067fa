import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downstreamOf } from '../../src/analyses/downstream-of.js';
import { analyses } from '../../src/analyses/index.js';
import { upstreamOf } from '../../src/analyses/upstream.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import { tinyChains } from '../reference/tiny-chains.js';
import { type GraphDocument, graphChains } from './graph-chains.js';
import { downstreamRows, expectedRows, upstreamRows } from './graph-expected-rows.js';
import { readingOf } from './graph-reading.js';

const runs = { numRuns: 300 };

/** The tiny chains of the reference have no services, which a document needs. */
const tinyDocuments = tinyChains().map(
  ({ parties, links }): GraphDocument => ({
    parties,
    links: Object.fromEntries(
      Object.entries(links).map(([id, link]) => [id, { ...link, service: `service ${id}` }]),
    ),
  }),
);

describe('on random chains, row by row and in order, the reference agrees with', () => {
  it.each(Object.entries(expectedRows))('the table %s', (name, expected) => {
    const analysis = analyses.find(({ table }) => table.name === name)!;
    fc.assert(
      fc.property(fc.oneof(graphChains(), tinyDocuments), (document) => {
        expect(analysis.run(parseChain(document)).rows()).toStrictEqual(expected(readingOf(document)));
      }),
      runs,
    );
  });

  it('what is upstream of any link', () => {
    fc.assert(
      fc.property(graphChains(), fc.nat(), fc.integer({ min: 1, max: 6 }), (document, pick, maxDistance) => {
        const reading = readingOf(document);
        if (reading.links.length === 0) return;
        const link = reading.links[pick % reading.links.length]!;
        const expected = upstreamRows(reading, link);
        const chain = parseChain(document);
        expect(upstreamOf(chain, link).rows()).toStrictEqual(expected);
        expect(upstreamOf(chain, link, { maxDistance }).rows()).toStrictEqual(
          expected.filter((row) => (row.distance as number) <= maxDistance),
        );
      }),
      runs,
    );
  });

  it('what is downstream of every party and link', () => {
    fc.assert(
      fc.property(graphChains(), (document) => {
        const reading = readingOf(document);
        const chain = parseChain(document);
        for (const id of [...reading.parties, ...reading.links]) {
          expect(downstreamOf(chain, id).rows()).toStrictEqual(downstreamRows(reading, id));
        }
      }),
      { numRuns: 150 },
    );
  });
});
