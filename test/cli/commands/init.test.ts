import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { safeParseConfig } from '../../../src/rules/index.js';
import { schemaErrors } from '../../schema/chain-schema.js';
import { folderWith, runWith } from '../run-with.js';
import { shell } from '../shell.js';

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('service-chain init', () => {
  it('writes a chain and settings, and says what to do with them', async () => {
    const folder = folderWith({});
    const { code, output, errors } = await runWith(['init'], { folder });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toBe(`wrote chain.yaml
wrote service-chain.config.yaml

Look at it, then ask what to act on:
  npx service-chain chain.yaml
  npx service-chain check chain.yaml
`);
    expect(readdirSync(folder).sort()).toEqual(['chain.yaml', 'service-chain.config.yaml']);
  });

  it('writes what check is content with, and the overview shows', async () => {
    const folder = folderWith({});
    await runWith(['init'], { folder });
    for (const preset of ['recommended', 'model'])
      expect(await runWith(['check', '--preset', preset], { folder })).toMatchObject({ code: 0, errors: '' });
    expect((await runWith(['check', 'chain.yaml'], { folder })).code).toBe(0);
    expect((await runWith(['overview'], { folder })).output).toContain('5 of 5 links owned');
  });

  it('writes files that fit their schemas', async () => {
    const folder = folderWith({});
    await runWith(['init', '--workflow'], { folder });
    expect(schemaErrors(parse(read(folder, 'chain.yaml')))).toEqual([]);
    expect(safeParseConfig(parse(read(folder, 'service-chain.config.yaml'))).ok).toBe(true);
    expect(parse(read(folder, '.github/workflows/service-chain.yml')).jobs.check.steps.at(-1)).toEqual({
      run: 'npx --yes service-chain check',
    });
  });

  it('names the schemas of the package nearest above', async () => {
    const root = folderWith({
      'node_modules/service-chain/dist/schema.json': '{}',
      'node_modules/service-chain/dist/config.schema.json': '{}',
    });
    const { output } = await runWith(['init', 'chains/hotel'], { folder: root });
    expect(output).toContain('wrote chains/hotel/chain.yaml\n');
    const first = (folder: string, name: string) => read(folder, name).split('\n', 1)[0];
    expect(first(root, 'chains/hotel/chain.yaml')).toBe(
      '# yaml-language-server: $schema=../../node_modules/service-chain/dist/schema.json',
    );
    const alone = folderWith({});
    await runWith(['init'], { folder: alone });
    expect(first(alone, 'service-chain.config.yaml')).toBe(
      '# yaml-language-server: $schema=./node_modules/service-chain/dist/config.schema.json',
    );
  });

  it('says what to do in another folder, so that it can be pasted', async () => {
    const root = folderWith({});
    const steps = async (folder: string) => {
      const { code, output } = await runWith(['init', '--', folder], { folder: root });
      expect(code).toBe(0);
      return output.split('act on:\n')[1]!.replace(/^ +/gm, '');
    };
    expect(await steps('hotel')).toBe(
      'cd hotel\nnpx service-chain chain.yaml\nnpx service-chain check chain.yaml\n',
    );
    for (const folder of ["my hotel's", '-odd', '$(touch evil)']) {
      const [enter] = (await steps(folder)).split('\n');
      expect(shell(`${enter} && cat chain.yaml`, {}, root).stdout).toContain('Corner Hotel');
    }
    expect(existsSync(join(root, 'evil'))).toBe(false);
  });

  it('writes the workflow to the root of the repository, and has it run in the folder', async () => {
    const root = folderWith({ '.git/HEAD': '' });
    const { code, output, errors } = await runWith(['init', 'chains/a: b', '--workflow'], { folder: root });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('\nwrote .github/workflows/service-chain.yml\n');
    expect(existsSync(join(root, 'chains/a: b/.github'))).toBe(false);
    expect(parse(read(root, '.github/workflows/service-chain.yml')).jobs.check.steps.at(-1)).toEqual({
      run: 'npx --yes service-chain check',
      'working-directory': 'chains/a: b',
    });
    const again = await runWith(['init', '--workflow'], { folder: join(root, 'chains') });
    expect(again.errors).toContain('../.github/workflows/service-chain.yml is there already');
  });

  it('says where a workflow belongs when there is no repository', async () => {
    const { code, errors } = await runWith(['init', 'hotel', '--workflow'], { folder: folderWith({}) });
    expect(code).toBe(0);
    expect(errors).toContain('hotel is in no git repository');
  });

  it('overwrites nothing, says what is there, and does with --force', async () => {
    const folder = folderWith({ 'chain.yaml': 'mine' });
    const { code, errors } = await runWith(['init'], { folder });
    expect({ code, errors }).toEqual({
      ...{ code: 2, errors: 'error chain.yaml is there already; nothing was written (--force overwrites)\n' },
    });
    expect(readdirSync(folder)).toEqual(['chain.yaml']);
    writeFileSync(join(folder, 'service-chain.config.yaml'), '');
    expect((await runWith(['init'], { folder })).errors).toContain(
      'chain.yaml and service-chain.config.yaml are there already',
    );
    expect((await runWith(['init', '--force'], { folder })).code).toBe(0);
    expect(read(folder, 'chain.yaml')).toContain('Corner Hotel');
  });

  it('writes no config where settings stand somewhere else', async () => {
    const folder = folderWith({ 'package.json': '{ "service-chain": { "preset": "model" } }' });
    const { code, errors } = await runWith(['init'], { folder });
    expect({ code, errors }).toEqual({
      ...{ code: 0, errors: 'package.json holds settings already, so no config file is written\n' },
    });
    expect(existsSync(join(folder, 'service-chain.config.yaml'))).toBe(false);
    expect((await runWith(['check', 'chain.yaml'], { folder })).code).toBe(0);
  });

  it('says when it cannot write', async () => {
    const folder = folderWith({ file: '' });
    const { code, errors } = await runWith(['init', 'file'], { folder });
    expect(code).toBe(2);
    expect(errors).toContain('chain.yaml: cannot be written: ');
    mkdirSync(join(folder, 'chain.yaml'));
    expect((await runWith(['init', '--force'], { folder })).errors).toContain('cannot be written');
  });

  it('asks nothing without a terminal, as a process', () => {
    const folder = folderWith({});
    const main = join(process.cwd(), 'dist/cli/main.js');
    const { status, stdout } = shell(`node ${main} init </dev/null && node ${main} check`, {}, folder);
    expect(status).toBe(0);
    expect(stdout).toContain('wrote chain.yaml');
  });
});
