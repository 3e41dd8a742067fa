import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fromBackstage, safeReadChain } from '../../src/formats/index.js';
import { formatProblem, type ServiceChain, toDocument } from '../../src/index.js';

const fixture = await readFile(new URL('../fixtures/backstage/catalog.yaml', import.meta.url), 'utf8');
const catalogue = await fromBackstage({ file: 'catalog.yaml', content: fixture });

const linksOf = (chain: ServiceChain) =>
  chain
    .links()
    .map(
      ({ provider, customer, service, owner }) =>
        `${provider} → ${customer}: ${service} (${owner ?? 'nobody'})`,
    );

const problemsOf = async (content: string | Uint8Array, options = {}) => {
  const { problems } = await safeReadChain({ file: 'c.yaml', content }, { format: 'backstage', options });
  return problems.map(formatProblem);
};

const entity = (kind: string, name: string, spec: string, metadata = '') =>
  `---\napiVersion: backstage.io/v1alpha1\nkind: ${kind}\nmetadata: { name: ${name}${metadata} }\nspec: ${spec}\n`;

describe('the links of a catalogue', () => {
  it('run from providers to those who depend on them, consume them, or are named as served', () => {
    expect(linksOf(catalogue)).toEqual([
      'api:payments → component:storefront: Payments API (group:shop-team)',
      'component:orders → component:storefront: Order service (group:shop-team)',
      'component:orders → component:storefront: Orders API (group:shop-team)',
      'component:storefront → customer:call-centre: Storefront (owner-of:component:storefront)',
      'component:storefront → customer:shoppers: Storefront (owner-of:component:storefront)',
      'resource:cdn → component:orders: cdn (group:infra/platform)',
      'resource:cdn → component:storefront: cdn (group:infra/platform)',
    ]);
  });

  it('know where the catalogue says them', () => {
    const [payments] = catalogue.links();
    expect(catalogue.sourceOf(payments!.id)).toEqual({ file: 'catalog.yaml', line: 39, column: 7 });
    expect(catalogue.sourceOf('group:shop-team')).toEqual({ file: 'catalog.yaml', line: 105, column: 19 });
  });

  it('have one provider per component that provides an API, and none that serves itself', async () => {
    const chain = await fromBackstage(
      entity('Component', 'a', '{ providesApis: [x], consumesApis: [x] }') +
        entity('Component', 'b', '{ providesApis: [api:x] }') +
        entity('API', 'x', '{ dependencyOf: [component:c] }') +
        entity('Component', 'c', '{}'),
    );
    expect(linksOf(chain)).toEqual([
      'component:a → component:c: x (nobody)',
      'component:b → component:a: x (nobody)',
      'component:b → component:c: x (nobody)',
    ]);
  });
});

describe('the parties of a catalogue', () => {
  it('are systems, departments and teams, with what they are part of', () => {
    const parties = catalogue.parties().map(({ id, kind, partOf }) => [id, kind, partOf ?? null]);
    expect(parties).toEqual([
      ['api:payments', 'system', null],
      ['component:orders', 'system', 'component:storefront'],
      ['component:storefront', 'system', 'system:webshop'],
      ['customer:call-centre', 'customer', null],
      ['customer:shoppers', 'customer', null],
      ['domain:sales', 'system', null],
      ['group:division', 'department', null],
      ['group:infra/platform', 'team', null],
      ['group:shop-team', 'team', 'group:division'],
      ['owner-of:component:storefront', 'role', null],
      ['resource:cdn', 'system', null],
      ['system:webshop', 'system', 'domain:sales'],
    ]);
  });

  it('are part of what names of relations say as fields, too', async () => {
    const text =
      entity('System', 'shop', '{ hasPart: [cart, resource:db] }') +
      entity('Component', 'cart', '{}') +
      entity('Resource', 'db', '{}') +
      entity('System', 'till', '{ partOf: ["Domain:sales", "system:shop"] }') +
      entity('Domain', 'sales', '{}');
    const read = await fromBackstage(text);
    const wholes = ['component:cart', 'resource:db', 'system:till'].map((id) => read.party(id).partOf);
    expect(wholes).toEqual(['system:shop', 'system:shop', 'domain:sales']);
    expect(read.party('system:till').attributes).toEqual({ partOf: 'system:shop' });
  });

  it('keep tags, type, lifecycle, labels, annotations, owner and other wholes', () => {
    expect(catalogue.party('component:storefront')).toMatchObject({
      name: 'Storefront',
      tags: ['typescript', 'web'],
      attributes: {
        owner: 'owner-of:component:storefront',
        type: 'website',
        lifecycle: 'production',
        tier: 'gold',
        'github.com/project-slug': 'acme/storefront',
        'acme.com/clone': 'git@github.com:acme/storefront.git',
      },
    });
    expect(catalogue.party('component:orders').attributes).toMatchObject({ system: 'system:webshop' });
  });
});

