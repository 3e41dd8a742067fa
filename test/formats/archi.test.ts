import { describe, expect, it } from 'vitest';
import { fromArchi, safeReadChain } from '../../src/formats/index.js';
import { formatProblem, toDocument } from '../../src/index.js';
import { ACTORS, element, links, model, relation, told, xml } from './archi/archi-model.js';

describe('fromArchi', () => {
  it('takes source as provider and target as customer, in older models, too', async () => {
    expect(await links(model(...ACTORS, relation('Serving', 'a', 'b', { name: 'bread' })))).toEqual([
      'a > b: bread',
    ]);
    expect(await links(model(...ACTORS, relation('UsedBy', 'a', 'b')))).toEqual(['a > b: serving']);
  });

  it('reads parties with their kind, name, facts and whole', async () => {
    const chain = await fromArchi(
      model(
        element('BusinessActor', 'a', 'Anna&#xA;and  more'),
        element(
          'BusinessRole',
          'r',
          'Baker',
          '<documentation>Bakes.</documentation><property key="Floor" value="2"/><property key="__proto__" value="x"/>',
        ),
        element('Device', 'o', 'Oven', '<property key="kind" value="partner"/>'),
        relation('Composition', 'a', 'r'),
      ),
    );
    const { name, parties } = toDocument(chain);
    expect(name).toBe('Bakery');
    expect(parties.a).toEqual({ kind: 'department', name: 'Anna and more' });
    expect(parties.o).toEqual({ kind: 'partner', name: 'Oven' });
    expect(parties.r).toMatchObject({ kind: 'role', name: 'Baker', partOf: 'a' });
    expect(Object.entries(parties.r!.attributes!)).toEqual([
      ['documentation', 'Bakes.'],
      ['Floor', '2'],
      ['__proto__', 'x'],
    ]);
  });

  it('takes a service for those who perform it, each with a link, on both ends', async () => {
    const text = model(
      ...ACTORS,
      element('BusinessService', 's', 'Fresh bread'),
      element('BusinessProcess', 'p', 'Baking'),
      element('ApplicationComponent', 'c', 'Orders'),
      element('ApplicationInterface', 'i', 'Order page'),
      relation('Realization', 'p', 's'),
      relation('Assignment', 'a', 'p'),
      relation('Assignment', 'b', 'p'),
      relation('Composition', 'c', 'i'),
      relation('Serving', 'i', 'p'),
      relation('Serving', 's', 'c'),
    );
    expect(await links(text)).toEqual([
      'c > a: Order page',
      'c > b: Order page',
      'a > c: Fresh bread',
      'b > c: Fresh bread',
    ]);
    expect(await told(text)).toEqual([]);
  });

  it('makes a party of what nobody performs, and says so', async () => {
    const text = model(
      ...ACTORS,
      element('BusinessService', 's', 'Bread'),
      element('ApplicationService', 't', 'Mail'),
      relation('Serving', 's', 'a'),
      relation('Serving', 't', 'a'),
    );
    const { parties } = toDocument(await fromArchi(text));
    expect([parties.s, parties.t]).toEqual([
      { kind: 'department', name: 'Bread' },
      { kind: 'system', name: 'Mail' },
    ]);
    expect(await told(text)).toEqual([
      'm.archimate:6:1: services, interfaces, processes and functions have nobody who performs them and are parties themselves (2, the first of them here) [made-party]',
    ]);
  });

  it('takes the one actor of a role for the owner of what it provides', async () => {
    const role = element('BusinessRole', 'r', 'Baker');
    const serving = relation('Serving', 'r', 'b', { name: 'bread' });
    const one = relation('Assignment', 'a', 'r');
    expect(await links(model(...ACTORS, role, serving, one))).toEqual(['r > b: bread (a)']);
    const two = model(...ACTORS, role, serving, one, relation('Assignment', 'b', 'r'));
    expect(await links(two)).toEqual(['r > b: bread']);
    expect(await told(two)).toHaveLength(1);
  });

  it('keeps one whole of several, whatever their order, and names the others', async () => {
    const wholes = [
      relation('Aggregation', 'a', 'r'),
      relation('Composition', 'c', 'r'),
      relation('Composition', 'b', 'r'),
    ];
    const parts = [
      ...ACTORS,
      element('BusinessActor', 'c', 'Carla'),
      element('BusinessRole', 'r', 'Baker', '<property key="Floor" value="2"/>'),
    ];
    for (const order of [wholes, wholes.toReversed()]) {
      const { parties } = toDocument(await fromArchi(model(...parts, ...order)));
      expect(parties.r).toEqual({
        kind: 'role',
        name: 'Baker',
        partOf: 'b',
        attributes: { otherWholes: 'Carla, Anna', Floor: '2' },
      });
    }
    const [only, ...more] = await told(model(...parts, ...wholes));
    expect(only).toMatch(/several others: one is kept.*\(1, the first of them here\) \[left-out\]$/);
    expect(more).toEqual([]);
  });

  it('reads profiles as specializations, which the option kinds may name', async () => {
    const text = model(
      element('BusinessActor', 'a', 'Ministry').replace('id="a"', 'id="a" profiles="p2 p1"'),
      element('BusinessActor', 'b', 'Acme').replace('id="b"', 'id="b" profiles="p3"'),
      element('BusinessActor', 'c', 'Desk', '<property key="specialization" value="own"/>').replace(
        'id="c"',
        'id="c" profiles="p1 lost"',
      ),
    ).replace(
      '</archimate:model>',
      '<profile name="Public" id="p1" conceptType="BusinessActor"/><profile name="Large" id="p2"/><profile name="Supplier" id="p3"/></archimate:model>',
    );
    const { parties } = toDocument(await fromArchi(text, { kinds: { Supplier: 'partner' } }));
    expect(parties).toEqual({
      a: { kind: 'department', name: 'Ministry', attributes: { specialization: 'Large, Public' } },
      b: { kind: 'partner', name: 'Acme', attributes: { specialization: 'Supplier' } },
      c: { kind: 'department', name: 'Desk', attributes: { specialization: 'own' } },
    });
  });

  it('keeps all values of a property that comes several times', async () => {
    const values = ['b', 'a', 'b'].map((value) => `<property key="Tag" value="${value}"/>`).join('');
    const chain = await fromArchi(model(element('BusinessActor', 'a', 'Anna', values)));
    expect(chain.party('a').attributes).toEqual({ Tag: 'b; a' });
  });

  it('tells properties of the model, and relations at relations', async () => {
    const text = model(
      ...ACTORS,
      relation('Serving', 'a', 'b'),
      xml('AssociationRelationship', { id: 'x', source: 'a', target: 'a-b' }),
      xml('AssociationRelationship', { id: 'y', source: 'x', target: 'nobody' }),
    ).replace(
      '</archimate:model>',
      '<property key="author" value="me"/><purpose>Bread.</purpose></archimate:model>',
    );
    const lines = await told(text);
    expect(lines.map((line) => line.replace(/ \(1, .*/, ''))).toEqual([
      'm.archimate:2:1: attributes of the graph that no chain has are left out (2, the first of them here) [left-out]',
      'm.archimate:7:1: relations start or end at other relations and are left out',
      'm.archimate:8:1: relations start or end at something that is no element of the model and are left out',
    ]);
  });

  it('tells once what it leaves out, each kind with number and place', async () => {
    const text = model(
      ...ACTORS,
      element('Goal', 'g'),
      element('Goal', 'h'),
      element('BusinessService', 's'),
      relation('Flow', 'a', 'b'),
      relation('Serving', 'a', 'g'),
      relation('Serving', 'a', 'nobody'),
      relation('Serving', 'a', 'a'),
      xml('ArchimateDiagramModel', { id: 'v', name: 'View' }, '<child id="x"><property key="k"/></child>'),
    );
    expect(
      (await told(text)).map((line) => line.replace(/ and are left out| have no place in a chain/g, '')),
    ).toEqual([
      'm.archimate:6:1: elements of the type Goal (2, the first of them here) [left-out]',
      'm.archimate:8:1: services, interfaces, processes and functions neither serve nor are served (1, the first of them here) [left-out]',
      'm.archimate:9:1: relations of the type Flow (1, the first of them here) [left-out]',
      'm.archimate:10:1: relations of serving start or end at elements that (1, the first of them here) [left-out]',
      'm.archimate:11:1: relations start or end at something that is no element of the model (1, the first of them here) [left-out]',
      'm.archimate:12:1: parties that serve themselves (1, the first of them here) [left-out]',
      'm.archimate:13:1: views (1, the first of them here) [left-out]',
    ]);
  });

  it('tells with places what is wrong', async () => {
    const ring = [relation('Composition', 'a', 'b'), relation('Composition', 'b', 'a')];
    const lines = await told(model(...ACTORS, element('Node', 'a'), ...ring, xml('Node', { name: 'x' })));
    expect(lines.map((line) => line.replace(/ .*(?=\[)/, ' '))).toEqual([
      'm.archimate:6:1: [duplicate-id]',
      'm.archimate:8:1 [part-of-cycle]',
      'm.archimate:9:1: [invalid-file]',
    ]);
    expect(await told(model(...ACTORS, ...ring))).toEqual([
      expect.stringMatching(/^m\.archimate:[67]:1 parties.*\[part-of-cycle\]$/),
    ]);
    const [wrong] = await told('<other/>');
    expect(wrong).toBe('m.archimate:1:1: expected <archimate:model>, got "other" [invalid-file]');
  });

  it('says of a zipped model what to do', async () => {
    const zip = Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0);
    const { format, problems } = await safeReadChain({ file: 'm.archimate', content: zip });
    expect(format).toBe('archi');
    expect(problems.map(formatProblem)).toEqual([
      'm.archimate: expected a model of Archi as XML, got a zipped one; unzip it and read the model.xml in it [invalid-file]',
    ]);
  });

  it('does not follow more performers than it says, nor rings of them', async () => {
    const many = Array.from({ length: 150 }, (_, i) => `n${i}`);
    const crowd = model(
      element('BusinessService', 's', 'Help'),
      ...many.map((id) => element('BusinessActor', id)),
      ...many.map((id) => relation('Assignment', id, 's')),
      relation('Serving', 's', 'n0'),
    );
    expect(await links(crowd)).toEqual(['s > n0: Help']);
    const ring = model(
      ...ACTORS,
      element('BusinessFunction', 'f', 'F'),
      element('BusinessFunction', 'g', 'G'),
      relation('Composition', 'f', 'g'),
      relation('Composition', 'g', 'f'),
      relation('Serving', 'g', 'a'),
    );
    expect(await links(ring)).toEqual(['g > a: G']);
  });

  it('finds models of Archi by what they hold', async () => {
    expect((await safeReadChain(model(...ACTORS))).format).toBe('archi');
    const old = model(...ACTORS).replace('www.archimatetool.com', 'www.bolton.ac.uk');
    expect((await safeReadChain(old)).format).toBe('archi');
  });
});
