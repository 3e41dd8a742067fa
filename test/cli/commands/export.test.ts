import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleFormats } from '../../../src/formats/index.js';
import { folderWith, hotel, runWith } from '../run-with.js';

const chainFile = resolve(hotel);

describe('service-chain export', () => {
  it('writes every table with the package that describes them', async () => {
    const folder = folderWith({});
    const said = await runWith(['export', 'out/bundle', chainFile], { folder });
    expect(said).toEqual({ code: 0, output: '', errors: '' });
    const files = readdirSync(join(folder, 'out/bundle'));
    const { resources } = JSON.parse(readFileSync(join(folder, 'out/bundle/datapackage.json'), 'utf8')) as {
      resources: ReadonlyArray<{ path: string }>;
    };
    expect(files.sort()).toEqual(['datapackage.json', ...resources.map(({ path }) => path)].sort());
    expect(readFileSync(join(folder, 'out/bundle/unowned-links.csv'), 'utf8')).toContain(
      '\r\nL10,staffing,hr,housekeeping,',
    );
  });

  it.each(bundleFormats.map((format) => [format.id, format] as const))(
    'writes %s, and again over what is there',
    async (id, format) => {
      const folder = folderWith({});
      const words = ['export', 'b', chainFile, '-f', id, '--table', 'parties', '--table', 'links'];
      const file = 'file' in format ? [join(folder, 'b', format.file)] : [];
      for (let run = 0; run < 2; run++) {
        expect(await runWith(words, { folder })).toMatchObject({ code: 0, errors: '' });
        expect(file.every((path) => existsSync(path))).toBe(true);
        expect(readdirSync(join(folder, 'b')).filter((name) => name.endsWith('.new'))).toEqual([]);
      }
    },
    60_000,
  );

  it.each([
    [['--table', 'upsteam'], 'expected tables to be among'],
    [['-f', 'excell'], 'Expected one of csv'],
    [['--write', 'nosuch=1'], 'nosuch: unknown key "nosuch"'],
    [['--minimum', '2'], 'minimum'],
  ])('says what keeps it from running: %j', async (words, message) => {
    const { code, errors } = await runWith(['export', 'b', chainFile, ...words], { folder: folderWith({}) });
    expect({ code, errors }).toMatchObject({ code: 2, errors: expect.stringContaining(message) });
  });

  it('says where the folder is a file', async () => {
    const folder = folderWith({});
    writeFileSync(join(folder, 'b'), '');
    const { code, errors } = await runWith(['export', 'b', chainFile], { folder });
    expect({ code, errors }).toMatchObject({ code: 2, errors: expect.stringContaining('cannot be written') });
  });
});
