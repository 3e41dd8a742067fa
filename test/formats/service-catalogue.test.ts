import { describe, expect, it } from 'vitest';
import { fromServiceCatalogue, safeReadChain } from '../../src/formats/index.js';
import { formatProblem, toDocument } from '../../src/index.js';

const read = async (content: string, options: object = {}) =>
  toDocument(await fromServiceCatalogue({ file: 'services.yaml', content }, options));

const told = async (content: string, options: object = {}) => {
  const source = { file: 'services.yaml', content };
  const { problems } = await safeReadChain(source, { format: 'service-catalogue', options });
  return problems.map(formatProblem);
};

const ends = (links: object) =>
  Object.values(links as Record<string, { provider: string; customer: string }>).map(
    ({ provider, customer }) => `${provider} serves ${customer}`,
  );

const shop = `
services:
  - id: checkout
    name: Checkout
    description: Takes orders
    owner_team: Web shop
    criticality: 1
    tags: [web, pci]
    depends_on:
      - payments
      - { name: stock, type: api, description: Stock levels }
    customers: [Shopper]
    sla: { availability: 99.9%, response_time: 4h, latency_p95: 300ms, support: office hours }
  - id: payments
    owner: { name: Money }
    used_by: [checkout]
    slo: 99.5%
  - id: stock
    team: [Web shop, Warehouse]
    sla: { availability: 99% }
`;

describe('a catalogue of services', () => {
  it('makes providers of what services depend on, and customers of whom they serve', async () => {
    const { links } = await read(shop);
    expect(links).toEqual({
      'payments → checkout': {
        provider: 'payments',
        customer: 'checkout',
        service: 'payments',
        owner: 'Money',
      },
      'stock → checkout': {
        provider: 'stock',
        customer: 'checkout',
        service: 'Stock levels',
        owner: 'web-shop',
      },
      'checkout → Shopper': {
        provider: 'checkout',
        customer: 'Shopper',
        service: 'Checkout',
        owner: 'web-shop',
      },
    });
  });

  it('makes systems of services, part of the team that owns them', async () => {
    const { parties } = await read(shop);
    expect(parties).toEqual({
      checkout: {
        kind: 'system',
        name: 'Checkout',
        partOf: 'web-shop',
        tags: ['web', 'pci'],
        attributes: { description: 'Takes orders', criticality: 1, 'sla.support': 'office hours' },
      },
      payments: { kind: 'system', partOf: 'Money' },
      stock: { kind: 'system', partOf: 'web-shop', attributes: { otherOwners: 'Warehouse' } },
      'web-shop': { kind: 'team', name: 'Web shop' },
      Money: { kind: 'team' },
      Warehouse: { kind: 'team' },
      Shopper: { kind: 'customer', tags: ['made-of-reference'] },
    });
  });

  it('makes standards of availability and times, and leaves the rest attributes', async () => {
    const { standards, measures } = await read(shop);
    expect(measures).toEqual({
      availability: { name: 'Availability', unit: 'share', better: 'higher', min: 0, max: 1 },
    });
    expect(standards).toEqual([
      { link: 'payments → checkout', measure: 'availability', target: 0.995 },
      { link: 'stock → checkout', measure: 'availability', target: 0.99 },
      { link: 'checkout → Shopper', measure: 'availability', target: 0.999 },
      { link: 'checkout → Shopper', measure: 'response-time', target: 240 },
      { link: 'checkout → Shopper', measure: 'response-time', target: 0.005, attainment: 0.95 },
    ]);
  });

  it('tells what it makes, and what is missing where it may not make it', async () => {
    expect(await told(shop)).toEqual([
      'services.yaml:12:17: nobody declares "Shopper": it was made a customer with the tag made-of-reference [made-party]',
    ]);
    const [first] = await told(shop, { makeParties: false });
    expect(first).toContain('services.yaml:12:17 ');
    expect(first).toContain('[unknown-id]');
  });
});

