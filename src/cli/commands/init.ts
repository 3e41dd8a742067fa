import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { withoutControls } from '../../tables/cell-text.js';
import { EXIT, type Given, type Subcommand } from '../command.js';
import { commandError } from '../command-error.js';
import { settingsFiles } from '../input/read-settings.js';
import { repositoryRoot } from '../starting/repository-root.js';
import { EXAMPLE, type Starter } from '../starting/starter.js';
import { STARTER_FILES, type StarterFile, starterPath, starterText } from '../starting/starter-files.js';
import type { Surroundings } from '../surroundings.js';

/** Writes a first chain. */
export const init: Subcommand = {
  name: 'init',
  summary: 'a first chain to begin with, from a few questions or as an example',
  description:
    'Writes chain.yaml, with comments that tell what stands where, and service-chain.config.yaml, which names it. In a terminal it asks a few questions first: what customers get from you, who delivers it, what they need from whom, and who answers for it. Without a terminal, or with --yes, the chain is that of a small hotel.\n\nNo file is overwritten unless --force says so. Cancelled, it writes nothing.',
  arguments: [
    {
      name: 'folder',
      occurs: 'maybe',
      completes: 'folders',
      description: 'where to write; this folder where nothing is said',
    },
  ],
  flags: [
    { name: 'yes', letter: 'y', description: 'ask nothing, and write the example' },
    {
      name: 'workflow',
      description:
        'write a workflow for GitHub too, which runs check on every push; it goes to the root of the git repository',
    },
    { name: 'force', description: 'overwrite files that are there' },
  ],
  examples: [
    ['service-chain init', 'a first chain in this folder, from a few questions'],
    ['service-chain init hotel --yes --workflow', 'the example in the folder hotel, with a workflow'],
  ],
  async run(given, on) {
    const folder = resolve(on.folder, given.word('folder') ?? '.');
    const files = await filesToWrite(folder, given, on);
    const { starter, withWorkflow } = await starterFor(given, on);
    const isThere = files.includes('workflow');
    const all: readonly StarterFile[] = withWorkflow && !isThere ? [...files, 'workflow'] : files;
    refuseToOverwrite(all, folder, given, on);
    for (const file of all) await put(file, starterText(file, starter, folder), folder, given, on);
    const written = all.map((file) => `wrote ${withoutControls(toldPath(file, folder, on))}\n`);
    await on.output.write(`${written.join('')}\n${nextSteps(given.word('folder'))}`);
    if (all.includes('workflow')) await tellWhereGithubLooks(folder, given.word('folder'), on);
    return EXIT.answered;
  },
};

/** Lines to paste; the settings are read in the folder they stand in. */
function nextSteps(folder: string | undefined): string {
  const enter = folder === undefined ? [] : [`cd ${quoted(withoutControls(folder))}`];
  const path = STARTER_FILES.chain;
  const lines = [...enter, `npx service-chain ${path}`, `npx service-chain check ${path}`];
  return `Look at it, then ask what to act on:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  const path = word.startsWith('-') ? `./${word}` : word;
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

async function tellWhereGithubLooks(folder: string, named: string | undefined, on: Surroundings) {
  if (named === undefined || repositoryRoot(folder) !== undefined) return;
  const mark = on.errors.mark('yellow', 'warning');
  await on.errors.write(
    `${mark} ${withoutControls(named)} is in no git repository: GitHub runs the workflow only where it stands at the root of one\n`,
  );
}

/** How a file is named that is written: as seen from where the command runs. */
function toldPath(file: StarterFile, folder: string, on: Surroundings): string {
  return relative(on.folder, starterPath(file, folder)).replaceAll('\\', '/');
}

/** The files to write; no config where settings stand somewhere else already. */
async function filesToWrite(folder: string, given: Given, on: Surroundings): Promise<readonly StarterFile[]> {
  const settings = await settingsFiles({ ...on, folder });
  const others = settings.filter((name) => name !== STARTER_FILES.config);
  if (others.length > 0)
    await on.errors.write(`${others.join(' and ')} holds settings already, so no config file is written\n`);
  const files: StarterFile[] = ['chain'];
  if (others.length === 0) files.push('config');
  if (given.has('workflow')) files.push('workflow');
  refuseToOverwrite(files, folder, given, on);
  return files;
}

function refuseToOverwrite(
  files: readonly StarterFile[],
  folder: string,
  given: Given,
  on: Surroundings,
): void {
  if (given.has('force')) return;
  const there = files
    .filter((file) => existsSync(starterPath(file, folder)))
    .map((file) => withoutControls(toldPath(file, folder, on)));
  if (there.length > 0)
    throw commandError(
      `${there.join(' and ')} ${there.length === 1 ? 'is' : 'are'} there already; nothing was written (--force overwrites)`,
    );
}

async function starterFor(
  given: Given,
  on: Surroundings,
): Promise<{ starter: Starter; withWorkflow: boolean }> {
  if (given.has('yes') || !on.isInteractive) return { starter: EXAMPLE, withWorkflow: false };
  const [{ askStarter }, { terminalPrompter }] = await Promise.all([
    import('../starting/ask-starter.js'),
    import('../starting/terminal-prompter.js'),
  ]);
  return askStarter(await terminalPrompter(), !given.has('workflow'));
}

async function put(
  file: StarterFile,
  text: string,
  folder: string,
  given: Given,
  on: Surroundings,
): Promise<void> {
  const path = starterPath(file, folder);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: given.has('force') ? 'w' : 'wx' });
  } catch (error) {
    const told = withoutControls(toldPath(file, folder, on));
    throw commandError(`${told}: cannot be written: ${(error as Error).message}`);
  }
}
