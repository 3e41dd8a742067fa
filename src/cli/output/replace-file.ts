import { realpathSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/**
 * Writes a new file, and puts it in the place of the old one once it is whole: whatever goes wrong on the way, the old one stays. What is
 * no ordinary file, such as a pipe, is written as it comes.
 */
export async function replaceFile(path: string, write: (path: string) => Promise<unknown>): Promise<void> {
  const target = standingAt(path);
  if (target === undefined) {
    await write(path);
    return;
  }
  const begun = `${target}.new`;
  try {
    await rm(begun, { force: true });
    await write(begun);
    await rename(begun, target);
  } finally {
    await rm(begun, { force: true });
  }
}

/** The file itself where a link points to it; `undefined` for what cannot be replaced. */
function standingAt(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return path;
  return found.isFile() ? realpathSync(path) : undefined;
}
