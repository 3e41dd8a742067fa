import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/rules/built-in/index.js';
import { levelIn, PRESETS } from '../../../src/rules/presets.js';
import { folderWith, runWith } from '../run-with.js';
import { ESCAPES, shell, terminal, widestLine } from '../shell.js';

const OWN = `export default {
  preset: 'strict',
  rules: { 'unowned-link': 'off' },
  ownRules: [{
    id: 'too-many', title: 'Too many links', about: 'There are more links than \`most\`.',
    concern: 'model', severity: 'info', check: () => [],
    settings: {
      most: { type: 'integer', description: 'How many may be.', unit: 'links', default: 9, minimum: 1, maximum: 99 },
      among: { type: 'choices', description: 'Of which kind.', values: ['team', 'role'], default: ['team', 'role'] },
    },
  }],
};`;

const listed = async (words: readonly string[], folder = process.cwd()) =>
  JSON.parse((await runWith(['rules', '-f', 'json', ...words], { folder })).output) as Array<
    Record<string, string>
  >;

describe('service-chain rules', () => {
  it.each(PRESETS)('lists every rule as the preset %s sets it', async (preset) => {
    expect(await listed(['--preset', preset])).toEqual(
      rules.map((rule) => {
        const { id, concern, title } = rule;
        return { rule: id, severity: levelIn(preset, rule), concern, title };
      }),
    );
  });

  it('sets severities as the config does, and lists rules of one’s own behind', async () => {
    const folder = folderWith({ 'service-chain.config.mjs': OWN });
    const severities = new Map((await listed([], folder)).map(({ rule, severity }) => [rule, severity]));
    expect(severities.get('unowned-link')).toBe('off');
    expect([...severities].at(-1)).toEqual(['too-many', 'warn']);
    expect((await listed(['--preset', 'recommended'], folder)).at(-1)).toMatchObject({ severity: 'info' });
  });

  it.each(['text', 'json', 'csv', 'markdown'])('prints the list as %s', async (format) => {
    const { code, output } = await runWith(['rules', '-f', format]);
    expect(code).toBe(0);
    for (const { id } of rules) expect(output.replaceAll('\\', '')).toContain(id);
  });
});

describe('service-chain rules ID', () => {
  it('shows the page of every rule, without marks of Markdown', async () => {
    for (const { id } of rules) {
      const { code, output } = await runWith(['rules', id], { width: 72 });
      expect(code).toBe(0);
      expect(output).toMatch(new RegExp(`^${id}: `));
      expect(output).not.toMatch(/^(---|#|```|\||>)|\]\(|\*\*/m);
      expect(output.replace(/^ {4}.*$/gm, '')).not.toContain('`');
      for (const line of output.split('\n').filter((one) => !one.startsWith('    ')))
        expect(line.length).toBeLessThanOrEqual(72);
    }
  });

  it('prints the page as it is for markdown, and the line of the rule for other formats', async () => {
    const page = readFileSync('docs/rules/unowned-link.md', 'utf8');
    expect((await runWith(['rules', 'unowned-link', '-f', 'markdown'])).output).toBe(page);
    expect(await listed(['unowned-link'])).toEqual([expect.objectContaining({ rule: 'unowned-link' })]);
  });

  it('makes the page of a rule of one’s own from what it says about itself', async () => {
    const folder = folderWith({ 'service-chain.config.mjs': OWN });
    expect((await runWith(['rules', 'too-many', '-f', 'markdown'], { folder })).output).toBe(
      `# too-many: Too many links

## When

There are more links than \`most\`.

## Settings

| Setting | Values | Default | Meaning |
| --- | --- | --- | --- |
| \`most\` | links, at least 1, at most 99 | \`9\` | How many may be. |
| \`among\` | any of \`team\`, \`role\` | \`team, role\` | Of which kind. |
`,
    );
    expect((await runWith(['rules', 'too-many'], { folder })).output).toContain(
      'Setting  Values                         Default     Meaning\n',
    );
  });

  it('says which rule a wrong id most likely meant', async () => {
    expect(await runWith(['rules', 'unowned-lnk'])).toEqual({
      code: 2,
      output: '',
      errors:
        'error there is no rule "unowned-lnk"; did you mean unowned-link? (service-chain rules lists them)\n',
    });
  });

  it('writes the page into a file', async () => {
    const folder = folderWith({});
    await runWith(['rules', 'unowned-link', '-o', 'page.txt'], { folder });
    expect(readFileSync(join(folder, 'page.txt'), 'utf8')).toMatch(/^unowned-link: /);
  });

  it('marks the page on a terminal, fits it, and finds it in any folder', () => {
    const main = join(process.cwd(), 'dist/cli/main.js');
    const output = terminal(60, `node ${main} rules unowned-link`);
    expect(output).toContain('\u001b[1mBad example\u001b[22m\n');
    expect(output).toContain('    \u001b[2mlinks:\u001b[22m\n');
    expect(widestLine(output)).toBeLessThanOrEqual(60);
    const { stdout } = shell(`node ${main} rules unowned-link`, {}, folderWith({}));
    expect(stdout).not.toMatch(ESCAPES);
    expect(stdout).toContain('\n    links:\n');
  });
});

describe('the pages', () => {
  it('are of rules there are, and every rule has one', () => {
    const pages = readdirSync('docs/rules').map((name) => name.replace(/\.md$/, ''));
    expect(pages.sort()).toEqual(rules.map(({ id }) => id).sort());
  });
});
