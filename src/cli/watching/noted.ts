import { statSync } from 'node:fs';

/** What an answer rests on. */
export interface Noted {
  /** Notes a file or folder, with the stamp it has now. */
  readonly note: (path: string, kind: 'file' | 'folder') => void;
  /** The stamp of each path; undefined where there was no such file. */
  readonly stamps: ReadonlyMap<string, string | undefined>;
  /** The folders that were searched. */
  readonly folders: ReadonlySet<string>;
  /** Whether anything has another stamp than when it was noted. */
  isStale(): boolean;
}

/** Begins to note. */
export function noted(): Noted {
  const stamps = new Map<string, string | undefined>();
  const folders = new Set<string>();
  return {
    stamps,
    folders,
    note(path, kind) {
      if (!stamps.has(path)) stamps.set(path, stampOf(path));
      if (kind === 'folder') folders.add(path);
    },
    isStale: () => [...stamps].some(([path, stamp]) => stampOf(path) !== stamp),
  };
}

/** What changes when a file does; undefined where there is none. */
function stampOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && `${stats.mtimeMs} ${stats.size}`;
}
