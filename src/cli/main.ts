#!/usr/bin/env node
import { once } from 'node:events';
import { readFileSync, writeSync } from 'node:fs';
import type { WriteStream } from 'node:tty';
import { inspect, styleText } from 'node:util';
import { EXIT } from './command.js';
import { run } from './run.js';
import type { Output } from './surroundings.js';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Says a last word and ends: nothing can be waited for any more. */
function giveUp(message: string): never {
  try {
    writeSync(process.stderr.fd, `error ${message}\n`);
  } catch {
    // Where not even that can be written, the exit code alone tells.
  }
  process.exit(EXIT.couldNot);
}

/** What nobody has foreseen must not look like something that was found. */
function tellBug(error: unknown): never {
  const stack = error instanceof Error && error.stack !== undefined ? error.stack : inspect(error);
  return giveUp(`this is a bug of service-chain; please report it with what follows: ${stack}`);
}

/** Whoever reads the output may have seen enough (`| head`): that is no failure. */
function outputTo(stream: WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') giveUp(`cannot write: ${error.message}`);
    process.exit();
  });
  return {
    write: async (text) => {
      if (!stream.write(text)) await once(stream, 'drain');
    },
    mark: (format, text) => styleText(format, text, { stream }),
  };
}

process.on('uncaughtException', tellBug);
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
