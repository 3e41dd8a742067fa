import { describe, expect, test } from 'vitest';
import { parseChain } from '../../src/chain/parse-chain.js';
import { toDocument } from '../../src/chain/to-document.js';
import { bakery, crossroads, helpLine } from '../support/chains.js';
import { everyField } from '../support/chains-every-field.js';

describe('a chain as a document', () => {
  test.each([
    ['bakery', bakery()],
    ['helpLine', helpLine()],
    ['crossroads', crossroads()],
    ['everyField', parseChain(everyField())],
    ['nothing', parseChain({ parties: {}, links: {} })],
  ])('is read as the same chain: %s', (_, chain) => {
    const document = toDocument(chain);
    expect(parseChain(document).content).toEqual(chain.content);
    expect(parseChain(JSON.stringify(document)).content).toEqual(chain.content);
    expect(toDocument(parseChain(document))).toEqual(document);
  });

  test('has its maps in the order of their ids and its ids as keys alone', () => {
    const { parties, links } = toDocument(bakery());
    expect(Object.keys(parties)).toEqual(['counter', 'guest', 'mill', 'oven']);
    expect(Object.keys(links)).toEqual(['bread', 'flour', 'sale']);
    expect(parties.oven).toEqual({ kind: 'team', name: 'Oven' });
  });

  test('has no section without an entry but parties and links', () => {
    expect(toDocument(parseChain({ parties: {}, links: {} }))).toEqual({
      version: 1,
      parties: {},
      links: {},
    });
    expect(Object.keys(toDocument(bakery()))).toEqual(['version', 'name', 'parties', 'links']);
  });

  test('has durations as minutes, and no address of a schema', () => {
    const document = toDocument(parseChain(everyField()));
    expect(document.links.parts!.ownTime).toBe(1560);
    expect(document.standards![0]).toMatchObject({ target: 15, promise: 20 });
    expect('$schema' in document).toBe(false);
  });

  test('may be changed at the top without changing the chain', () => {
    const chain = bakery();
    const document = toDocument(chain) as { parties: Record<string, { kind: string }>; name?: string };
    document.parties.oven!.kind = 'system';
    Reflect.deleteProperty(document.parties, 'mill');
    document.name = 'Other';
    expect(chain.content).toEqual(bakery().content);
  });
});
