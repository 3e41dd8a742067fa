import { lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFile } from '../../../src/cli/output/write-files.js';
import type { OutputFile } from '../../../src/formats/index.js';
import { folderWith, surroundingsIn } from '../run-with.js';

const whole: OutputFile = { path: 'a.txt', pieces: () => ['new', ' text'] };
const broken: OutputFile = {
  path: 'a.txt',
  *pieces() {
    yield 'half';
    throw new Error('the package is missing');
  },
};

describe('writeFile', () => {
  it('leaves the old file where the new one does not become whole, and nothing beside it', async () => {
    const folder = folderWith({ 'a.txt': 'old' });
    await expect(writeFile(broken, 'a.txt', surroundingsIn(folder))).rejects.toThrow(
      'the package is missing',
    );
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
  });

  it('writes into the file that a link points to', async () => {
    const folder = folderWith({ 'real/a.txt': 'old' });
    symlinkSync('real/a.txt', join(folder, 'link.txt'));
    await writeFile(whole, 'link.txt', surroundingsIn(folder));
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real/a.txt'), 'utf8')).toBe('new text');
  });

  it('writes to devices as it goes', async () => {
    await expect(writeFile(whole, '/dev/null', surroundingsIn('/'))).resolves.toBeUndefined();
  });
});
