import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { safeReadChain } from '../../../src/formats/index.js';
import { formatProblem } from '../../../src/index.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const each = (count: number, part: (number: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i + 1)).join('');

/** A workbook whose sheets stand in the parts of these names, all with the same content. */
function workbook(parts: readonly string[], sheet: string) {
  const sheets = each(parts.length, (i) => `<sheet name="S${i}" sheetId="${i}" r:id="r${i}"/>`);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  const relation = (i: number) => `<Relationship Id="r${i}" Type="${type}" Target="${parts[i - 1]}"/>`;
  return zipSync({
    'xl/workbook.xml': bytes(`<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': bytes(`<Relationships>${each(parts.length, relation)}</Relationships>`),
    ...Object.fromEntries(parts.map((part) => [`xl/${part}`, bytes(sheet)])),
  });
}

const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const corners = sheetOf(
  '<row r="1"><c r="A1"><v>1</v></c></row><row r="200"><c r="XFD200"><v>1</v></c></row>',
);
const far = sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');

describe('a small workbook that would fill the memory', () => {
  it.each([
    [
      'many sheets',
      workbook(
        Array.from({ length: 100 }, (_, i) => `s${i}.xml`),
        corners,
      ),
      'all sheets',
    ],
    ['a sheet called otherwise', workbook(['s.bin'], far), '"xl/s.bin"'],
    ['prefixes', workbook(['s.xml'], far.replace(/ r=/g, ' x:r=')), '"xl/s.xml"'],
    ['one part as several sheets', workbook(['s.xml', 's.xml'], corners), 'a part of its own for each sheet'],
  ])('is refused: %s', async (_, content, words) => {
    const { problems } = await safeReadChain(content, { format: 'xlsx' });
    expect(problems.map(formatProblem).join('\n')).toContain(words);
  });

  it('is refused where a part that is no XML has more bytes than the archive says', async () => {
    const content = zipSync({ 'xl/workbook.xml': bytes('<a/>'), 'xl/a.png': new Uint8Array(1000) });
    const view = new DataView(content.buffer, content.byteOffset);
    const directory = view.getUint32(content.length - 6, true);
    const second = directory + 46 + view.getUint16(directory + 28, true);
    view.setUint32(second + 24, 10, true);
    const { problems } = await safeReadChain(content, { format: 'xlsx' });
    expect(problems.map(formatProblem).join('\n')).toContain('10 bytes in "xl/a.png"');
  });
});
