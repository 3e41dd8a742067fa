import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../src/cli/output/progress.js';
import type { Surroundings } from '../../../src/cli/surroundings.js';
import { fileWith, folderWith, runWith } from '../run-with.js';

const WIPE = '\r\u001b[2K';

/** Progress by a clock of our own, and what it shows. */
function withClock(changes: Partial<Surroundings> = {}) {
  const clock = { now: 0 };
  const shown: string[] = [];
  const errors = { write: (text: string) => void shown.push(text), mark: (_: string, text: string) => text };
  const on = { errors, ticks: () => clock.now, isInteractive: true, ...changes } as Partial<Surroundings>;
  const progress = progressOf(on as Surroundings, 'asking');
  const at = (now: number, text: string) => {
    clock.now = now;
    progress.stage(text);
    return shown.splice(0).join('');
  };
  const ended = () => {
    progress.end();
    return shown.splice(0).join('');
  };
  return { at, ended, progress, clock, shown };
}

describe('progress', () => {
  it('tells nothing under a second, and wipes nothing then', () => {
    const { at, ended } = withClock();
    expect([at(0, 'a'), at(999, 'b'), ended()]).toEqual(['', '', '']);
  });

  it('tells from a second on, four times a second at most, and wipes the line at the end, once', () => {
    const { at, ended } = withClock();
    expect(at(1000, 'a')).toBe(`${WIPE}asking a`);
    expect([at(1001, 'b'), at(1249, 'c')]).toEqual(['', '']);
    expect(at(1250, 'd')).toBe(`${WIPE}asking d`);
    expect([ended(), ended()]).toEqual([WIPE, '']);
  });

  it('tells nothing where nobody watches', () => {
    const { at, ended } = withClock({ isInteractive: false });
    expect([at(5000, 'a'), ended()]).toEqual(['', '']);
  });

  it('keeps to one line, and lets no name move the cursor', () => {
    const { at } = withClock({ width: 20 });
    const line = at(1000, `\u001b[2J${'long '.repeat(9)}`);
    expect(line).toBe(`${WIPE}asking \ufffd[2Jlong`);
  });

  it('counts pieces as they pass, and passes them all on', () => {
    const { progress, clock, shown } = withClock();
    const pieces = Array.from({ length: 1000 }, (_, i) => i);
    const passed: number[] = [];
    for (const piece of progress.counted(pieces)) {
      passed.push(piece);
      clock.now += 5;
    }
    expect(passed).toEqual(pieces);
    expect(shown).toEqual([256, 512, 768].map((count) => `${WIPE}asking ${count} lines`));
  });
});

describe('the command, when it takes long', () => {
  /** Every look at the clock is a second later. */
  const slow = () => {
    let now = 0;
    return { ticks: () => (now += 1000), isInteractive: true };
  };
  const chain = fileWith('chain.yaml', 'parties: { a: { kind: team } }\nlinks: {}\n');

  it('tells what it reads and which rule it asks, and leaves a clean line', async () => {
    const { code, output, errors } = await runWith(['check', chain, '--fail-on', 'never'], slow());
    expect(code).toBe(0);
    expect(errors).toContain(`${WIPE}reading `);
    expect(errors).toContain(`${WIPE}asking unowned-link`);
    expect(errors.endsWith(WIPE)).toBe(true);
    expect(output).not.toContain('\u001b');
  });

  it('leaves a clean line when it fails, too', async () => {
    const wrong = fileWith('chain.yaml', 'parties: 4\nlinks: {}\n');
    const { errors } = await runWith(['check', wrong], slow());
    expect(errors.slice(errors.lastIndexOf(WIPE) + WIPE.length)).toMatch(/^error /);
    expect(errors.lastIndexOf('reading')).toBeLessThan(errors.lastIndexOf(WIPE));
  });

  it('tells how many lines it has written into a file', async () => {
    const links = Array.from(
      { length: 400 },
      (_, i) => `  l${i}: { provider: a, customer: c, service: s }\n`,
    );
    const file = fileWith(
      'chain.yaml',
      `parties: { a: { kind: team }, c: { kind: customer } }\nlinks:\n${links.join('')}`,
    );
    const folder = folderWith({});
    const words = ['table', 'external-delivery', file, '-f', 'ndjson', '-o', 'out.ndjson'];
    const { errors } = await runWith(words, { ...slow(), folder });
    expect(errors).toContain(`${WIPE}writing 256 lines`);
    expect(errors.endsWith(WIPE)).toBe(true);
  });

  it('tells nothing of it where nobody watches', async () => {
    expect((await runWith(['check', chain], { ...slow(), isInteractive: false })).errors).toBe('');
  });
});
