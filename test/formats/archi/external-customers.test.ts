import { describe, expect, it } from 'vitest';
import { fromArchi } from '../../../src/formats/index.js';
import { toDocument } from '../../../src/index.js';
import { element, model, relation, told } from './archi-model.js';

describe('external customers of a model', () => {
  it('takes options for who is a customer', async () => {
    const text = model(
      element('BusinessActor', 'a', 'Client'),
      element('BusinessActor', 'b', 'Private client'),
      element('Stakeholder', 's', 'Board'),
      relation('Specialization', 'b', 'a'),
    );
    const { parties } = toDocument(
      await fromArchi(text, { customers: ['Client'], kinds: { Stakeholder: 'partner' } }),
    );
    expect(Object.values(parties).map(({ kind }) => kind)).toEqual(['customer', 'customer', 'partner']);
  });

  it('takes for external customers those who are called so, and the roles that only they play', async () => {
    const text = model(
      element('BusinessActor', 'a', 'Klanten'),
      element('BusinessRole', 'b', 'Aanvrager'),
      element('BusinessRole', 'c', 'Betaler'),
      element('BusinessActor', 'd', 'Customer support'),
      element('BusinessActor', 'e', 'Bank', '<property key="kind" value="partner"/>'),
      element('ApplicationComponent', 'f', 'Client'),
      relation('Assignment', 'a', 'b'),
      relation('Assignment', 'a', 'c'),
      relation('Assignment', 'd', 'c'),
    );
    const kinds = async (options: object) =>
      Object.values(toDocument(await fromArchi(text, options)).parties).map(({ kind }) => kind);
    expect(await kinds({})).toEqual(['customer', 'customer', 'role', 'department', 'partner', 'system']);
    expect(await told(text)).toEqual([
      'm.archimate:4:1: taken for external customers, as they are called so: "Klanten"; the option customers says who is one [guessed-kind]',
      expect.stringMatching(/several actors.*\[left-out\]$/),
    ]);
    expect(await kinds({ customers: [] })).toEqual(
      ['department', 'role', 'role', 'department', 'partner', 'system'], //
    );
    expect(await kinds({ customers: ['d'], partners: ['Klanten'] })).toEqual(
      ['partner', 'partner', 'role', 'customer', 'partner', 'system'], //
    );
    expect(await kinds({ kinds: { BusinessActor: 'team' } })).toEqual(
      ['team', 'role', 'role', 'team', 'partner', 'system'], //
    );
  });

  it('names five of many who are taken for customers, and names of options that nobody has', async () => {
    const names = ['Client', 'Citizen', 'Patient', 'Guest', 'Kunde', 'Usager', 'Клиент'];
    const crowd = model(...names.map((name, i) => element('BusinessRole', `r${i}`, name)));
    expect((await told(crowd))[0]).toContain('"Client", "Citizen", "Patient", "Guest", "Kunde" and 2 more;');
    expect(await told(crowd, { customers: ['Clint'], partners: [] })).toEqual([
      'expected the id or name of an element, got "Clint"; did you mean "Client"? [unknown-id]',
    ]);
  });

  it.each([
    ['Eligible Customer', true],
    ['New client', true],
    ['Geschäftskunden', true],
    ['Zakelijke klant', true],
    ['Cliente existente', true],
    ['Nuevo cliente', true],
    ['Корпоративный клиент', true],
    ['Internal customer', false],
    ['Customer support', false],
    ['Client Relations', false],
    ['Servicio al cliente', false],
    ['Service client', false],
    ['Kundendienst', false],
    ['Klantenservice', false],
  ])('%s is a customer by name: %s', async (name, is) => {
    const { kind } = (await fromArchi(model(element('BusinessRole', 'a', name)))).party('a');
    expect(kind).toBe(is ? 'customer' : 'role');
  });
});