describe('the shapes of catalogues', () => {
  const expected = ['b serves a'];

  it.each([
    ['a list', '- { name: a, depends_on: [b] }\n- name: b'],
    ['a map by name', 'a: { dependsOn: b }\nb: { owner: x }'],
    ['under a key', 'catalog:\n  a: { requires: [b] }\n  b:'],
    ['two keys deep', 'catalog: { services: [{ name: a, uses: [b] }, b] }'],
    ['inside groups', 'services: [{ name: a, technical: { dependencies: [{ service: b }] } }, { name: b }]'],
    ['by sort', 'services: { a: { dependencies: { services: [b] } }, b: {} }'],
    ['as a map', 'services: { a: { dependencies: { b: { type: sync } } }, b: {} }'],
    ['told by the provider', 'services: { a: {}, b: { consumers: [a] } }'],
    ['told by both', 'services: { a: { depends_on: [b] }, b: { consumers: [a] } }'],
    ['as JSON', '{"services":[{"name":"a","dependencies":["b"]},{"name":"b"}]}'],
  ])('%s', async (_, content) => {
    const { links, parties } = await read(content);
    expect(ends(links)).toEqual(expected);
    expect(Object.keys(parties)).toEqual(expect.arrayContaining(['a', 'b']));
  });

  it('one service per file, several files together', async () => {
    const chain = await fromServiceCatalogue([
      { file: 'a.yaml', content: 'name: a\nowner: x\ndepends_on: [b]' },
      { file: 'b.yaml', content: 'name: b\nowner: y' },
    ]);
    expect(ends(toDocument(chain).links)).toEqual(expected);
    expect(chain.sourceOf('b')).toMatchObject({ file: 'b.yaml', line: 1 });
  });

  it('a name for people beside the plain one', async () => {
    const { parties } = await read('services: [{ name: api, friendly_name: The API, owner: x }]');
    expect(parties).toEqual({
      api: { kind: 'system', name: 'The API', partOf: 'x' },
      x: { kind: 'team' },
    });
  });

  it('a team that is called like its service', async () => {
    const { parties, links } = await read(
      'teams: [{ name: pay, size: 4 }]\nservices: { pay: { team: pay, customers: [Shopper] } }',
    );
    expect(parties).toMatchObject({
      pay: { kind: 'system', partOf: 'pay-team' },
      'pay-team': { kind: 'team', attributes: { size: 4 } },
    });
    expect(Object.values(links)).toMatchObject([{ provider: 'pay', owner: 'pay-team' }]);
  });

  it('what sort of party something is', async () => {
    const { parties } = await read(
      'services: { desk: { type: team, depends_on: [{ name: Stripe, type: vendor }] }, api: { type: rest } }',
    );
    expect(parties).toEqual({
      desk: { kind: 'team' },
      Stripe: { kind: 'partner', tags: ['made-of-reference'] },
      api: { kind: 'system', attributes: { type: 'rest' } },
    });
  });
});

