import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../src/report/index.js';
import { assess } from '../../../src/rules/index.js';
import { parseChainText } from '../../../src/text/index.js';
import { folderWith, hotel, runWith } from '../run-with.js';

const asOf = '2026-06-30T12:00:00Z';

describe('service-chain report', () => {
  it('writes the page of the chain to a file, judged as of now', async () => {
    const folder = folderWith({ 'chain.yaml': readFileSync(hotel) });
    const { code, output, errors } = await runWith(['report', 'chain.yaml', '-o', 'chain.html'], { folder });
    expect({ code, output, errors }).toEqual({ code: 0, output: '', errors: '' });
    const chain = parseChainText(readFileSync(hotel), { file: 'chain.yaml' });
    expect(readFileSync(join(folder, 'chain.html'), 'utf8')).toBe(toHtml(assess(chain, { asOf })));
  });

  it('hands it to another program, under another heading and with other rules', async () => {
    const words = ['report', hotel, '--title', 'Who serves whom', '--only', 'serves-nobody'];
    const { code, output } = await runWith(words);
    expect(code).toBe(0);
    expect(output).toContain('<h1><bdi>Who serves whom</bdi></h1>');
    expect(output).toContain('Archive (archive) serves nobody');
    expect(output).not.toContain('Nobody answers for staffing');
  });

  it('does not fill a screen with it', async () => {
    const { code, output, errors } = await runWith(['report', hotel], { width: 80 });
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain('expected -o with the file for the page');
  });

  it('does not write over what it reads', async () => {
    const folder = folderWith({ 'chain.yaml': readFileSync(hotel) });
    const { code } = await runWith(['report', 'chain.yaml', '-o', 'chain.yaml'], { folder });
    expect(code).toBe(2);
    expect(readFileSync(join(folder, 'chain.yaml'))).toEqual(readFileSync(hotel));
  });
});
