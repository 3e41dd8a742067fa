import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fromXlsx, safeReadChain, toXlsx } from '../../src/formats/index.js';
import { formatProblem, parseChain, toDocument } from '../../src/index.js';
import { everyField } from '../support/chains-every-field.js';

/** Made with LibreOffice: a title above the headings, a formula, a date, blank rows, a sheet of notes, an empty one. */
const units = readFileSync(new URL('../fixtures/xlsx/units-and-services.xlsx', import.meta.url));

const bytes = (text: string) => new TextEncoder().encode(text);

async function problemsOf(content: Uint8Array, options: object = {}) {
  const { problems } = await safeReadChain({ file: 'a.xlsx', content }, { options });
  return problems.map(formatProblem);
}

/** The written workbook of a chain, with a part put in place of another. */
async function changed(part: string, change: (text: string) => string) {
  const files = unzipSync(await toXlsx(parseChain(everyField())));
  return zipSync({ ...files, [part]: bytes(change(strFromU8(files[part]!))) });
}

/** Lets the directory of an archive say another size of its first file. */
function sayingSize(archive: Uint8Array, size: number) {
  const view = new DataView(archive.buffer, archive.byteOffset);
  view.setUint32(view.getUint32(archive.length - 6, true) + 24, size, true);
}

describe('reading', () => {
  it('takes sheets as tables, whatever stands above their headings', async () => {
    const { problems, ...read } = await safeReadChain({ file: 'units.xlsx', content: units });
    expect(read.ok && toDocument(read.chain)).toEqual({
      version: 1,
      parties: {
        'front-desk': { kind: 'team', name: 'Front desk', headcount: 12, attributes: { Open: 1 } },
        guests: { kind: 'customer', name: 'Guests' },
      },
      links: {
        L000000000: {
          provider: 'front-desk',
          customer: 'guests',
          service: 'Check-in',
          reviewedAt: '2026-03-04',
        },
      },
    });
    expect(problems.map(formatProblem)).toEqual([
      'units.xlsx:Notes:1:1: the sheet "Notes" holds no table; left out [left-out]',
      'units.xlsx:Empty:1:1: the sheet "Empty" is empty; left out [left-out]',
    ]);
  });

  it('says the sheet, row, column and heading of what is wrong', async () => {
    const mapping = {
      tables: { Units: { section: 'parties', fields: { id: 'Unit', kind: 'Staff' } } },
    };
    const [, first] = await problemsOf(units, { mapping });
    expect(first).toMatch(/^a\.xlsx:Units:4:4 parties\.kind \(column "Staff"\): expected .*got "12"/);
  });

  it('points a party to the row of its sheet', async () => {
    const chain = await fromXlsx({ file: 'units.xlsx', content: units });
    expect(chain.sourceOf('guests')).toEqual({ file: 'units.xlsx', sheet: 'Units', line: 6, column: 1 });
  });
});

