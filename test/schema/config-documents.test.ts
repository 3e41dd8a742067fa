import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configFileSchema } from '../../docs/generate/config-schema.js';
import { fromRoot } from '../../docs/generate/generated.js';
import { rules } from '../../src/rules/built-in/index.js';
import { safeParseConfig } from '../../src/rules/index.js';
import { acceptedBy } from './schema-file.js';

const accepts = await acceptedBy(configFileSchema);

const sound: readonly unknown[] = [
  {},
  { $schema: './node_modules/service-chain/dist/config.schema.json' },
  { files: [] },
  { files: ['teams/*.yaml', '-'] },
  ...['recommended', 'strict', 'model'].map((preset) => ({ preset })),
  ...['error', 'warn', 'info', 'never'].map((failOn) => ({ failOn })),
  ...['error', 'warn', 'info', 'off'].map((level) => ({ rules: { 'unowned-link': level } })),
  { rules: {} },
  { rules: { 'unowned-link': {} } },
  { rules: { 'unowned-link': { severity: 'info' } } },
  { minimum: 3, baseline: 'known.json' },
];

const wrong: readonly unknown[] = [
  null,
  [],
  'strict',
  { prest: 'strict' },
  { preset: 'stern' },
  { files: 'chain.yaml' },
  { files: [''] },
  { files: [1] },
  { rules: [] },
  { rules: { 'unowned-links': 'warn' } },
  { rules: { 'unowned-link': 'warning' } },
  { rules: { 'unowned-link': true } },
  { rules: { 'unowned-link': { level: 'warn' } } },
  { rules: { 'unowned-link': { severity: 'warning' } } },
  { minimum: 2 },
  { minimum: 3.5 },
  { minimum: '5' },
  { baseline: '' },
  { failOn: 'off' },
  { $schema: 1 },
];

describe('the schema of a config', () => {
  it.each(sound.map((value) => [value]))('accepts %j, as reading does', (value) => {
    expect({ read: safeParseConfig(value).ok, accepted: accepts(value) }).toEqual({
      ...{ read: true, accepted: true },
    });
  });

  it.each(wrong.map((value) => [value]))('refuses %j, as reading does', (value) => {
    expect({ read: safeParseConfig(value).ok, accepted: accepts(value) }).toEqual({
      ...{ read: false, accepted: false },
    });
  });

  it('knows every rule and its settings, with their bounds', () => {
    for (const { id, settings = {} } of rules) {
      const values = Object.entries(settings).map(([name, setting]) => [name, setting.default]);
      expect(accepts({ rules: { [id]: Object.fromEntries(values) } }), id).toBe(true);
      for (const [name, setting] of Object.entries(settings)) {
        const value = 'minimum' in setting ? setting.minimum - 1 : 'no such word';
        const config = { rules: { [id]: { [name]: value } } };
        expect({ id, name, read: safeParseConfig(config).ok, accepted: accepts(config) }).toEqual({
          ...{ id, name, read: false, accepted: false },
        });
      }
    }
  });

  it('refuses rules of one’s own, which are functions', () => {
    expect(accepts({ ownRules: [] })).toBe(false);
  });

  it('has a title, and is what the build puts into the package', async () => {
    const text = readFileSync(fromRoot(configFileSchema.path), 'utf8');
    expect(text).toBe(await configFileSchema.make());
    expect(JSON.parse(text)).toMatchObject({ title: 'Settings of service-chain' });
  });
});
