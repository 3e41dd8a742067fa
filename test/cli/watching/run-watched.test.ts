import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.js';
import { folderWith, runWith } from '../run-with.js';

const chain = (name: string) => `name: ${name}\nparties: { a: { kind: team } }\nlinks: {}\n`;

/** Runs the command watching, in this process: what it says, and a way to wait for more of it. */
function watching(folder: string, words: readonly string[], width?: number) {
  const controller = new AbortController();
  const said: string[] = [];
  let seen = 0;
  const output = { write: (text: string) => void said.push(text), mark: (_: string, text: string) => text };
  const ended = run(words, {
    ...{ output, errors: output, width, folder, stop: controller.signal, version: '1' },
    input: (async function* () {})(),
    ...{ now: '2026-06-30T12:00:00Z', ticks: () => 0, isInteractive: false },
  });
  return {
    /** All that has been said since the last time, once it holds the text. */
    async until(text: string): Promise<string> {
      for (let waits = 0; waits < 500; waits++) {
        const fresh = said.join('').slice(seen);
        if (fresh.includes(text)) {
          seen += fresh.length;
          return fresh;
        }
        await sleep(20);
      }
      throw new Error(`it never said "${text}", but: ${said.join('').slice(seen)}`);
    },
    fresh: () => said.join('').slice(seen),
    async stop() {
      controller.abort();
      return ended;
    },
  };
}

