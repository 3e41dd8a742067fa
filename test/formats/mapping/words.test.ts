import { expect, it } from 'vitest';
import { meantBy } from '../../../src/formats/mapping/words.js';

it.each([
  ['parties', 'kind', 'Department Abteilung direction departamento Afdeling', 'department'],
  ['parties', 'kind', 'Team Gruppe Équipe equipo groep', 'team'],
  ['parties', 'kind', 'Role Stelle fonction puesto functie', 'role'],
  ['parties', 'kind', 'System Anwendung Système aplicación applicatie', 'system'],
  ['parties', 'kind', 'Client Kunde cliente klant', 'customer'],
  ['parties', 'kind', 'Supplier Lieferant fournisseur proveedor leverancier', 'partner'],
  ['parties', 'tier', 'Supervisor Teamleitung', 'front-line-leader'],
  ['links', 'stage', 'Erstkontakt first-contact', 'first-contact'],
  ['measures', 'better', 'more höher hoger', 'higher'],
  ['ratings', 'by', 'Employee Mitarbeitende collaborateur empleado medewerker', 'staff'],
  ['contacts', 'kind', 'complaint Beschwerde plainte queja klacht', 'complaint'],
  ['contacts', 'kind', 'Inquiry Anfrage demande consulta vraag', 'enquiry'],
] as const)('%s.%s: %s', (section, field, words, meaning) => {
  for (const word of words.split(' ')) expect(meantBy(section, field, word)).toBe(meaning);
});

it('leaves what it does not know, and what other fields mean', () => {
  expect(meantBy('parties', 'kind', 'Amt')).toBe('Amt');
  expect(meantBy('parties', 'name', 'Kunde')).toBe('Kunde');
  expect(meantBy('parties', 'kind', 'constructor')).toBe('constructor');
});
