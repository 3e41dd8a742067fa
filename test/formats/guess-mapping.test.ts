import { expect, it } from 'vitest';
import { fromCsv, guessMapping } from '../../src/formats/index.js';
import { toDocument } from '../../src/index.js';
import { streamOf } from './stream-of.js';

const units = 'Abteilung;Typ;Mitarbeiter;Standort\nEmpfang;Team;12;Haus A\nGäste;Kunde;;\n';
const services = 'Anbieter;Empfänger;Leistung\nEmpfang;Gäste;Check-in\n';
const files = [
  { file: 'units.csv', content: units },
  { file: 'services.csv', content: services },
];

it('shows how columns would be taken, and gives the same chain when it is given back', async () => {
  const mapping = await guessMapping(files);
  expect(mapping).toEqual({
    tables: {
      units: {
        section: 'parties',
        fields: {
          id: { column: 'Abteilung', makeId: true },
          name: 'Abteilung',
          kind: 'Typ',
          headcount: 'Mitarbeiter',
          'attributes.Standort': 'Standort',
        },
      },
      services: {
        section: 'links',
        fields: {
          provider: { column: 'Anbieter', separator: ';' },
          customer: { column: 'Empfänger', separator: ';' },
          service: 'Leistung',
        },
      },
    },
  });
  expect(toDocument(await fromCsv(files, { mapping }))).toEqual(toDocument(await fromCsv(files)));
});

it('lets go of a stream when it has seen the headings', async () => {
  let read = 0;
  let isEnded = false;
  async function* content() {
    try {
      for await (const chunk of streamOf(`id,kind\n${'a,team\n'.repeat(1_000_000)}`, 65_536)) {
        read += chunk.length;
        yield chunk;
      }
    } finally {
      isEnded = true;
    }
  }
  expect(Object.keys((await guessMapping({ file: 'parties.csv', content: content() })).tables)).toEqual([
    'parties',
  ]);
  expect(isEnded).toBe(true);
  expect(read).toBeLessThan(2_000_000);
});

it('leaves out what it cannot tell', async () => {
  expect(
    await guessMapping([
      { file: 'x.csv', content: 'foo,bar\n' },
      { file: 'y.csv', content: '' },
    ]),
  ).toEqual({ tables: {} });
});

it('a unit behind a heading does not hide the field', async () => {
  const content = 'Abteilung;Kosten (EUR);Staff [FTE];Cost centre (old)\n';
  const { fields } = (await guessMapping({ file: 'units.csv', content })).tables.units!;
  expect(fields).toMatchObject({ cost: 'Kosten (EUR)', headcount: 'Staff [FTE]' });
  expect(fields).toHaveProperty(['attributes.Cost centre (old)'], 'Cost centre (old)');
});