describe('--watch', () => {
  it('answers again when a file changes, and ends with 0 when stopped', async () => {
    const folder = folderWith({ 'chain.yaml': chain('One') });
    const watched = watching(folder, ['overview', 'chain.yaml', '--watch']);
    expect(await watched.until('ctrl-c ends')).toMatch(/^One\n.*watching 1 file; ctrl-c ends\n$/s);
    writeFileSync(join(folder, 'chain.yaml'), chain('Two'));
    expect(await watched.until('ctrl-c ends')).toMatch(/^Two\n/);
    expect(await watched.stop()).toBe(0);
  });

  it('counts files only, when a folder is gone too', async () => {
    const folder = folderWith({ 'teams/chain.yaml': chain('One') });
    const watched = watching(folder, ['overview', 'teams/*.yaml', '--watch']);
    expect(await watched.until('ctrl-c ends')).toContain('watching 1 file and those');
    rmSync(join(folder, 'teams'), { recursive: true });
    expect(await watched.until('ctrl-c ends')).toContain('watching 0 files and those');
    await watched.stop();
  });

  it('sees a file that an editor puts in the place of the old one, again and again', async () => {
    const folder = folderWith({ 'chain.yaml': chain('One') });
    const watched = watching(folder, ['overview', 'chain.yaml', '-w']);
    await watched.until('ctrl-c ends');
    for (const name of ['Two', 'Three', 'Four']) {
      writeFileSync(join(folder, 'chain.yaml.part'), chain(name));
      renameSync(join(folder, 'chain.yaml.part'), join(folder, 'chain.yaml'));
      expect(await watched.until('ctrl-c ends')).toMatch(new RegExp(`^${name}\n`));
    }
    await watched.stop();
  });

  it('tells what is wrong with a broken file, waits, and goes on when it is mended or there again', async () => {
    const folder = folderWith({ 'chain.yaml': chain('One') });
    const watched = watching(folder, ['check', 'chain.yaml', '--watch']);
    await watched.until('ctrl-c ends');
    writeFileSync(join(folder, 'chain.yaml'), 'parties: {');
    expect(await watched.until('ctrl-c ends')).toContain('no chain was read');
    rmSync(join(folder, 'chain.yaml'));
    expect(await watched.until('ctrl-c ends')).toContain('there is no such file');
    writeFileSync(join(folder, 'chain.yaml'), chain('Two'));
    expect(await watched.until('ctrl-c ends')).not.toContain('error');
    expect(await watched.stop()).toBe(0);
  });

  it('answers once to a burst of changes', async () => {
    const folder = folderWith({ 'chain.yaml': chain('One') });
    const watched = watching(folder, ['table', 'positions', 'chain.yaml', '--watch', '-f', 'csv']);
    await watched.until('ctrl-c ends');
    const times: number[] = [];
    for (let i = 0; i < 6; i++) {
      appendFileSync(join(folder, 'chain.yaml'), `# ${i}\n`);
      times.push(performance.now());
      await sleep(40);
    }
    const answer = await watched.until('ctrl-c ends');
    await sleep(400);
    const answers = (answer + watched.fresh()).match(/ctrl-c ends/g);
    // On a machine that stood still for a while it was no burst.
    const isBurst = times.every((time, i) => i === 0 || time - times[i - 1]! < 80);
    if (isBurst) expect(answers).toHaveLength(1);
    await watched.stop();
  });

  it('follows the config: one that changes, one that comes, and the files it names', async () => {
    const folder = folderWith({ 'chain.yaml': chain('One'), 'other.yaml': chain('Other') });
    const config = join(folder, 'service-chain.config.yaml');
    const watched = watching(folder, ['--watch']);
    expect(await watched.until('ctrl-c ends')).toContain('no file is named');
    writeFileSync(config, 'files: [chain.yaml]\n');
    expect(await watched.until('ctrl-c ends')).toMatch(/^One\n/);
    writeFileSync(config, 'files: [other.yaml]\n');
    expect(await watched.until('ctrl-c ends')).toMatch(/^Other\n/);
    writeFileSync(join(folder, 'other.yaml'), chain('Changed'));
    expect(await watched.until('ctrl-c ends')).toMatch(/^Changed\n/);
    await watched.stop();
  });

  it.each(['mjs', 'cjs'])('loads a config in JavaScript again (%s)', async (ending) => {
    const file = `service-chain.config.${ending}`;
    const text = (name: string) =>
      `${ending === 'mjs' ? 'export default' : 'module.exports ='} { files: ['${name}.yaml'] };`;
    const folder = folderWith({ [file]: text('a'), 'a.yaml': chain('A'), 'b.yaml': chain('B') });
    const watched = watching(folder, ['--watch']);
    expect(await watched.until('ctrl-c ends')).toMatch(/^A\n/);
    writeFileSync(join(folder, file), text('b'));
    expect(await watched.until('ctrl-c ends')).toMatch(/^B\n/);
    await watched.stop();
  });

  it('sees a file come that a pattern fits, in a folder below too', async () => {
    const folder = folderWith({ 'node_modules/a.yaml': '' });
    mkdirSync(join(folder, 'teams/north'), { recursive: true });
    const watched = watching(folder, ['overview', 'teams/**/*.yaml', '--watch']);
    expect(await watched.until('ctrl-c ends')).toContain('no file fits the pattern');
    writeFileSync(join(folder, 'teams/north/chain.yaml'), chain('North'));
    expect(await watched.until('ctrl-c ends')).toMatch(/^North\n.*and those that may come/s);
    await watched.stop();
  });

  it('clears the screen of a terminal only', async () => {
    for (const width of [80, undefined]) {
      const folder = folderWith({ 'chain.yaml': chain('One') });
      const watched = watching(folder, ['overview', 'chain.yaml', '--watch'], width);
      expect(await watched.until('ctrl-c ends')).not.toContain('\u001b');
      writeFileSync(join(folder, 'chain.yaml'), chain('Two'));
      const answer = await watched.until('ctrl-c ends');
      expect(answer.startsWith(width === undefined ? 'Two' : '\u001b[2J\u001b[HTwo')).toBe(true);
      await watched.stop();
    }
  });

  it('does not read standard input twice, nor write a baseline twice', async () => {
    const watched = watching(folderWith({}), ['overview', '-', '--watch']);
    expect(await watched.until('ctrl-c ends')).toContain('--watch cannot read standard input again');
    await watched.stop();
    const { errors } = await runWith(['check', '-', '--watch', '--write-baseline'], {
      stop: AbortSignal.timeout(1000),
    });
    expect(errors).toContain('expected --watch or --write-baseline, got both');
  });
});
