import { describe, expect, it } from 'vitest';
import { folderWith, runWith } from '../run-with.js';

const CHAIN = JSON.stringify({
  parties: { a: { kind: 'team' }, b: { kind: 'customer' } },
  links: { l: { provider: 'a', customer: 'b', service: 's' } },
});
const QUIET = ['check', '--fail-on', 'never', '--format', 'json', '--only', 'unowned-link'];

/** The severities with which the unowned link is found, or what was wrong. */
async function severities(
  files: Readonly<Record<string, string>>,
  words: readonly string[] = ['chain.json'],
) {
  const folder = folderWith({ 'chain.json': CHAIN, ...files });
  const { code, output, errors } = await runWith([...QUIET, ...words], { folder });
  if (code !== 0) return errors;
  return (JSON.parse(output) as Array<{ severity: string }>).map(({ severity }) => severity);
}

const SETUPS = { 'unowned-link': 'error' };

describe('settings', () => {
  it.each<[string, string, string]>([
    ['JSON', 'service-chain.config.json', JSON.stringify({ rules: SETUPS })],
    ['YAML', 'service-chain.config.yaml', 'rules:\n  unowned-link: error\n'],
    ['a module', 'service-chain.config.mjs', `export default ${JSON.stringify({ rules: SETUPS })};`],
    [
      'a CommonJS module',
      'service-chain.config.cjs',
      `module.exports = ${JSON.stringify({ rules: SETUPS })};`,
    ],
    ['package.json', 'package.json', JSON.stringify({ 'service-chain': { rules: SETUPS } })],
  ])('come from %s', async (_, name, content) => {
    expect(await severities({ [name]: content })).toEqual(['error']);
  });

  it('are none in an empty file, and in a package.json without them', async () => {
    expect(
      await severities({ 'service-chain.config.yaml': '# nothing yet\n', 'package.json': '{}' }),
    ).toEqual(['warn']);
  });

  it('come from the file named', async () => {
    const files = { 'service-chain.config.json': '{}', 'other.yaml': 'preset: strict\n' };
    expect(await severities(files, ['chain.json', '--config', 'other.yaml'])).toEqual(['error']);
  });

  it('are not looked for in a package.json that says nothing of them, sound or not', async () => {
    expect(await severities({ 'package.json': '{ "name": ' })).toEqual(['warn']);
    const twice = '{ "a": 1, "a": 2, "dependencies": { "service-chain": "1" } }';
    expect(await severities({ 'package.json': twice })).toEqual(['warn']);
  });

  it.each([
    ['nope.js', 'error nope.js: cannot be read: there is no such file\n'],
    ['nope.yaml', 'error nope.yaml: cannot be read: there is no such file\n'],
    ['', 'error expected the name of a file, got ""\n'],
    [
      'package.json',
      'error package.json: expected settings under the key "service-chain"; there is no such key\n',
    ],
    ['broken/package.json', 'broken/package.json:1:13'],
  ])('cannot come from %j', async (file, message) => {
    const files = { 'package.json': '{}', 'broken/package.json': '{ "name": 1,}' };
    expect(await severities(files, ['chain.json', '--config', file])).toContain(message);
  });

  it('name the files of the chain', async () => {
    expect(await severities({ 'service-chain.config.json': '{ "files": ["ch*.json"] }' }, [])).toEqual([
      'warn',
    ]);
    expect(await severities({ 'service-chain.config.json': '{ "files": ["x*.json"] }' }, [])).toContain(
      'no file fits the pattern x*.json',
    );
    expect(await severities({}, [])).toContain('no file is named');
  });

  it('hold rules of one’s own, which can be set beside those built in', async () => {
    const module = `
      const rule = {
        id: 'own-rule', title: 'Own', about: 'Own.', concern: 'service', severity: 'info',
        settings: { most: { type: 'integer', unit: 'links', description: 'Most.', default: 5, minimum: 1 } },
        *check({ chain, settings }) {
          if (chain.links().length >= settings.most) yield { subject: 'organisation', message: 'Too many.' };
        },
      };
      export default { ownRules: [rule], rules: { 'own-rule': { severity: 'error', most: 1 } } };`;
    const folder = folderWith({ 'chain.json': CHAIN, 'service-chain.config.mjs': module });
    const { output } = await runWith(['check', 'chain.json', '-f', 'json', '--only', 'own-rule'], { folder });
    expect(JSON.parse(output)).toMatchObject([
      { rule: 'own-rule', severity: 'error', message: 'Too many.', help: null },
    ]);
  });

  it('give way to the command line', async () => {
    const files = { 'service-chain.config.json': JSON.stringify({ rules: SETUPS }) };
    expect(await severities(files, ['chain.json', '--rule', 'unowned-link=info'])).toEqual(['info']);
  });

  it('tell all that is wrong, with file, line and column and what was most likely meant', async () => {
    const errors = await severities({
      'service-chain.config.yaml':
        'preset: stict\nrules:\n  unowned-lnk: error\n  unowned-link: { severity: eror }\nminimum: 1\n',
    });
    expect(errors).toContain(
      'service-chain.config.yaml:1:9 preset: expected one of recommended, strict, model',
    );
    expect(errors).toContain(
      'service-chain.config.yaml:3:3 rules.unowned-lnk: unknown key "unowned-lnk"; did you mean "unowned-link"?',
    );
    expect(errors).toContain('service-chain.config.yaml:4:29 rules.unowned-link.severity');
    expect(errors).toContain('service-chain.config.yaml:5:10 minimum: expected a number of at least 3');
    expect(errors).toContain('error 4 problems in the settings');
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'two places',
      { 'service-chain.config.json': '{}', 'service-chain.config.yaml': '' },
      'found service-chain.config.json and service-chain.config.yaml',
    ],
    ['text that is no YAML', { 'service-chain.config.yaml': 'a: [' }, '[invalid-yaml]'],
    ['a list', { 'service-chain.config.json': '[]' }, 'expected a map of settings'],
    [
      'a program that fails',
      { 'service-chain.config.mjs': 'throw new Error("no luck");' },
      'cannot be loaded: no luck',
    ],
    [
      'a program that throws no error',
      { 'service-chain.config.mjs': 'throw undefined;' },
      'service-chain.config.mjs: cannot be loaded: undefined',
    ],
    [
      'a program whose settings cannot be read',
      { 'service-chain.config.mjs': 'export default { get files() { throw new Error("no luck"); } };' },
      'service-chain.config.mjs: cannot be read: no luck',
    ],
    [
      'a program that exports no settings',
      { 'service-chain.config.mjs': 'export const preset = "strict";' },
      'service-chain.config.mjs: expected a default export of settings',
    ],
    [
      'a package.json that holds settings and is no JSON',
      { 'package.json': '{ "service-chain": {\n  "preset": "strict",\n} }' },
      'package.json:3:1: expected',
    ],
    [
      'settings in package.json that come twice',
      { 'package.json': '{ "service-chain": { "preset": "strict",\n  "preset": "model" } }' },
      'package.json:2:3 service-chain.preset: the key "preset" came before',
    ],
    [
      'wrong settings in package.json',
      { 'package.json': '{ "name": "a",\n  "service-chain": { "preset": "stict" } }' },
      'package.json:2:32 preset: expected one of recommended, strict, model',
    ],
    [
      'own rules that are none',
      { 'service-chain.config.mjs': 'export default { ownRules: [{ id: "A B" }] };' },
      'ownRules[0].id: expected an id in kebab-case',
    ],
  ])('refuse %s', async (_, files, message) => {
    expect(await severities(files)).toContain(message);
  });
});
