import { existsSync, readFileSync } from 'node:fs';

/** The folder of the package: two folders up from here in the source, and from where the build puts this file, its shared pieces included. */
const PACKAGE = new URL('../../', import.meta.url);

/** The text of a file that the package ships, by its path in the package; undefined where it ships none. */
export function packageFile(path: string): string | undefined {
  const file = new URL(path, PACKAGE);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
