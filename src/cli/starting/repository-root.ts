import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The root of the git repository a folder is in; undefined where it is in none. The folder need not be there yet. */
export function repositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
