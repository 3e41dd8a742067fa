import { expect, test } from 'vitest';
import { columnsOf } from '../../src/chain/columns-of.js';
import { keepRecords } from '../../src/chain/kept-records.js';
import { lazyContent } from '../../src/chain/lazy-content.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import { bakery, helpLine } from '../support/chains.js';

function contentOf(chain: ServiceChain = bakery()) {
  const columns = columnsOf(chain);
  const made: string[] = [];
  const watched = <R extends object>(section: string, records: { all(): readonly R[] }) => ({
    ...keepRecords({ length: 0, field: () => undefined, record: () => ({}) as R }),
    all() {
      made.push(section);
      return records.all();
    },
  });
  const parties = watched('parties', keepRecords(columns.parties));
  const links = watched('links', keepRecords(columns.links));
  return { made, content: lazyContent(columns, parties, links) };
}

test('content makes no list before it is read', () => {
  const { made, content } = contentOf();
  expect(content.name).toBe('Corner bakery');
  expect(content.measures).toEqual([]);
  expect(made).toEqual([]);
  expect(content.links).toHaveLength(3);
  expect(made).toEqual(['links']);
});

test('content can be listed, copied and compared as any object, and not changed', () => {
  const { content } = contentOf();
  expect(Object.keys(content)).toEqual([
    ...['name', 'parties', 'links', 'measures', 'goals'],
    ...['ratings', 'standards', 'measurements', 'contacts', 'suppressions'],
  ]);
  expect({ ...content }).toEqual(bakery().content);
  expect(structuredClone(content)).toEqual(content);
  expect(Object.isFrozen(content)).toBe(true);
  expect('name' in contentOf(helpLine()).content).toBe(false);
});