describe('what else a workbook holds', () => {
  const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

  /** The fixture with parts changed, or added. */
  function fixtureWith(changes: Readonly<Record<string, (text: string) => string>>) {
    const files = unzipSync(units);
    const changed = Object.entries(changes).map(([part, change]) => {
      const text = files[part] ? strFromU8(files[part]) : '';
      return [part, bytes(change(text))];
    });
    return zipSync({ ...files, ...Object.fromEntries(changed) });
  }

  const withErrors = fixtureWith({
    'xl/worksheets/sheet1.xml': (text) =>
      text
        .replace(/<c r="D4"[^>]*>.*?<\/c>/, '<c r="D4" t="e"><f>1/0</f><v>#DIV/0!</v></c>')
        .replace(/<c r="C6"[^>]*>.*?<\/c>/, '<c r="C6" t="e"><v>#N/A</v></c><c r="D6" t="e"><v>#REF!</v></c>')
        .replace('</sheetData>', '<row r="9"><c r="D9" t=\'e\'><v>#N/A</v></c></row></sheetData>'),
  });

  it('tells errors in cells with sheet, row and heading, and reads them as blank', async () => {
    expect(await problemsOf(withErrors)).toEqual([
      'a.xlsx:Units:4:4: errors stand in the column "Staff" in place of values: #DIV/0! in row 4, #REF! in row 6, #N/A in row 9; read as blank [left-out]',
      'a.xlsx:Units:6:3: errors stand in the column "Type" in place of values: #N/A in row 6; read as blank [left-out]',
      expect.stringMatching(/^a\.xlsx:Units:6:3 parties\.kind \(column "Type"\): /),
      expect.stringContaining('Notes'),
      expect.stringContaining('Empty'),
    ]);
  });

  it('takes the default of a mapping for them', async () => {
    const fields = { id: { column: 'Unit', makeId: true }, kind: { column: 'Type', default: 'team' } };
    const chain = await fromXlsx(withErrors, {
      mapping: { tables: { Units: { section: 'parties', fields } } },
    });
    expect(chain.party('guests').kind).toBe('team');
  });

  it('passes over sheets that hold a chart, and charts in sheets', async () => {
    const id = 'rId99';
    const content = fixtureWith({
      'xl/workbook.xml': (text) =>
        text.replace('<sheets>', `<sheets><sheet name="Chart" sheetId="99" r:id="${id}"/>`),
      'xl/_rels/workbook.xml.rels': (text) =>
        text.replace(
          '</Relationships>',
          `<Relationship Id="${id}" Type="${RELATIONS}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
        ),
      'xl/chartsheets/sheet1.xml': () => '<chartsheet/>',
      'xl/charts/chart1.xml': () =>
        '<c:chartSpace><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75"/></c:chartSpace>',
    });
    const { ok, problems } = await safeReadChain({ file: 'a.xlsx', content });
    expect(ok).toBe(true);
    expect(problems.map(({ sheet, code }) => [sheet, code])).toEqual([
      ['Chart', 'left-out'],
      ['Notes', 'left-out'],
      ['Empty', 'left-out'],
    ]);
  });
});

describe('what is no workbook', () => {
  it.each([
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'save it as .xlsx'],
    ['text', bytes('PK is not enough'), 'expected a zip archive'],
    ['nothing', new Uint8Array(), 'expected a zip archive'],
    ['another archive', zipSync({ 'a.txt': bytes('a') }), 'without xl/workbook.xml'],
    ['an empty one', zipSync({}), 'without xl/workbook.xml'],
    [
      'a document without sheets',
      zipSync({ 'xl/workbook.xml': bytes('<a/>') }),
      'expected an .xlsx workbook',
    ],
  ])('%s is refused', async (_, content, words) => {
    const [first] = await problemsOf(content);
    expect(first).toContain(words);
    expect(first).toContain('[invalid-file]');
  });

  it('an archive cut off anywhere is refused', async () => {
    const whole = await toXlsx(parseChain(everyField()));
    for (let end = 10; end < whole.length - 1; end += 997)
      expect(await problemsOf(whole.slice(0, end))).not.toEqual([]);
  });
});

describe('what would fill the memory', () => {
  it('is not unpacked when the archive says it is too large', async () => {
    const content = zipSync({ 'xl/workbook.xml': bytes('<workbook/>') });
    sayingSize(content, 300 * 1024 * 1024);
    const [first] = await problemsOf(content);
    expect(first).toBe(
      'a.xlsx: expected at most 268435456 bytes when unpacked, got 314572800 bytes [too-large]',
    );
    const [own] = await problemsOf(units, { maxSize: 10_000 });
    expect(own).toContain('expected at most 10000 bytes when unpacked');
  });

  it('is not unpacked when the archive says less than it is', async () => {
    const content = zipSync({ 'xl/workbook.xml': bytes(' '.repeat(1000)) });
    sayingSize(content, 10);
    const [first] = await problemsOf(content);
    expect(first).toContain('expected 10 bytes in "xl/workbook.xml", as the archive says, got more of them');
  });

  it.each([
    ['a row nobody has', (text: string) => text.replace('<row r="2"', '<row r="4000000000"')],
    ['a row in another notation', (text: string) => text.replace('<row r="2"', '<row r="4e9"')],
    ['a row by entities', (text: string) => text.replace('<row r="2"', '<row r="&#52;000000000"')],
    ['a column nobody has', (text: string) => text.replace('<c r="A2"', '<c r="ZZZ2"')],
    ['a column with many letters', (text: string) => text.replace('<c r="A2"', '<c r="ZZZZZZZZZZZ2"')],
  ])('%s is refused', async (_, change) => {
    const [first] = await problemsOf(await changed('xl/worksheets/sheet2.xml', change));
    expect(first).toContain('[invalid-file]');
  });

  it('cells far apart are refused', async () => {
    const far = (text: string) =>
      text.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
    const [first] = await problemsOf(await changed('xl/worksheets/sheet2.xml', far));
    expect(first).toContain('got 1048576 rows of 16384 columns [too-large]');
  });
});

describe('writing', () => {
  it('never writes a formula, and holds what a spreadsheet or its writer would take for more than text', async () => {
    const odd = [
      '=1+1',
      '+1',
      '@x',
      '__proto__',
      'constructor',
      '_x0041_',
      ' a ',
      'a\r\nb',
      '\u0000\ufffd',
      '<b>',
    ];
    const chain = parseChain({
      parties: { a: { kind: 'team', tags: odd }, b: { kind: 'team', name: 'constructor' } },
      links: { l: { provider: 'a', customer: 'b', service: '__proto__' } },
    });
    const written = await toXlsx(chain);
    const sheets = Object.entries(unzipSync(written)).map(([, content]) => strFromU8(content));
    expect(sheets.some((text) => /<f[ >/]/.test(text))).toBe(false);
    expect(toDocument(await fromXlsx(written))).toEqual(toDocument(chain));
  });

  it('keeps numbers as numbers and truth as truth', async () => {
    const chain = parseChain({
      parties: {
        a: { kind: 'team', headcount: 12, attributes: { open: true, code: '007', floor: 3, no: '3' } },
      },
      links: {},
    });
    const sheet = strFromU8(unzipSync(await toXlsx(chain))['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain('<c r="C2"><v>12</v></c>');
    expect(sheet).toContain('t="b"><v>1</v>');
    expect(sheet).toContain('state="frozen"');
    expect(toDocument(await fromXlsx(await toXlsx(chain)))).toEqual(toDocument(chain));
  });

  it('refuses a text that no cell holds', async () => {
    const chain = parseChain({ parties: { a: { kind: 'team', name: 'x'.repeat(32_768) } }, links: {} });
    await expect(toXlsx(chain)).rejects.toThrow(
      'a workbook holds at most 32767 characters in a cell, got 32768 in row 2 of "parties"',
    );
  });
});
