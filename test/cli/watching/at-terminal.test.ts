import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atKeyboard, KEYS } from '../keyboard.js';
import { folderWith } from '../run-with.js';

const main = join(process.cwd(), 'dist/cli/main.js');
const chain = (name: string) => `name: ${name}\nparties: { a: { kind: team } }\nlinks: {}\n`;

describe('--watch as a process', () => {
  it('answers again at a terminal, and ends with 0 by ctrl-c', async () => {
    const folder = folderWith({ 'chain.yaml': chain('One') });
    const keyboard = atKeyboard(`node ${main} chain.yaml --watch`, folder);
    await keyboard.waitFor('One');
    await keyboard.waitFor('watching 1 file; ctrl-c ends');
    writeFileSync(join(folder, 'chain.yaml'), chain('Two'));
    await keyboard.waitFor('Two');
    await keyboard.waitFor('ctrl-c ends');
    keyboard.press(KEYS.cancel);
    const { code, screen } = await keyboard.ended;
    expect(code).toBe(0);
    expect(screen.split('\u001b[2J\u001b[H')).toHaveLength(2);
  });

  it('ends with 0 by SIGINT', async () => {
    const folder = folderWith({ 'chain.yaml': chain('One') });
    const child = spawn(process.execPath, [main, 'chain.yaml', '--watch'], { cwd: folder });
    const ended = new Promise((resolve) => child.on('close', (...how) => resolve(how)));
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (piece) => String(piece).includes('ctrl-c ends') && resolve());
    });
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });
});
