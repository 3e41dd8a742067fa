#!/usr/bin/env node
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import { run } from './run.js';
import type { Output } from './surroundings.js';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Whoever reads the output may have seen enough (`| head`): that is no failure. */
function outputTo(stream: WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    write: async (text) => {
      if (!stream.write(text)) await once(stream, 'drain');
    },
    mark: (format, text) => styleText(format, text, { stream }),
  };
}

process.exitCode = await run(process.argv.slice(2), {
  output: outputTo(process.stdout),
  errors: outputTo(process.stderr),
  input: process.stdin,
  width: process.stdout.isTTY ? process.stdout.columns || undefined : undefined,
  folder: process.cwd(),
  get now() {
    return new Date().toISOString();
  },
  ticks: () => performance.now(),
  isInteractive: Boolean(process.stdin.isTTY && process.stderr.isTTY),
  version: manifest.version,
});
