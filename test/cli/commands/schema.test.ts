import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runWith } from '../run-with.js';
import { command, shell } from '../shell.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, string> };

describe('service-chain schema', () => {
  it.each([
    ['chain', './schema.json', 'Service chain'],
    ['config', './config.schema.json', 'Settings of service-chain'],
    ['changes', './changes.schema.json', 'Changes of a service chain'],
  ])('prints the schema of %s, as the package exports it', async (kind, entry, title) => {
    const { code, output, errors } = await runWith(['schema', kind]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toBe(readFileSync(manifest.exports[entry]!, 'utf8'));
    expect(JSON.parse(output)).toMatchObject({ $schema: expect.stringContaining('draft-07'), title });
  });

  it('prints that of a chain where nothing is said', async () => {
    expect(await runWith(['schema'])).toEqual(await runWith(['schema', 'chain']));
  });

  it('writes into a file', async () => {
    const folder = folderWith({});
    expect((await runWith(['schema', '-o', 'schema.json'], { folder })).output).toBe('');
    expect(readFileSync(join(folder, 'schema.json'), 'utf8')).toBe(readFileSync('dist/schema.json', 'utf8'));
  });

  it('says which kind a wrong one most likely meant', async () => {
    const { code, errors } = await runWith(['schema', 'confg']);
    expect(code).toBe(2);
    expect(errors).toContain('Expected one of chain, config, changes; did you mean config?');
  });

  it('finds the schema from where it is built, in any folder', () => {
    const main = join(process.cwd(), 'dist/cli/main.js');
    const { status, stdout } = shell(`node ${main} schema config`, {}, folderWith({}));
    expect(status).toBe(0);
    expect(stdout).toBe(readFileSync('dist/config.schema.json', 'utf8'));
    expect(shell(`${command} schema | head -1`).stdout).toBe('{\n');
  });
});
