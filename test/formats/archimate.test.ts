import { describe, expect, it } from 'vitest';
import { fromArchimate, safeReadChain, toArchimate } from '../../src/formats/index.js';
import { readXml } from '../../src/formats/xml/read-xml.js';
import { formatProblem, parseChain, toDocument } from '../../src/index.js';
import { everyField } from '../support/chains-every-field.js';

const MODEL = `<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">
  <name xml:lang="en">Bakery</name>
  <name xml:lang="de">Bäckerei</name>
  <metadata><schema>Dublin Core</schema></metadata>
  <elements>
    <element identifier="a" xsi:type="BusinessActor">
      <name xml:lang="en">Baker</name>
      <name xml:lang="de">Bäcker</name>
      <documentation>Bakes.</documentation>
      <properties>
        <property propertyDefinitionRef="p1"><value xml:lang="en">3</value></property>
        <property propertyDefinitionRef="p2"><value>true</value></property>
      </properties>
    </element>
    <element identifier="b" xsi:type="BusinessActor"><name>Guest</name></element>
    <element identifier="s" xsi:type="BusinessService"><name>Bread</name></element>
  </elements>
  <relationships>
    <relationship identifier="r1" source="a" target="s" xsi:type="Assignment"/>
    <relationship identifier="r2" source="s" target="b" xsi:type="Serving"/>
  </relationships>
  <organizations><item><label>Business</label><item identifierRef="a"/></item></organizations>
  <propertyDefinitions>
    <propertyDefinition identifier="p1" type="number"><name>Floor</name></propertyDefinition>
    <propertyDefinition identifier="p2" type="boolean"><name>Early</name></propertyDefinition>
  </propertyDefinitions>
  <views><diagrams><view identifier="v"><name>View</name></view></diagrams></views>
</model>`;

