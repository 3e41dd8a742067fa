import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a run of the command has begun to read. */
export interface Inputs {
  /** Notes a file, or `-` for standard input; tells whether it was noted before. */
  note(path: string): boolean;
  /** Whether a file is among them, under whatever name. */
  holds(path: string): boolean;
}

/** Begins to note. */
export function inputsFrom(folder: string): Inputs {
  const noted = new Set<string>();
  return {
    note(path) {
      const file = realFile(path, folder);
      const isKnown = noted.has(file);
      noted.add(file);
      return isKnown;
    },
    holds: (path) => noted.has(realFile(path, folder)),
  };
}

/** The path of a file that all spellings of it share; that of a file that is not there is the one it would have. */
export function realFile(path: string, folder: string): string {
  const whole = path === '-' ? path : resolve(folder, path);
  try {
    return realpathSync(whole);
  } catch {
    return whole;
  }
}
