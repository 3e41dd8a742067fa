import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyses } from '../../../src/index.js';
import { atKeyboard, KEYS } from '../keyboard.js';
import { folderWith } from '../run-with.js';

const main = join(process.cwd(), 'dist/cli/main.js');
const folder = folderWith({
  'bin/service-chain': `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`,
  'my chain.yaml': 'parties: {}\nlinks: {}\n',
  'chart.yaml': '',
  'folder/file': '',
});
chmodSync(join(folder, 'bin/service-chain'), 0o755);
const PATH = `${join(folder, 'bin')}:${process.env.PATH}`;

const isThere = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** Starts an interactive shell that has read the script, types, and gives what the line has become. */
async function typed(shell: 'bash' | 'zsh', keys: string, ...wanted: readonly string[]): Promise<string> {
  const start = {
    bash: `bash --norc --noprofile -i`,
    zsh: `zsh -f -i`,
  }[shell];
  const keyboard = atKeyboard(`PATH="${PATH}" PS1="ready> " ${start}`, folder, 100);
  await keyboard.waitFor('ready> ');
  const prepare = shell === 'zsh' ? 'autoload -U compinit; compinit -u -D; ' : '';
  keyboard.press(`${prepare}source <(service-chain completion ${shell}); echo do''ne${KEYS.enter}`);
  await keyboard.waitFor('done');
  await keyboard.waitFor('ready> ');
  keyboard.press(keys);
  for (const text of wanted) await keyboard.waitFor(text);
  // A terminal forgets what was typed before ctrl-c has come through.
  await keyboard.pressUntil(KEYS.cancel, 'ready> ');
  keyboard.press(`exit${KEYS.enter}`);
  return (await keyboard.ended).screen;
}

describe('completion in bash', () => {
  it.each([
    ['a subcommand', `service-chain che${KEYS.tab}`, 'service-chain check '],
    ['an option', `service-chain check --fa${KEYS.tab}`, 'check --fail-on '],
    ['a value', `service-chain check -f nd${KEYS.tab}`, '-f ndjson '],
    ['a value behind =', `service-chain check --format=nd${KEYS.tab}`, '--format=ndjson '],
    [
      'a rule with a level',
      `service-chain check --rule unowned${KEYS.tab}e${KEYS.tab}`,
      'unowned-link=error ',
    ],
    ['a table', `service-chain table touchpoint-s${KEYS.tab}`, 'touchpoint-summary '],
    ['a file with a space', `service-chain check my${KEYS.tab}`, 'my\\ chain.yaml '],
    ['a file in quotes', `service-chain check "my c${KEYS.tab}`, '"my chain.yaml" '],
    ['a folder', `service-chain init fo${KEYS.tab}`, 'init folder/'],
  ])('completes %s', async (_, keys, wanted) => {
    await typed('bash', keys, wanted);
  });

  it('lists what there is', async () => {
    await typed('bash', `service-chain ch${KEYS.tab}${KEYS.tab}`, 'chart.yaml', 'ready> service-chain ch');
  });

  it('runs nothing that stands on the line', async () => {
    const line = `service-chain check $(touch evil) --f${KEYS.tab}`;
    await typed('bash', `${line}o${KEYS.tab}`, '--format');
    expect(spawnSync('ls', [folder], { encoding: 'utf8' }).stdout).not.toContain('evil');
  });
});

describe.skipIf(!isThere('zsh'))('completion in zsh', () => {
  it.each([
    ['a subcommand', `service-chain chec${KEYS.tab}`, 'service-chain check '],
    ['an option', `service-chain check --fa${KEYS.tab}`, 'check --fail-on '],
    ['a value behind =', `service-chain check --format=nd${KEYS.tab}`, '--format=ndjson '],
    [
      'a rule with a level',
      `service-chain check --rule unowned${KEYS.tab}e${KEYS.tab}`,
      'unowned-link=error ',
    ],
    ['a table', `service-chain table touchpoint-s${KEYS.tab}`, 'touchpoint-summary '],
    ['a file with a space', `service-chain check my${KEYS.tab}`, 'my\\ chain.yaml '],
    ['what there is', `service-chain schema c${KEYS.tab}`, 'changes'],
    ['a hint', `service-chain check --w${KEYS.tab}`, '--watch           -- answer again'],
  ])('completes %s', async (_, keys, wanted) => {
    await typed('zsh', keys, wanted);
  });
});

describe.skipIf(!isThere('fish'))('completion in fish', () => {
  const completed = (line: string) => {
    const script = `source (service-chain completion fish | psub); complete -C ${JSON.stringify(line)}`;
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', script], {
      ...{ encoding: 'utf8', cwd: folder, env: { ...process.env, PATH, HOME: folder } },
    });
    expect(stderr).toBe('');
    return stdout
      .trimEnd()
      .split('\n')
      .map((one) => one.split('\t')[0]);
  };

  it('completes subcommands, options, values, tables, files and folders', () => {
    expect(completed('service-chain chec')).toEqual(['check']);
    expect(completed('service-chain ch')).toEqual(expect.arrayContaining(['check', 'chart.yaml']));
    expect(completed('service-chain check --fa')).toEqual(['--fail-on']);
    expect(completed('service-chain check --format=nd')).toEqual(['--format=ndjson']);
    expect(completed('service-chain table ').sort()).toEqual(analyses.map(({ table }) => table.name).sort());
    expect(completed('service-chain check my')).toEqual(['my chain.yaml']);
    expect(completed('service-chain init ')).toContain('folder/');
    expect(completed('service-chain completion bash ')).toEqual(['']);
  });
});
