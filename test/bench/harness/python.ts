import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeOrganisation } from '../organisation/organisation.js';
import type { Plan } from '../organisation/sizes.js';

/** A Python, and the organisations written to files for it. */
export interface Python {
  readonly command: string;
  readonly script: string;
  /** The folder of an organisation, written at the first call. */
  folderOf(plan: Plan): string;
  /** Removes all that was written. */
  remove(): void;
}

/** The Python of the system comes first: it is the one that sees the system's packages. */
const COMMANDS = ['/usr/bin/python3', 'python3'];

/** The version of a module of Python, with the command that has it. */
export function findPythonModule(module: string): { command: string; version: string } | undefined {
  for (const command of COMMANDS) {
    try {
      const program = `import ${module}; print(${module}.__version__)`;
      const version = execFileSync(command, ['-c', program], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return { command, version: version.trim() };
    } catch {
      // Neither a missing command nor a missing module is an error here.
    }
  }
  return undefined;
}

/** Writes organisations for Python into a temporary folder. */
export function pythonWith(command: string): Python {
  const root = mkdtempSync(join(tmpdir(), 'service-chain-bench-'));
  const written = new Set<string>();
  return {
    command,
    script: fileURLToPath(new URL('../contenders/python_peers.py', import.meta.url)),
    folderOf: (plan) => {
      const folder = join(root, `${plan.size}-${plan.profile}`);
      if (!written.has(folder)) writeOrganisation(folder, plan);
      written.add(folder);
      return folder;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function writeOrganisation(folder: string, plan: Plan): void {
  const { partyIds, linkIds, providers, customers, touchpoints, unowned } = makeOrganisation(plan);
  mkdirSync(folder);
  const columns = { providers, customers, touchpoints, unowned };
  for (const [name, column] of Object.entries(columns)) writeFileSync(join(folder, `${name}.bin`), column);
  writeFileSync(join(folder, 'parties.txt'), partyIds.join('\n'));
  writeFileSync(join(folder, 'links.txt'), linkIds.join('\n'));
}
