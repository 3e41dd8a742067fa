import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { subcommands } from '../../src/cli/commands/index.js';
import { analyses } from '../../src/index.js';
import { fileWith, folderWith, hotel, runWith } from './run-with.js';

describe('service-chain FILE', () => {
  it('prints the overview and exits with 0', async () => {
    const { code, output, errors } = await runWith([hotel]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('14 of 16 links owned');
  });

  it('reads standard input for -', async () => {
    const { code, output } = await runWith(['-'], {
      input: '{"parties":{},"links":{},"name":"From a pipe"}',
    });
    expect(code).toBe(0);
    expect(output.startsWith('From a pipe\n')).toBe(true);
  });

  it('lays the overview out for the width of the screen', async () => {
    const { output } = await runWith([hotel], { width: 50 });
    expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
  });

  it.each([
    ['overview', hotel],
    ['check', hotel],
    ['show', 'L2', hotel],
    ['show', 'frontDesk', hotel],
    ['why', 'L2', 'it', hotel],
    ['what-if', hotel, '--down', 'it'],
    ['diff', hotel, 'examples/city-hospital/chain.yaml'],
    ['table', 'upstream', hotel],
    ['rules', 'unowned-link'],
  ])('%s fits the narrowest screen there is', async (...words) => {
    const { output } = await runWith(words, { width: 20 });
    // Code is left whole, to be copied.
    const lines = output.split('\n').filter((line) => words[0] !== 'rules' || !line.startsWith('    '));
    expect(lines.filter((line) => line.length > 20)).toEqual([]);
  });

  it('marks headings, warnings and asides', async () => {
    const { output } = await runWith([hotel], { mark: (format, text) => `<${format}>${text}</${format}>` });
    expect(output).toContain('<bold>Harbour Hotel</bold>');
    expect(output).toContain('<yellow>breakfast, Kitchen → Guest: no owner; exposes breakfast</yellow>');
  });
});

describe('service-chain table', () => {
  it.each(analyses.map(({ table }) => table.name))('prints %s in every format', async (table) => {
    for (const format of ['text', 'csv', 'json', 'ndjson', 'markdown']) {
      const { code, output, errors } = await runWith(['table', table, hotel, '--format', format]);
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
      // A table without rows has no lines in NDJSON.
      expect(output).toMatch(format === 'ndjson' ? /\n$|^$/ : /\n$/);
    }
  });

  it('prints JSON that parses to the rows', async () => {
    const { output } = await runWith(['table', 'cycles', hotel, '-f', 'json']);
    expect(JSON.parse(output).map((row: { links: string[] }) => row.links)).toEqual([
      ['L11', 'L12'],
      ['L13', 'L7'],
    ]);
  });

  it('says which table a wrong name most likely meant, and exits with 2', async () => {
    const { code, output, errors } = await runWith(['table', 'upstrem', hotel]);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain('did you mean upstream?');
  });

  it('lists the tables there are without a name', async () => {
    const { code, output } = await runWith(['table', '-f', 'ndjson']);
    expect(code).toBe(0);
    expect(
      output
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).table),
    ).toEqual(analyses.map(({ table }) => table.name));
  });

  it('judges at the moment given, now where none is', async () => {
    const goals = { g: { holder: 'organisation', title: 'a', due: '2026-06-01' } };
    const file = fileWith('chain.json', JSON.stringify({ parties: {}, links: {}, goals }));
    const overdue = async (...words: string[]) =>
      JSON.parse((await runWith(['table', 'goals', file, '-f', 'json', ...words])).output)[0].overdue;
    expect([await overdue(), await overdue('--as-of', '2026-05-01')]).toEqual([true, false]);
    expect((await runWith(['table', 'goals', file, '--as-of', 'May'])).errors).toContain(
      'expected --as-of to be a day',
    );
  });

  it('writes into a file', async () => {
    const file = fileWith('empty.csv', '');
    const { output } = await runWith(['table', 'cycles', hotel, '-f', 'csv', '-o', file]);
    expect(output).toBe('');
    expect(readFileSync(file, 'utf8')).toMatch(/^cycle,links/);
    expect((await runWith(['table', 'cycles', hotel, '-o', 'no/such/folder.csv'])).errors).toContain(
      'cannot be written',
    );
  });
});

