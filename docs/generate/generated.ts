import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file that is made from the source, never written by hand. */
export interface Generated {
  /** Where it goes, from the root of the repository. */
  readonly path: string;
  /** Makes its text. */
  readonly make: () => string | Promise<string>;
}

/** The absolute path of a file of the repository. */
export function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** Makes files and puts them where they belong. */
export async function write(...files: readonly Generated[]): Promise<void> {
  for (const { path, make } of files) {
    const text = await make();
    mkdirSync(dirname(fromRoot(path)), { recursive: true });
    writeFileSync(fromRoot(path), text);
  }
}

/** Whether a module is the one that Node was started with. */
export function isStarted(moduleUrl: string): boolean {
  return process.argv[1] === fileURLToPath(moduleUrl);
}
