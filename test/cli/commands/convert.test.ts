import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseChainText } from '../../../src/text/index.js';
import { folderWith, hotel, runWith } from '../run-with.js';

const hotelText = readFileSync(hotel, 'utf8');

describe('service-chain convert', () => {
  it('writes in the format that the ending of the file says, and says nothing', async () => {
    const folder = folderWith({ 'chain.yaml': hotelText });
    const said = await runWith(['convert', 'chain.yaml', 'out.json'], { folder });
    expect(said).toEqual({ code: 0, output: '', errors: '' });
    const written = parseChainText(readFileSync(join(folder, 'out.json'), 'utf8'));
    expect(written.content).toEqual(parseChainText(hotelText).content);
  });

  it('reads standard input and writes to the screen', async () => {
    const { code, output } = await runWith(['convert', '-', '-', '--to', 'json', '--write', 'indent=0'], {
      input: hotelText,
    });
    expect(code).toBe(0);
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(output).name).toBe('Harbour Hotel');
  });

  it.each([
    [['chain.yaml', 'out.docx'], 'cannot tell which format to write to "out.docx": name it with --to'],
    [['chain.yaml', 'out.csv'], 'CSV is written as several files: name a folder, and --to csv'],
    [['chain.yaml', 'out.archimate'], 'Archi model (ArchiMate) is read only; name another with --to'],
    [['chain.yaml', '-'], 'cannot tell which format to write to the screen: name it with --to'],
    [['chain.yaml', 'out.json', '--write', 'indnt=3'], 'indnt: unknown key "indnt"; did you mean "indent"?'],
    [['chain.yaml', 'out.json', '--write', 'indent'], 'expected --write as name=value, got "indent"'],
    [['chain.yaml', 'out.json', '--update'], '--update is for YAML'],
    [['chain.yaml', 'out.json', '--keep-mapping', 'm.yaml'], 'yaml has no columns to be taken'],
    [['chain.yaml', 'out.json', '--from', 'yml'], 'did you mean yaml?'],
    [['nobody.yaml', 'out.json'], 'nobody.yaml: cannot be read: there is no such file'],
    [['chain.yaml', 'chain.yaml/out.json'], 'chain.yaml/out.json: cannot be written'],
  ])('%j: says what keeps it from running', async (words, message) => {
    const folder = folderWith({ 'chain.yaml': hotelText });
    const { code, errors } = await runWith(['convert', ...words], { folder });
    expect({ code, errors }).toMatchObject({ code: 2, errors: expect.stringContaining(message) });
  });

  it.each([
    [['chain.yaml', 'chain.yaml'], 'chain.yaml: is not written, for it was read'],
    [['sheets/*.csv', 'sheets', '--to', 'csv'], 'sheets/parties.csv: is not written, for it was read'],
    [['chain.yaml', '-', '--to', 'xlsx'], 'Excel workbook is no text: name a file instead of -'],
  ])('%j: writes nothing over what it read, and no bytes on a screen', async (words, message) => {
    const files = {
      'chain.yaml': `# kept\n${hotelText}`,
      'sheets/links.csv': 'id,provider,customer,service\nsale,desk,guest,sale\n',
      'sheets/parties.csv': 'id,kind\ndesk,team\nguest,customer\n',
    };
    const folder = folderWith(files);
    const { code, output, errors } = await runWith(['convert', ...words], { folder });
    expect({ code, output, errors }).toMatchObject({
      ...{ code: 2, output: '', errors: expect.stringContaining(message) },
    });
    for (const [name, content] of Object.entries(files))
      expect(readFileSync(join(folder, name), 'utf8')).toBe(content);
  });

  it('tells what is lost for one reason together, and each with --all', async () => {
    const folder = folderWith({ 'chain.yaml': hotelText });
    const { errors } = await runWith(['convert', 'chain.yaml', 'a.mmd'], { folder });
    expect(errors.split('\n')).toEqual([
      'warning Mermaid flowchart does not hold the name of the organisation: a flowchart has no name',
      'warning Mermaid flowchart does not hold parties.kind (10): a picture shows the lane',
      'warning Mermaid flowchart does not hold tier (3), leaders (4) and needs (1) of parties: a picture shows who serves whom',
      'warning Mermaid flowchart does not hold links.owner (14): a picture shows whether a link has one',
      'warning Mermaid flowchart does not hold requires (4), channel (4), stage (4) and 2 more of links (--all tells each): a picture shows who serves whom',
      '',
    ]);
    const each = await runWith(['convert', 'chain.yaml', 'a.mmd', '--all'], { folder });
    expect(each.errors.trim().split('\n')).toHaveLength(11);
    expect(each.errors).toContain('does not hold links.requires (4): a picture shows who serves whom\n');
  });

  it('takes \\t for a tab, as its page shows it', async () => {
    const folder = folderWith({ 'chain.yaml': hotelText });
    const words = ['convert', 'chain.yaml', 'out', '--to', 'csv', '--write', 'delimiter=\\t'];
    expect(await runWith(words, { folder })).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'out/links.tsv'), 'utf8')).toContain('id\tprovider\tcustomer');
    const page = await runWith(['formats', 'csv'], { folder });
    expect(page.output).toMatch(/delimiter {2}, or ; or \\t {2}what stands between cells/);
  });
});