describe('fromArchimate', () => {
  it('takes source as provider and target as customer, and properties as their definitions say', async () => {
    expect(toDocument(await fromArchimate(MODEL, { customers: ['Guest'] }))).toEqual({
      version: 1,
      name: 'Bakery',
      parties: {
        a: {
          kind: 'department',
          name: 'Baker',
          attributes: { documentation: 'Bakes.', Floor: 3, Early: true },
        },
        b: { kind: 'customer', name: 'Guest' },
      },
      links: { r2: { provider: 'a', customer: 'b', service: 'Bread' } },
    });
  });

  it('takes names in the language asked for', async () => {
    const chain = await fromArchimate(MODEL, { language: 'de' });
    expect([chain.name, chain.party('a').name, chain.party('b').name]).toEqual([
      'Bäckerei',
      'Bäcker',
      'Guest',
    ]);
  });

  it.each([
    ['de-AT', 'de', 'Bäcker'],
    ['de', 'de-AT', 'Bäcker'],
    ['de-CH', 'de_AT', 'Bäcker'],
    ['fr', 'de', 'Baker'],
  ])(
    'takes a name in %s where %s is asked for, where that is near enough',
    async (spoken, language, name) => {
      const text = MODEL.replaceAll('xml:lang="de"', `xml:lang="${spoken}"`);
      expect((await fromArchimate(text, { language })).party('a').name).toBe(name);
    },
  );

  it('takes the name whose language fits best, wherever it stands', async () => {
    const text = MODEL.replace(
      '<name xml:lang="de">Bäcker</name>',
      '<name xml:lang="de-CH">Beck</name><name xml:lang="de">Bäcker</name><name xml:lang="de-AT">Bäckin</name>',
    );
    const nameIn = async (language: string) => (await fromArchimate(text, { language })).party('a').name;
    expect([await nameIn('de'), await nameIn('de-AT'), await nameIn('de-DE')]).toEqual([
      'Bäcker',
      'Bäckin',
      'Bäcker',
    ]);
  });

  it('tells the documentation of the model, and keeps all values of a property', async () => {
    const twice = '<property propertyDefinitionRef="p1"><value>3</value></property>';
    const text = MODEL.replace('<metadata>', '<documentation>All of it.</documentation><metadata>').replace(
      '<properties>',
      `<properties>${twice}${twice.replace('3', '4')}`,
    );
    expect((await fromArchimate(text)).party('a').attributes).toMatchObject({ Floor: '3; 4' });
    const { problems } = await safeReadChain({ file: 'm.xml', content: text });
    expect(problems.map(formatProblem)).toContain(
      'm.xml:2:1: attributes of the graph that no chain has are left out (1, the first of them here) [left-out]',
    );
  });

  it('reads version 2 of the format: labels, its definitions, the old names of relations', async () => {
    const chain = await fromArchimate(`<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">
  <name>Mill</name>
  <elements>
    <element identifier="a" xsi:type="BusinessActor">
      <label xml:lang="en">Miller</label>
      <documentation>Mills.</documentation>
      <properties><property identifierref="p"><value>3</value></property></properties>
    </element>
    <element identifier="f" xsi:type="BusinessFunction"><label>Milling</label></element>
    <element identifier="s" xsi:type="BusinessService"><label>Flour</label></element>
    <element identifier="b" xsi:type="BusinessActor"><label>Bakery</label></element>
  </elements>
  <relationships>
    <relationship identifier="r1" source="a" target="f" xsi:type="AssignmentRelationship"/>
    <relationship identifier="r2" source="f" target="s" xsi:type="RealisationRelationship"/>
    <relationship identifier="r3" source="s" target="b" xsi:type="UsedByRelationship"><label>is used by</label></relationship>
  </relationships>
  <organization><item><label>Business</label><item identifierref="a"/></item></organization>
  <propertydefs><propertydef identifier="p" name="Floor" type="number"/></propertydefs>
</model>`);
    expect(toDocument(chain)).toEqual({
      version: 1,
      name: 'Mill',
      parties: {
        a: { kind: 'department', name: 'Miller', attributes: { documentation: 'Mills.', Floor: 3 } },
        b: { kind: 'department', name: 'Bakery' },
      },
      links: { r3: { provider: 'a', customer: 'b', service: 'Flour' } },
    });
  });

  it('finds it by what it holds, and tells views', async () => {
    const { format, problems } = await safeReadChain({ file: 'm.xml', content: MODEL });
    expect(format).toBe('archimate');
    expect(problems.map(formatProblem)).toEqual([
      'm.xml:16:5: taken for external customers, as they are called so: "Guest"; the option customers says who is one [guessed-kind]',
      'm.xml:28:3: views have no place in a chain and are left out (1, the first of them here) [left-out]',
    ]);
  });

  it('tells with places what is wrong', async () => {
    const wrong = MODEL.replace('identifier="s" ', '').replace('target="b" ', '');
    const { problems } = await safeReadChain({ file: 'm.xml', content: wrong });
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(formatProblem)).toEqual([
      'm.xml:17:5: expected identifier of <element>, got none [invalid-file]',
      'm.xml:21:5: expected target of <relationship>, got none [invalid-file]',
    ]);
  });
});

describe('toArchimate', () => {
  const odd = parseChain({
    version: 1,
    parties: { '1 é_': { kind: 'team', name: 'a\u0001 b\n' }, 'chain-x': { kind: 'customer' } },
    links: { 'chain-part-1': { provider: '1 é_', customer: 'chain-x', service: ' <s> ' } },
  });

  it('writes ids that XML has, and reads them back', async () => {
    const text = await toArchimate(odd);
    expect(text).toContain('source="chain-id.1_0020_00E9_005F" target="chain-id.chain-x" xsi:type="Serving"');
    expect(toDocument(await fromArchimate(text))).toEqual(toDocument(odd));
  });

  it.each([
    ['of every field', parseChain(everyField())],
    ['with odd ids', odd],
  ])('keeps to the schema with a chain %s: order of sections, ids, references', async (_, chain) => {
    const sections: string[] = [];
    const ids: string[] = [];
    const references: string[] = [];
    let depth = 0;
    const failure = await readXml(
      { content: await toArchimate(chain) },
      {
        open({ name, attributes }) {
          if (++depth === 2) sections.push(name);
          const id = attributes.get('identifier');
          if (id !== undefined) ids.push(id);
          for (const key of ['source', 'target', 'propertyDefinitionRef'])
            if (attributes.has(key)) references.push(attributes.get(key)!);
        },
        text: () => undefined,
        close: () => void depth--,
      },
    );
    expect(failure).toBeUndefined();
    expect(sections).toEqual(['name', 'properties', 'elements', 'relationships', 'propertyDefinitions']);
    expect(ids.every((id) => /^[A-Za-z_][\w.-]*$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
