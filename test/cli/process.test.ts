import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { command, ESCAPES, shell, terminal, widestLine } from './shell.js';

const hotel = 'examples/harbour-hotel/chain.yaml';

describe('the command as a process (built by npm run build)', () => {
  it('writes plain text into a pipe', () => {
    const { status, stdout, stderr } = shell(`${command} ${hotel} | cat`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Harbour Hotel');
    expect(stdout).not.toMatch(ESCAPES);
  });

  it('reads a pipe', () => {
    const { status, stdout } = shell(`cat ${hotel} | ${command} table unowned-links - --format csv`);
    expect(status).toBe(0);
    expect(
      stdout
        .split('\r\n')
        .slice(1, 3)
        .map((line) => line.split(',')[0]),
    ).toEqual(['L10', 'L3']);
  });

  it('colours a terminal and fits it', () => {
    for (const columns of [40, 80, 200]) {
      const output = terminal(columns, `${command} ${hotel}`);
      expect(output).toMatch(ESCAPES);
      expect(widestLine(output)).toBeLessThanOrEqual(columns);
    }
  });

  it('fits tables into a terminal', () => {
    const output = terminal(60, `${command} table upstream ${hotel}`);
    expect(widestLine(output)).toBeLessThanOrEqual(60);
    expect(output).toContain('providerCritical');
  });

  it('honours NO_COLOR', () => {
    expect(terminal(80, `${command} ${hotel}`, { NO_COLOR: '1' })).not.toMatch(ESCAPES);
  });

  it('honours FORCE_COLOR', () => {
    expect(shell(`${command} ${hotel} | cat`, { FORCE_COLOR: '1' }).stdout).toMatch(ESCAPES);
    expect(terminal(80, `${command} ${hotel}`, { FORCE_COLOR: '0' })).not.toMatch(ESCAPES);
  });

  it('fits help into a terminal, examples apart', () => {
    for (const columns of [60, 80, 120])
      for (const words of ['--help', 'check --help', 'init --help']) {
        const [help = ''] = terminal(columns, `${command} ${words}`).split('\nExamples:');
        expect(widestLine(help)).toBeLessThanOrEqual(columns);
        expect(help).toContain('Options:');
      }
  });

  it('takes no harm when whoever reads stops reading', () => {
    const { stdout, stderr } = shell(
      `${command} table upstream examples/city-hospital/chain.yaml -f csv | head -1; echo \${PIPESTATUS[0]}`,
    );
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n').at(-1)).toBe('0');
  });

  it('exits with 2 when there is nothing to answer', () => {
    expect(shell(`${command} no-such-file`).status).toBe(2);
    expect(shell(`echo '{' | ${command} -`).status).toBe(2);
  });

  it.skipIf(!existsSync('/dev/full'))('exits with 2 when it cannot write, in one line', () => {
    const { status, stderr } = shell(`${command} ${hotel} > /dev/full`);
    expect({ status, stderr }).toEqual({
      ...{ status: 2, stderr: 'error cannot write: ENOSPC: no space left on device, write\n' },
    });
    expect(shell(`${command} no-such-file 2> /dev/full`).status).toBe(2);
  });

  it('exits with 2 when nobody has foreseen it, and says that it is a bug', () => {
    const broken = `data:text/javascript,Date.prototype.toISOString=()=>{throw new Error('odd clock')}`;
    const { status, stdout, stderr } = shell(`node --import "${broken}" dist/cli/main.js check ${hotel}`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error this is a bug of service-chain; .*: Error: odd clock\n {4}at /);
  });

  it('knows the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(shell(`${command} --version`).stdout.trim()).toBe(version);
  });
});