describe('service-chain, when it cannot answer', () => {
  it('prints every problem with file, line and column, and exits with 2', async () => {
    const file = fileWith(
      'chain.yaml',
      'parties:\n  desk: { kind: teem }\nlinks:\n  l: { provider: desk, customer: dsk }\n',
    );
    const { code, output, errors } = await runWith([file]);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(`error ${file}:2:17 parties.desk.kind: expected one of`);
    expect(errors).toContain(`${file}:4:34 links.l.customer`);
    expect(errors).toContain('did you mean "desk"? [unknown-id]');
    expect(errors.trimEnd().split('\n').at(-1)).toBe('error 3 problems; no chain was read');
  });

  it('refuses a name that is empty', async () => {
    expect(await runWith([''])).toEqual({
      ...{ code: 2, output: '', errors: 'error expected the name of a file, got ""\n' },
    });
    expect((await runWith(['table', '-o', ''])).errors).toBe('error expected the name of a file, got ""\n');
  });

  it('reads a file once that is named twice', async () => {
    const folder = folderWith({
      'chain.yaml': 'parties: {}\nlinks: {}\nsuppressions:\n  - { rule: a, subject: b }\n',
    });
    symlinkSync('chain.yaml', join(folder, 'other.yaml'));
    for (const others of [['./chain.yaml'], ['ch*.yaml', join(folder, 'chain.yaml')], ['other.yaml']])
      expect(await runWith(['chain.yaml', ...others], { folder })).toEqual(
        await runWith(['chain.yaml'], { folder }),
      );
  });

  it.each([[['diff', '-', '-']], [['what-if', '-', '--changes', '-']]])(
    'reads standard input once: %j',
    async (words) => {
      const { code, errors } = await runWith(words, { input: '{"parties":{},"links":{}}' });
      expect(code).toBe(2);
      expect(errors).toContain('standard input can be read once only');
    },
  );

  it('writes no answer over what was read', async () => {
    const text = readFileSync(hotel, 'utf8');
    const folder = folderWith({ 'chain.yaml': text });
    for (const words of [
      ['table', 'upstream', 'chain.yaml', '-o', './chain.yaml', '-f', 'csv'],
      ['check', 'chain.yaml', '--write-baseline', '--baseline', 'chain.yaml'],
    ])
      expect((await runWith(words, { folder })).errors).toContain(
        'chain.yaml: is not written, for it was read',
      );
    expect(readFileSync(join(folder, 'chain.yaml'), 'utf8')).toBe(text);
  });

  it('prints warnings and answers all the same', async () => {
    const { code, errors } = await runWith([fileWith('chain.yaml', 'parties: !odd {}\nlinks: {}\n')]);
    expect(code).toBe(0);
    expect(errors).toContain('[unresolved-tag]');
  });

  it.each([
    ['a file that is not there', 'no-such-file.yaml', 'there is no such file'],
    ['a folder', 'examples', 'it is a folder'],
  ])('says why it cannot read %s', async (_, file, reason) => {
    const { code, errors } = await runWith([file]);
    expect(code).toBe(2);
    expect(errors).toBe(`error ${file}: cannot be read: ${reason}\n`);
  });

  it('lets no name in a file move the cursor or colour the terminal', async () => {
    const file = fileWith(
      'chain.json',
      JSON.stringify({ parties: { '\u001b[31m': { kind: 'nobody\u001b[2J' } }, links: {} }),
    );
    const { errors } = await runWith([file]);
    expect(errors).not.toContain('\u001b');
  });

  it('shows a screen no escape sequence of a name in CSV either, and keeps it in a file', async () => {
    const parties = { a: { kind: 'team' }, c: { kind: 'customer' } };
    const links = { l: { provider: 'a', customer: 'c', service: '\u001b[31mred' } };
    const file = fileWith('chain.json', JSON.stringify({ parties, links }));
    const words = ['table', 'external-delivery', file, '-f', 'csv'];
    expect((await runWith(words, { width: 80 })).output).not.toContain('\u001b');
    expect((await runWith(words)).output).toContain('\u001b[31mred');
  });

  it('refuses a file over the size limit before it reads it', async () => {
    const { code, errors } = await runWith([fileWith('chain.yaml', Buffer.alloc(17 * 1024 * 1024, 0x20))]);
    expect(code).toBe(2);
    expect(errors).toContain('[too-large]');
  });

  it('exits with 2 when no file is named or an option is unknown', async () => {
    expect((await runWith([])).code).toBe(2);
    expect((await runWith([hotel, '--tabel', 'cycles'])).code).toBe(2);
  });
});

describe('service-chain --help and --version', () => {
  it('lists every command and the exit codes', async () => {
    const { code, output } = await runWith(['--help']);
    expect(code).toBe(0);
    for (const { name } of subcommands) expect(output).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(output).toContain('Exit code: 0 when it answered and is content, 1 when check found something');
    expect(output).toContain('New here? "service-chain init" writes a first chain');
  });

  it.each(subcommands.map((subcommand) => [subcommand.name, subcommand] as const))(
    'tell what %s takes',
    async (name, { flags, examples }) => {
      const { code, output } = await runWith([name, '--help'], { width: 80 });
      expect(code).toBe(0);
      for (const flag of flags) expect(output).toContain(`--${flag.name}`);
      for (const [line] of examples) expect(output).toContain(line);
      expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    },
  );

  it('are asked for by help, too', async () => {
    expect(await runWith(['help'])).toEqual(await runWith(['--help']));
    expect(await runWith(['help', 'check'])).toEqual(await runWith(['check', '--help']));
    expect((await runWith(['help', 'chek'])).errors).toContain('did you mean check?');
    expect((await runWith(['help'], { folder: folderWith({ help: '' }) })).errors).toContain('help: ');
  });

  it('fit the narrowest screen there is, but for examples', async () => {
    for (const words of [[], ['check'], ['init'], ['table'], ['what-if']]) {
      const { output } = await runWith([...words, '--help'], { width: 20 });
      const lines = output.split('\nExamples:')[0]!.split('\n');
      expect(lines.filter((line) => line.length > 20)).toEqual([]);
    }
  });

  it('say what a mistyped command most likely meant', async () => {
    const { code, errors } = await runWith(['chek', hotel]);
    expect({ code, errors }).toEqual({
      ...{ code: 2, errors: 'error there is no command and no file "chek"; did you mean check?\n' },
    });
  });

  it('prints the version', async () => {
    expect(await runWith(['--version'])).toEqual({ code: 0, output: '1.2.3\n', errors: '' });
  });
});
