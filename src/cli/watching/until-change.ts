import { dirname, sep } from 'node:path';
import { watch } from 'chokidar';
import { commandError } from '../command-error.js';
import type { Noted } from './noted.js';

/** How long nothing may happen until a burst of changes counts as over, in milliseconds. */
const SETTLING = 100;

/** Folders that hold no chain of anybody's, and very many files. */
const SKIPPED = /[\\/](node_modules|\.git)([\\/]|$)/;

/**
 * Waits until something that was noted has changed and all is quiet again, or until it is stopped.
 *
 * @throws CommandError when the system cannot watch
 */
export async function untilChange(rests: Noted, stop: AbortSignal): Promise<void> {
  const { stamps, folders } = rests;
  const parents = new Set([...stamps.keys()].map((path) => dirname(path)));
  const isInSearched = (path: string) =>
    [...folders].some((folder) => path.startsWith(`${folder}${sep}`)) && !SKIPPED.test(path);
  // A file is watched by way of its folder: editors put a new file into the place of the old one.
  const watcher = watch([...parents, ...folders], {
    ignoreInitial: true,
    ignored: (path) => !(stamps.has(path) || parents.has(path) || isInSearched(path)),
  });
  const over = new AbortController();
  try {
    await new Promise<void>((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const changed = () => {
        clearTimeout(timer);
        timer = setTimeout(resolve, SETTLING);
      };
      watcher.on('all', changed);
      // What changed between reading and watching was seen by nobody.
      watcher.on('ready', () => rests.isStale() && changed());
      watcher.on('error', (error) => reject(commandError(`cannot watch: ${(error as Error).message}`)));
      stop.addEventListener('abort', () => resolve(), { signal: over.signal });
      if (stop.aborted) resolve();
    });
  } finally {
    over.abort();
    await watcher.close();
  }
}
