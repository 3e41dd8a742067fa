import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWith, folderWith, runWith } from '../run-with.js';

const hotel = 'examples/harbour-hotel/chain.yaml';
const OWNERS = ['--only', 'unowned-link'];

async function subjectsOf(words: readonly string[], folder = process.cwd()) {
  const { code, output, errors } = await runWith(['check', '-f', 'json', ...OWNERS, ...words], { folder });
  const rows = output === '' ? [] : (JSON.parse(output) as Array<{ subject: string }>);
  return { code, subjects: rows.map(({ subject }) => subject), errors };
}

describe('service-chain check', () => {
  it('exits with 1 when something is found, 0 when nothing is', async () => {
    expect(await subjectsOf([hotel])).toEqual({ code: 1, subjects: ['L10', 'L3'], errors: '' });
    const clean = fileWith('chain.json', '{ "parties": {}, "links": {} }');
    expect(await subjectsOf([clean])).toEqual({ code: 0, subjects: [], errors: '' });
  });

  it.each<[string, number]>([
    ['error', 0],
    ['warn', 1],
    ['info', 1],
    ['never', 0],
  ])('fails on %s: %d', async (level, code) => {
    expect((await subjectsOf([hotel, '--fail-on', level])).code).toBe(code);
  });

  it('takes severities from the preset and from the line', async () => {
    const codeWith = async (...words: string[]) =>
      (await subjectsOf([hotel, '--fail-on', 'error', ...words])).code;
    expect(await codeWith('--preset', 'strict')).toBe(1);
    expect(await codeWith('--rule', 'unowned-link=error')).toBe(1);
    expect(await codeWith('--preset', 'strict', '--rule', 'unowned-link=off')).toBe(0);
  });

  it.each([
    ['--rule', 'unowned-lnk=error', 'did you mean unowned-link?'],
    ['--rule', 'unowned-link', 'expected --rule to be like unowned-link=error'],
    ['--only', 'unowned-lnk', 'did you mean unowned-link?'],
    ['--minimum', 'few', 'expected --minimum to be a whole number'],
    ['--minimum', '2', 'at least 3'],
    ['--preset', 'stict', 'did you mean strict?'],
    ['--baseline', 'none.json', 'there is no such baseline'],
  ])('refuses %s %s', async (flag, value, message) => {
    const { code, output, errors } = await runWith(['check', hotel, flag, value]);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(message);
  });

  it('records a baseline, and is content until something changes', async () => {
    const text = readFileSync(hotel, 'utf8');
    const folder = folderWith({
      'chain.yaml': text,
      'service-chain.config.json': '{ "baseline": "known.json" }',
    });
    const recorded = await runWith(['check', 'chain.yaml', ...OWNERS, '--write-baseline'], { folder });
    expect(recorded).toEqual({ code: 0, output: '', errors: '2 findings recorded in known.json\n' });
    expect(await subjectsOf(['chain.yaml'], folder)).toEqual({ code: 0, subjects: [], errors: '' });
    writeFileSync(
      join(folder, 'chain.yaml'),
      text.replace('service: storage, owner: it }', 'service: storage }'),
    );
    expect(await subjectsOf(['chain.yaml'], folder)).toMatchObject({ code: 1, subjects: ['L15'] });
  });

  it('keeps only what is selected, but records all in a baseline', async () => {
    expect((await subjectsOf([hotel, '--select', 'kitchen or L3'])).subjects).toEqual(['L3']);
    const folder = folderWith({ 'chain.yaml': readFileSync(hotel, 'utf8') });
    const words = ['check', 'chain.yaml', ...OWNERS, '--select', 'L3', '--write-baseline'];
    expect((await runWith(words, { folder })).errors).toMatch(/^2 findings recorded/);
  });

  it('counts and lists only what is selected, in all parts of a page', async () => {
    const acceptances = ['L3', 'L10'].map(
      (subject) => `  - { rule: unowned-link, subject: ${subject}, reason: about ${subject} }\n`,
    );
    const accepting = `${readFileSync(hotel, 'utf8')}\nsuppressions:\n${acceptances.join('')}`;
    const folder = folderWith({ 'chain.yaml': readFileSync(hotel, 'utf8'), 'accepting.yaml': accepting });
    const page = async (file: string) =>
      (await runWith(['check', file, ...OWNERS, '--select', 'L3', '-f', 'html'], { folder })).output.replace(
        /<[^>]*>/g,
        ' ',
      );
    expect(await page('chain.yaml')).toMatch(/Warnings to look at +1 /);
    const accepted = await page('accepting.yaml');
    expect(accepted).toMatch(/Accepted in the document +1 /);
    expect(accepted).toContain('about L3');
    expect(accepted).not.toContain('about L10');
  });

  it('counts as fixed only what is selected', async () => {
    const text = readFileSync(hotel, 'utf8');
    const folder = folderWith({ 'chain.yaml': text });
    await runWith(['check', 'chain.yaml', ...OWNERS, '--write-baseline', '--baseline', 'b.json'], { folder });
    writeFileSync(join(folder, 'chain.yaml'), text.replace(/(?<=L10:.*?)(?= \})/, ', owner: hr'));
    const words = ['check', 'chain.yaml', ...OWNERS, '--baseline', 'b.json'];
    const said = async (...more: string[]) => (await runWith([...words, ...more], { folder })).output;
    expect(await said()).toContain('1 fixed since the baseline');
    expect(await said('--select', 'L3')).not.toContain('fixed since');
  });

  it('tells what is wrong with a selector, and shows where', async () => {
    const { code, errors } = await runWith(['check', hotel, '--select', 'upstraemOf(L1)']);
    expect(code).toBe(2);
    expect(errors).toContain('    upstraemOf(L1)\n    ^');
  });

  it.each(['text', 'json', 'csv', 'ndjson', 'markdown', 'html', 'sarif', 'junit', 'github'])(
    'prints findings as %s, and puts no marks into a file',
    async (format) => {
      const file = fileWith('findings', '');
      const mark = (_: string, text: string) => `\u001b[1m${text}\u001b[22m`;
      const { code, output } = await runWith(['check', hotel, '-f', format, '-o', file], { mark, width: 80 });
      expect({ code, output }).toEqual({ code: 1, output: '' });
      const written = readFileSync(file, 'utf8');
      expect(written).toContain('unowned-link');
      expect(written).not.toContain('\u001b');
    },
  );

  it('reads several files as one chain', async () => {
    const folder = folderWith({
      'a.yaml':
        'parties: { a: { kind: team }, c: { kind: customer } }\nlinks: { l: { provider: b, customer: a, service: s }, n: { provider: b, customer: a, service: t, owner: b } }\n',
      'b.yaml': 'parties: { b: { kind: team } }\nlinks: { m: { provider: a, customer: c, service: s } }\n',
    });
    expect((await subjectsOf(['*.yaml'], folder)).subjects).toEqual(['l', 'm']);
  });

  it('shows three infos of a rule in text, and says how to see all', async () => {
    const only = ['check', hotel, '--only', 'assumed-requirement', '--fail-on', 'never'];
    const { output } = await runWith(only);
    expect(output).toMatch(/\.\n {4}… and \d+ more \(--all shows them\)\n/);
    const all = (await runWith([...only, '--all'])).output;
    expect(all).not.toContain('--all');
    expect(all.match(/does not say/g)!.length).toBeGreaterThan(3);
  });

  it('tells what is wrong with a baseline', async () => {
    const file = fileWith('known.json', '{ "version": 1,\n "findings": [{ "rule": "unowned-link" }] }');
    const { code, errors } = await runWith(['check', hotel, '--baseline', file]);
    expect(code).toBe(2);
    expect(errors).toContain('baseline.findings[0].subject: expected text, got nothing [missing-key]');
    expect(errors).toContain('error 1 problem in the baseline');
  });

  it('sets aside what the document accepts, until its last day', async () => {
    const accepted =
      'suppressions:\n  - { rule: unowned-link, subject: L10, reason: being rebuilt, until: 2026-07-31 }\n';
    const file = fileWith('chain.yaml', `${readFileSync(hotel, 'utf8')}\n${accepted}`);
    expect((await subjectsOf([file])).subjects).toEqual(['L3']);
    expect((await subjectsOf([file, '--as-of', '2026-08-01'])).subjects).toEqual(['L10', 'L3']);
  });
});
