import { describe, expect, it } from 'vitest';
import { EXIT } from '../../../src/cli/command.js';
import { subcommands } from '../../../src/cli/commands/index.js';
import { analyses } from '../../../src/index.js';
import { rules } from '../../../src/rules/built-in/index.js';
import { folderWith, runWith } from '../run-with.js';

const chain = `parties:
  guest: { kind: customer, name: Guest }
  Front desk: { kind: role }
  __proto__: { kind: team }
links:
  checkIn: { provider: Front desk, customer: guest, service: check-in }
`;

/** What a shell is told: the manner, the word it compares, and the words that may come. */
async function told(words: readonly string[], folder = folderWith({}), shell = 'fish') {
  const { code, output, errors } = await runWith(['__complete', shell, ...words], { folder });
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  const [manner, typed, ...lines] = output.slice(0, -1).split('\n');
  return { manner, typed, values: lines.map((line) => line.split('\t')[0]) };
}

const names = subcommands.map(({ name }) => name);

describe('what may come', () => {
  it('at first are subcommands, and files for the overview', async () => {
    expect(await told([''])).toEqual({ manner: 'files', typed: '', values: names });
    expect((await told(['ch'])).values).toEqual(['check']);
  });

  it.each(subcommands.map((one) => [one.name, one] as const))(
    'are the options of %s, those given left out',
    async (name, { flags }) => {
      const all = [...flags.map((flag) => `--${flag.name}`), '--help'];
      expect((await told([name, '-'])).values).toEqual(all);
      for (const flag of flags) {
        const given = [name, `--${flag.name}`, ...(flag.value === undefined ? [] : ['x'])];
        const left = all.filter((one) => flag.repeats || one !== `--${flag.name}`);
        expect((await told([...given, '--'])).values).toEqual(left);
      }
    },
  );

  it('are the values of an option, behind it and behind =', async () => {
    for (const { name, flags } of subcommands)
      for (const flag of flags.filter(({ values }) => values)) {
        expect((await told([name, `--${flag.name}`, ''])).values).toEqual(flag.values);
        expect((await told([name, `--${flag.name}=`])).values).toEqual(
          flag.values!.map((value) => `--${flag.name}=${value}`),
        );
        if (flag.letter) expect((await told([name, `-${flag.letter}`, ''])).values).toEqual(flag.values);
      }
  });

  it('are tables, rules, schemas and shells in their places', async () => {
    expect((await told(['table', ''])).values).toEqual(analyses.map(({ table }) => table.name));
    expect((await told(['rules', ''])).values).toEqual(rules.map(({ id }) => id));
    expect((await told(['check', '--only', ''])).values).toEqual(rules.map(({ id }) => id));
    expect((await told(['schema', 'c'])).values).toEqual(['chain', 'config', 'changes']);
    expect((await told(['completion', ''])).values).toEqual(['bash', 'zsh', 'fish']);
    expect((await told(['completion', 'bash', ''])).values).toEqual([]);
  });

  it('are files or folders where the shell knows better', async () => {
    expect(await told(['table', 'upstream', 'a.yaml', 'x'])).toEqual({
      ...{ manner: 'files', typed: 'x', values: [] },
    });
    expect((await told(['init', ''])).manner).toBe('folders');
    expect((await told(['check', '--config', ''])).manner).toBe('files');
    expect((await told(['rules', ''])).manner).toBe('none');
  });

  it('are rules with a level, in two steps', async () => {
    const first = await told(['check', '--rule', 'unowned']);
    expect(first).toEqual({ manner: 'none nospace', typed: 'unowned', values: ['unowned-link='] });
    expect((await told(['check', '--rule', 'unowned-link='])).values).toEqual(
      ['error', 'warn', 'info', 'off'].map((level) => `unowned-link=${level}`),
    );
  });

  it('are rules of one’s own too', async () => {
    const folder = folderWith({
      'service-chain.config.mjs': `export default { ownRules: [{ id: 'mine', title: 'Mine', about: 'a', concern: 'model', severity: 'warn', check: () => [] }] };`,
    });
    expect((await told(['rules', 'm'], folder)).values).toContain('mine');
  });

  it('are nothing, and no failure, where settings or files are broken', async () => {
    const folder = folderWith({ 'service-chain.config.yaml': 'files: {', 'chain.yaml': 'parties: {' });
    expect((await told(['rules', ''], folder)).values).toEqual(rules.map(({ id }) => id));
    expect((await told(['no-such-thing', 'a', '--x', '--y='], folder)).values).toEqual([]);
  });
});

describe('what bash is told', () => {
  const bash = (line: string) => told([line, ' \t\n"\'><=;|&(:'], folderWith({}), 'bash');

  it('begins behind the last = or :, where bash breaks words', async () => {
    expect(await bash('service-chain check --format=c')).toEqual({
      ...{ manner: 'none', typed: 'c', values: ['csv'] },
    });
    expect((await bash('service-chain check --rule unowned-link=e')).values).toEqual(['error']);
    expect((await bash('service-chain check --rule "unowned-link=e')).values).toEqual(['unowned-link=error']);
    expect((await told(['service-chain check --format=c', ' '], folderWith({}), 'bash')).values).toEqual([
      '--format=csv',
    ]);
  });

  it('knows words in quotes', async () => {
    expect((await bash(`service-chain 'check' -"f" cs`)).values).toEqual(['csv']);
  });
});

describe('ids', () => {
  it('come from the files on the line, else of the config, else of chain.yaml; sound or not', async () => {
    const { candidatesFor } = await import('../../../src/cli/completion/candidates.js');
    const { namesOf } = await import('../../../src/cli/completion/names.js');
    const asking = {
      ...{ name: 'ask', summary: '', description: '', flags: [], examples: [], isDefault: true },
      arguments: [
        { name: 'id', description: '', occurs: 'once', completes: 'ids' },
        { name: 'party', description: '', occurs: 'once', completes: 'parties' },
      ],
      run: async () => EXIT.answered,
    } as const;
    const ids = async (words: readonly string[], folder: string) => {
      const errors = { write() {}, mark: (_: string, text: string) => text };
      const on = { folder, errors, ticks: () => 0 } as never;
      const found = await candidatesFor(words, [asking], (kind, line) => namesOf(kind, line, on));
      return found.values.filter(({ value }) => value !== 'ask').map(({ value }) => value);
    };
    const other = 'parties: { other: { kind: teem } }\nlinks: { bad: }\n';
    const folder = folderWith({ 'chain.yaml': chain, 'other.yaml': other });
    expect(await ids([''], folder)).toEqual(['Front desk', '__proto__', 'checkIn', 'guest']);
    expect(await ids(['Fr'], folder)).toEqual(['Front desk']);
    expect(await ids(['other.yaml', ''], folder)).toEqual(['other']);
    expect(await ids(['*.yaml', ''], folder)).toEqual(['Front desk', '__proto__', 'guest', 'other']);
    const withConfig = folderWith({ 'a/b.yaml': other, 'service-chain.config.yaml': 'files: [a/*.yaml]' });
    expect(await ids([''], withConfig)).toEqual(['bad', 'other']);
    expect(await ids([''], folderWith({}))).toEqual([]);
  });
});
