import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/formats/bytes-written.js';
import { bundleTables, type WriteBundleOptions, writeBundle } from '../../../src/formats/index.js';
import { defineChain, parseChain, type ServiceChain } from '../../../src/index.js';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { oddGarage } from '../../support/bundle-chain.js';
import { type Resource, rowsByDuckdb } from './csv/read-data-package.js';

const hotel = parseChain(harbourHotel);
const asOf = '2026-03-01T00:00:00Z';
const folder = mkdtempSync(join(tmpdir(), 'service-chain-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a bundle into the folder; its descriptor. */
async function written(chain: ServiceChain, options: Omit<WriteBundleOptions, 'format'> = {}) {
  for (const file of writeBundle(chain, { format: 'csv', ...options }))
    writeFileSync(join(folder, file.path), await contentOf(file));
  return JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as { resources: Resource[] };
}

describe('a bundle of CSV files', () => {
  it('has a file for each table and a descriptor', async () => {
    const chain = defineChain({
      parties: { desk: { kind: 'team' }, guest: { kind: 'customer', needs: ['=1+1', 'a, b'] } },
      links: { sale: { provider: 'desk', customer: 'guest', service: 'sale' } },
    });
    const { resources } = await written(chain, { tables: ['parties', 'party-needs', 'unowned-links'] });
    expect(resources.map(({ path }) => path)).toEqual([
      'parties.csv',
      'party-needs.csv',
      'unowned-links.csv',
    ]);
    expect(readFileSync(join(folder, 'party-needs.csv'), 'utf8')).toBe(
      'party,need\r\nguest,\'=1+1\r\nguest,"a, b"\r\n',
    );
    expect(readFileSync(join(folder, 'unowned-links.csv'), 'utf8')).toBe(
      'link,service,provider,customer,reason,owner,touchpointsExposed,touchpoints,modelled\r\nsale,sale,desk,guest,no-owner,,1,"[""sale""]",complete\r\n',
    );
  });

  it('says what columns hold and refer to', async () => {
    const { resources } = await written(hotel);
    const schemaOf = (name: string) => resources.find((one) => one.name === name)!.schema;
    expect(schemaOf('upstream-parties')).toMatchObject({
      missingValues: [''],
      primaryKey: ['touchpoint', 'party'],
      foreignKeys: [
        { fields: ['touchpoint'], reference: { resource: 'links', fields: ['link'] } },
        { fields: ['party'], reference: { resource: 'parties', fields: ['party'] } },
      ],
    });
    expect(schemaOf('upstream-parties').fields[2]).toEqual({
      name: 'distance',
      type: 'integer',
      description: 'The least distance of the links it provides here; 1 serves the customer directly.',
      constraints: { required: true },
      columnType: 'integer',
      unit: 'links',
    });
    expect(schemaOf('parties')).toMatchObject({
      primaryKey: ['party'],
      foreignKeys: [{ fields: ['partOf'], reference: { resource: '', fields: ['party'] } }],
    });
    expect(schemaOf('parties').fields[0]).toMatchObject({ constraints: { required: true, unique: true } });
    expect(schemaOf('leadership')).toMatchObject({ uniqueKeys: [['party', 'basis', 'leader']] });
    expect(schemaOf('journey-summary').fields.find(({ name }) => name === 'emptyStages')).toMatchObject({
      type: 'array',
      constraints: {
        jsonSchema: {
          items: { type: 'string', enum: ['first-contact', 'service-delivery', 'after-service'] },
        },
      },
    });
  });

  it('is a data package by the standard, version 2', async () => {
    const schema = new URL('../../fixtures/data-package/data-package-2.schema.json', import.meta.url);
    const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: /^https:\/\// } });
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    for (const chain of [hotel, oddGarage()]) {
      validate(await written(chain, { asOf }));
      expect(validate.errors).toBeNull();
    }
  });

  it.each([
    ['the hotel', hotel],
    ['a garage with odd names', oddGarage()],
  ])('is read by DuckDB as the tables are: %s', async (_, chain) => {
    const { resources } = await written(chain, { asOf, options: { formulas: 'keep' } });
    const read = await rowsByDuckdb(folder, resources);
    for (const { table } of bundleTables(chain, { asOf }))
      expect(read.get(table.declaration.name)).toEqual(table.rows());
    expect(read.size).toBe(resources.length);
  });

  it('runs no formula in a spreadsheet', async () => {
    const { resources } = await written(oddGarage());
    const read = await rowsByDuckdb(folder, resources);
    const texts = [...read.values()]
      .flat()
      .flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'string'));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => /^\s*[=+@-]/.test(text))).toEqual([]);
    expect(read.get('parties')!.map(({ party }) => party)).toContain("'=cmd()");
  });
});
