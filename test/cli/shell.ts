import { spawnSync } from 'node:child_process';

/** How the command is called, from the root of the project: built by npm run build. */
export const command = 'node dist/cli/main.js';

/** The sequences that colour a terminal. */
export const ESCAPES = /\u001b\[[0-9;]*m/g;

/** The environment of this process, without what says whether to colour. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  // Node.js leaves colours out where it believes to run unattended, and so would any test of them.
  const { CI: _, FORCE_COLOR: __, NO_COLOR: ___, ...rest } = process.env;
  return rest;
}

/** Runs a line in a shell. */
export function shell(line: string, env: Record<string, string> = {}, folder: string = process.cwd()) {
  return spawnSync('bash', ['-c', line], {
    ...{ encoding: 'utf8', cwd: folder, env: { ...plainEnvironment(), ...env } },
  });
}

/** Runs a line in a pseudo-terminal of the given width. */
export function terminal(columns: number, line: string, env: Record<string, string> = {}): string {
  const { stdout } = shell(`script -qec 'stty cols ${columns}; ${line}' /dev/null`, {
    TERM: 'xterm',
    ...env,
  });
  return stdout.replaceAll('\r', '');
}

/** How wide the widest line is. */
export function widestLine(output: string): number {
  return Math.max(
    ...output
      .replace(ESCAPES, '')
      .split('\n')
      .map((line) => line.length),
  );
}