describe('what is wrong', () => {
  it.each([
    ['services: [{ name: a, depends_on: [a] }]', ':1:36: "a" depends on itself; left out [left-out]'],
    ['services: [{ name: a }, { id: a }]', 'expected an id for each service, got "a" twice [duplicate-id]'],
    ['services: [{ owner: a }]', 'expected a service with a name or an id, got neither [missing-key]'],
    ['services: [{ name: a, x: { y: [] } }]', 'facts that are maps, or lists of maps, have no place'],
    ['services: [[a], { name: a }]', 'what is no service has no place in a chain (once); left out'],
    ['just text', 'expected a list or map of services, got none [empty-document]'],
    ['services: [', '[invalid-yaml]'],
  ])('%s', async (content, words) => {
    expect((await told(content)).join('\n')).toContain(words);
  });

  it('services in groups, and what depends on what beside them', async () => {
    const text = `
domains:
  sales:
    display_name: Sales
    services:
      - { name: shop, owner: web }
      - { name: cart, owner: web, domains: 3 }
  money:
    services: { ledger: { owner: books } }
  empty: {}
areas:
  - name: north
    services: [depot]
dependencies:
  - { source: shop, target: cart, kind: calls }
  - { from: cart, to: ledger, description: bookings }
  - { consumer: shop, provider: mail }
  - { source: shop }
relations: none
`;
    const { parties, links } = await read(text);
    expect(parties).toMatchObject({
      shop: { kind: 'system', partOf: 'web', attributes: { domains: 'sales' } },
      cart: { attributes: { domains: 3 } },
      ledger: { partOf: 'books', attributes: { domains: 'money' } },
      depot: { kind: 'system', attributes: { areas: 'north' } },
      mail: { kind: 'system', tags: ['made-of-reference'] },
    });
    expect(ends(links)).toEqual(['cart serves shop', 'ledger serves cart', 'mail serves shop']);
    expect(links['ledger → cart']).toMatchObject({ service: 'bookings', owner: 'books' });
    expect(await told(text)).toEqual([
      'services.yaml:17:33: nobody declares "mail": it was made a system with the tag made-of-reference [made-party]',
      'services.yaml:18:5: what is no service has no place in a chain (once); left out [left-out]',
    ]);
  });

  it('a code of one word is an id, and a number that only availability has is one', async () => {
    const text = `
services:
  - { code: oracle, name: Oracle (rules), slo: 99.9 }
  - { code: 'https://example.org/x', name: app, depends_on: [oracle], slo: 3 }
`;
    const { parties, standards } = await read(text);
    expect(Object.keys(parties)).toEqual(['app', 'oracle']);
    expect(parties.app!.attributes).toEqual({ code: 'https://example.org/x', slo: 3 });
    expect(standards).toEqual([{ link: 'oracle → app', measure: 'availability', target: 0.999 }]);
  });

  it('says that services without customers and dependencies make no links', async () => {
    expect(await told('services:\n  - { name: a, owner: t, tier: 1 }\n')).toEqual([
      'services.yaml:2:5: services say neither what they depend on nor whom they serve (dependencies, depends_on, customers and the like), so the chain has no links [missing-key]',
    ]);
    expect(await told('services:\n  - { name: a, customers: [b] }\n')).toHaveLength(1);
  });

  it('places problems at the line of their field', async () => {
    const long = 'x'.repeat(300);
    const text = `services:
  - name: a
    owner: t
    customers: [b]
    sla:
      response_time: 4h
      availability: 99%
      latency: 0ms
  - owner: t
    name: a
  - owner: t
    id: ${long}
    depends_on: [a]
`;
    const lines = (await told(text)).map((line) => line.replace(/^services.yaml:(\d+).*\[/, '$1 ['));
    expect(lines).toEqual(expect.arrayContaining(['10 [duplicate-id]', '12 [invalid-id]']));
  });

  it('keys no object should have are keys', async () => {
    const { parties } = await read('services: { __proto__: { owner: constructor, toString: 1 } }');
    expect(Object.keys(parties).sort()).toEqual(['__proto__', 'constructor']);
  });
});

describe('being recognised', () => {
  it.each([
    ['services.yaml', shop, 'service-catalogue'],
    ['x.json', '{ "services": [{ "name": "a", "owner": "b", "tier": 1 }] }', 'service-catalogue'],
    ['list.yaml', '- name: a\n  owner: t\n  depends_on: [b]\n', 'service-catalogue'],
    [
      'domains.yaml',
      'domains:\n  x:\n    services:\n      - { name: a, owner: t, tier: 1 }\n',
      'service-catalogue',
    ],
    ['tools.json', '[{ "name": "a", "owner": "t", "tier": 1 }]', 'json'],
    ['chain.yaml', 'parties: { a: { kind: team } }\nlinks: {}\n', 'yaml'],
    [
      'compose.yaml',
      'services:\n  web:\n    image: nginx\n    depends_on: [db]\n    labels: { team: x }',
      'yaml',
    ],
    ['api.yaml', 'openapi: 3.0.0\ncomponents:\n  x: { owner: a, tier: 1 }', 'yaml'],
  ])('%s', async (file, content, id) => {
    const { format } = await safeReadChain({ file, content });
    expect(format).toBe(id);
  });

  it('leaves entities of Backstage to others', async () => {
    const content = 'apiVersion: backstage.io/v1alpha1\nkind: Component\nspec: { owner: a, dependsOn: [b] }';
    const { format } = await safeReadChain({ file: 'catalog-info.yaml', content });
    expect(format).not.toBe('service-catalogue');
  });
});
