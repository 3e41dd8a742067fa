import { describe, expect, it } from 'vitest';
import { analyses } from '../../src/analyses/index.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { AnyRow } from '../../src/tables/table.js';
import { rowsOfBatch } from '../tables/read-vectors.js';
import { expectedRows } from './graph-expected-rows.js';
import { readingOf } from './graph-reading.js';
import { type ChainSize, seededChain } from './seeded-chains.js';

/** Chains of more touchpoints than one sweep takes. */
const SIZES: ReadonlyArray<readonly [name: string, seed: number, size: ChainSize]> = [
  ['few circles', 1, { parties: 200, links: 500, touchpoints: 300, backward: 2 }],
  ['many circles', 2, { parties: 200, links: 450, touchpoints: 400, backward: 12 }],
  ['no circle but of customers', 3, { parties: 210, links: 420, touchpoints: 600, backward: 0 }],
  ['few parties that all need each other', 4, { parties: 40, links: 160, touchpoints: 520, backward: 30 }],
];
const COMPARED = [
  ...['upstream-parties', 'impact', 'touchpoint-summary', 'unowned-links', 'critical-parties'],
  ...['blast-radius', 'external-delivery', 'internal-supply', 'flexibility', 'empowerment'],
];

describe.each(SIZES)('a large chain with %s', (_, seed, size) => {
  const document = seededChain(seed, size);
  const chain = parseChain(document);
  const reading = readingOf(document);

  it('has more touchpoints than a sweep takes, and links that stop them', () => {
    expect(chain.touchpoints().length).toBeGreaterThan(256);
    expect(new Set(Object.keys(document.links)).size).toBe(size.links + size.touchpoints);
  });

  it.each(COMPARED)('gives the table %s that the reference gives', (name) => {
    const { run } = analyses.find(({ table }) => table.name === name)!;
    expect(run(chain).rows()).toStrictEqual(expectedRows[name]!(reading));
  });

  it.each(analyses.map(({ table, run }) => [table.name, run] as const))(
    'gives the same columns of %s, each asked for alone',
    (__, run) => {
      const table = run(chain);
      const rows = table.rows();
      for (const name of Object.keys(table.declaration.columns)) {
        const column = [...run(parseChain(document)).batches({ columns: [name], size: 5000 })].flatMap(
          rowsOfBatch,
        );
        expect(column).toHaveLength(rows.length);
        const isOther = (row: AnyRow, at: number) =>
          JSON.stringify({ [name]: row[name] }) !== JSON.stringify(column[at]);
        expect(rows.filter(isOther)).toEqual([]);
      }
    },
  );
});