describe('people', () => {
  it('are counted, and never named', () => {
    expect(catalogue.party('group:shop-team').headcount).toBe(3);
    expect(catalogue.party('group:division').headcount).toBeUndefined();
    expect(JSON.stringify(toDocument(catalogue))).not.toMatch(/jane|doe|bob|roe|\bann\b|@example/i);
  });

  it('own by the one group they are in, else by a role per entity', async () => {
    const chain = await fromBackstage(
      entity('Component', 'a', '{ owner: user:eve }') +
        entity('Component', 'b', '{ owner: eve, dependsOn: [a] }') +
        entity('Component', 'c', '{ owner: zoe@example.com, dependencyOf: [a] }') +
        entity('Group', 'g', '{}') +
        entity('User', 'eve', '{ memberOf: [g] }'),
    );
    expect(chain.parties().map(({ id, attributes }) => [id, attributes?.owner ?? null])).toEqual([
      ['component:a', 'group:g'],
      ['component:b', 'group:g'],
      ['component:c', 'owner-of:component:c'],
      ['group:g', null],
      ['owner-of:component:c', null],
    ]);
    expect(JSON.stringify(toDocument(chain))).not.toMatch(/eve|zoe/);
  });
});

describe('what is told', () => {
  it('of a sound catalogue: what is left out, with a count and the first place', async () => {
    const told = await problemsOf(fixture);
    expect(told).toEqual([
      'c.yaml:21:9: texts that name a person or hold a mail address were left out: 2, the first here [left-out]',
      'c.yaml:43:7: dependsOn of component:storefront: expected an entity of the catalogue, got "component:nowhere" [unknown-id]',
      'c.yaml:100:3: maps, lists and unknown fields of entities, such as links, were left out: 1, the first here [left-out]',
      'c.yaml:110:19: users, but for how many a group has, were left out: 2, the first here [left-out]',
      'c.yaml:122:19: locations, whose targets are read only where these files are given, too, were left out: 1, the first here [left-out]',
      'c.yaml:127:19: entities of the kind "template" were left out: 1, the first here [left-out]',
      'c.yaml:130:1: documents that are no entities were left out: 1, the first here [left-out]',
    ]);
  });

  it('of references: the nearest there is, and parties made on demand', async () => {
    const text =
      entity('Component', 'shop', '{ owner: desks, system: [x], dependsOn: [resource:db, "a b"] }') +
      entity('Group', 'desk', '{}');
    expect(await problemsOf(text)).toEqual([
      'c.yaml:5:16: owner of component:shop: expected an entity of the catalogue, got "group:desks"; did you mean "group:desk"? [unknown-id]',
      'c.yaml:5:32: system of component:shop: expected an entity of the catalogue, got "system:x" [unknown-id]',
      'c.yaml:5:48: dependsOn of component:shop: expected an entity of the catalogue, got "resource:db" [unknown-id]',
      'c.yaml:5:61: references that cannot be read were left out: 1, the first here [left-out]',
    ]);
    const chain = await fromBackstage(text, { makeParties: true });
    expect(linksOf(chain)).toEqual(['resource:db → component:shop: db (nobody)']);
    expect(chain.party('component:shop')).toMatchObject({
      partOf: 'system:x',
      attributes: { owner: 'group:desks' },
    });
    expect(
      (await problemsOf(text, { makeParties: true })).filter((line) => line.includes('[made-party]')),
    ).toHaveLength(3);
  });

  it('of what is missing once, however often it is referred to', async () => {
    const many = ['a', 'b', 'c'].map((name) => entity('Component', name, '{ owner: gone }')).join('');
    expect(await problemsOf(many)).toEqual([
      'c.yaml:5:16: owner of component:a: expected an entity of the catalogue, got "group:gone" (3 times, the first of them here) [unknown-id]',
    ]);
  });

  it('of facts that are lists, maps, or in the wrong place; texts of the spec are kept', async () => {
    const text = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: shop
  links: [{ url: 'https://example.org' }]
annotations: { acme.com/tier: gold }
spec:
  type: service
  tier: 2
  languages: [go, rust]
  empty: []
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: desk }
spec: { profile: { displayName: Desk } }
`;
    expect(await problemsOf(text)).toEqual([
      'c.yaml:6:1: maps, lists and unknown fields of entities, such as links, were left out: 3, the first here [left-out]',
    ]);
    const { attributes } = (await fromBackstage(text)).party('component:shop');
    expect(attributes).toEqual({ type: 'service', tier: '2' });
  });

  it('of broken text, its place in the file; of templates, that they are some', async () => {
    const good = entity('Group', 'a', '{}');
    expect(await problemsOf(`${good}---\nkind: [\n`)).toEqual([
      expect.stringMatching(/^c\.yaml:8:1: .*\[invalid-yaml\]$/),
    ]);
    expect(await problemsOf(`${good}---\nkind: {{ kind }}\nname: {% if x %}\n`)).toEqual([
      'c.yaml:6:1: templates of entities were left out: 1, the first here [left-out]',
    ]);
    expect(await problemsOf(good + entity('Component', `'$\{{ values.name }}'`, '{}'))).toEqual([
      expect.stringContaining('entities without a name that can be read were left out: 1'),
    ]);
    expect(await problemsOf(good + good)).toEqual([
      'c.yaml:9:19: the entity "group:a" is described before, in line 4; the first counts [duplicate-record]',
    ]);
  });
});

describe('external parties', () => {
  const text =
    entity('Group', 'doctors', '{}') +
    entity('Component', 'portal', '{}', ', labels: { service-chain/kind: partner, acme/for: "doctors" }') +
    entity('Component', 'odd', '{}', ', labels: { service-chain/kind: partnr }');

  it('are stated by options and by marks', async () => {
    const chain = await fromBackstage(text, { customers: ['Doctors'], servesKey: 'acme/for' });
    expect(chain.party('group:doctors').kind).toBe('customer');
    expect(chain.party('component:portal')).toMatchObject({ kind: 'partner' });
    expect(linksOf(chain)).toEqual(['component:portal → customer:doctors: portal (nobody)']);
    expect(await problemsOf(text, { partners: ['component:portl'] })).toEqual([
      'expected an entity of the catalogue as a partner, got "component:portl"; did you mean "component:portal"? [unknown-id]',
      expect.stringMatching(
        /^c\.yaml:14:\d+: expected one of .* in service-chain\/kind, got "partnr"; did you mean "partner"\?/,
      ),
    ]);
  });
});

describe('JSON', () => {
  const one = (name: string, spec: object, more = {}) => ({
    ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Component', metadata: { name }, spec },
    ...more,
  });
  const list = [
    one(
      'a',
      { dependsOn: ['component:b'] },
      { relations: [{ type: 'dependsOn', targetRef: 'component:default/b' }] },
    ),
    one(
      'b',
      {},
      {
        relations: [
          { type: 'dependencyOf', targetRef: 'component:default/a' },
          { type: 'partOf', targetRef: 'system:default/s' },
        ],
      },
    ),
    one('s', {}, { kind: 'System' }),
  ];

  it.each([
    ['a list', list],
    ['the answer of the interface', { items: list, totalItems: 3 }],
  ])('is read as %s', async (_, value) => {
    const { ok, format, ...read } = await safeReadChain(JSON.stringify(value, null, 1));
    expect([ok, format]).toEqual([true, 'backstage']);
    expect('chain' in read && linksOf(read.chain!)).toEqual(['component:b → component:a: b (nobody)']);
    expect('chain' in read && read.chain!.party('component:b').partOf).toBe('system:s');
  });
});

it('takes several files as one catalogue, as streams, too', async () => {
  async function* stream(text: string) {
    yield new TextEncoder().encode(text);
  }
  const chain = await fromBackstage([
    { file: 'a', content: stream(entity('Component', 'a', '{ dependsOn: [component:b] }')) },
    { file: 'b', content: entity('Component', 'b', '{}') },
  ]);
  expect(linksOf(chain)).toEqual(['component:b → component:a: b (nobody)']);
  expect(chain.sourceOf('component:b')).toEqual({ file: 'b', line: 4, column: 19 });
});
