import { describe, expect, test } from 'vitest';
import { PARTY_KINDS, type RecordColumns } from '../../src/chain/chain-columns.js';
import { columnsOf } from '../../src/chain/columns-of.js';
import { parseChain } from '../../src/chain/parse-chain.js';
import type { ServiceChain } from '../../src/chain/service-chain.js';
import { helpLine } from '../support/chains.js';
import { everyField } from '../support/chains-every-field.js';

/** A chain as another copy of the package would hand it over: the same answers, but nothing this copy remembers. */
const foreign = (chain: ServiceChain): ServiceChain => ({ ...chain });

describe.each([
  ['a chain', (chain: ServiceChain) => chain],
  ['a chain of another copy of the package', foreign],
])('the columns of %s', (_, given) => {
  test('are the same at every call', () => {
    const chain = given(helpLine());
    expect(columnsOf(chain)).toBe(columnsOf(chain));
  });

  test('number parties and links in the order of their ids', () => {
    const chain = given(helpLine());
    const columns = columnsOf(chain);
    expect(columns.partyIds).toEqual(chain.parties().map(({ id }) => id));
    expect(columns.linkIds).toEqual(chain.links().map(({ id }) => id));
    expect(columns.partyIds.map(columns.partyNumber)).toEqual([...columns.partyIds.keys()]);
    expect(columns.linkIds.map(columns.linkNumber)).toEqual([...columns.linkIds.keys()]);
    expect(columns.partyNumber('tools')).toBe(-1);
    expect(columns.linkNumber('server')).toBe(-1);
  });

  test('hold who serves whom, and what parties are, in numbers', () => {
    const chain = given(parseChain(everyField()));
    const { partyIds, kinds, providers, customers, owners } = columnsOf(chain);
    expect(Array.from(kinds, (code) => PARTY_KINDS[code])).toEqual(chain.parties().map(({ kind }) => kind));
    const ends = chain.links().map(({ provider, customer, owner }) => [provider, customer, owner]);
    expect(ends.map((_, i) => [providers[i]!, customers[i]!, owners[i]!].map((n) => partyIds[n]))).toEqual(
      ends,
    );
  });

  test('hold every record, whole and by field', () => {
    const chain = given(parseChain(everyField()));
    const columns = columnsOf(chain);
    const { content } = chain;
    const SECTIONS = [
      'parties',
      'links',
      'ratings',
      'standards',
      'measurements',
      'contacts',
      'suppressions',
    ] as const;
    for (const section of SECTIONS) {
      expect(columns[section]).toHaveLength(content[section].length);
      for (const [number, record] of content[section].entries()) {
        expect(columns[section].record(number)).toEqual(record);
        const { field } = columns[section] as unknown as RecordColumns<Record<string, unknown>>;
        for (const [name, value] of Object.entries(record)) expect(field(number, name)).toEqual(value);
        expect(field(number, 'nothing')).toBeUndefined();
      }
    }
    expect(columns.measures).toEqual(content.measures);
    expect(columns.goals).toEqual(content.goals);
    expect(columns.name).toBe(content.name);
  });

  test('hold stated requirements as clauses of numbers', () => {
    const chain = given(helpLine());
    const { linkIds, requirements } = columnsOf(chain);
    const { links, clauseOffsets, atLeast, memberOffsets, members } = requirements;
    const clauses = Array.from(atLeast, (least, clause) => ({
      atLeast: least,
      of: Array.from(members.slice(memberOffsets[clause], memberOffsets[clause + 1]), (n) => linkIds[n]),
    }));
    const stated = Array.from(links, (link, i) => [
      linkIds[link],
      { stated: true, clauses: clauses.slice(clauseOffsets[i], clauseOffsets[i + 1]) },
    ]);
    const expected = chain.links().map(({ id }) => [id, chain.requirementsOf(id)] as const);
    expect(stated).toEqual(expected.filter(([, requirements]) => requirements.stated));
    expect(stated.length).toBeGreaterThan(2);
  });
});
