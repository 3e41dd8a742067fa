import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess, type Rule, type RuleSetups, rules } from '../../../src/rules/index.js';
import { parseChainTexts } from '../../../src/text/index.js';
import { type Example, PAGES_AS_OF, readPage } from './page.js';

const SECTIONS = ['When', 'Bad example', 'Fix', 'Good example', 'Settings', 'Why'];

describe('the pages about rules', () => {
  it('are there for every rule, and for nothing else', () => {
    const pages = readdirSync(new URL('../../../docs/rules/', import.meta.url));
    expect(pages.sort()).toEqual([...rules.map(({ id }) => `${id}.md`)].sort());
  });

  it('come in the order of their ids in the list of rules', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page about %s', (id, rule) => {
  const page = readPage(id);

  it('has the form every page has', () => {
    expect(page.heading).toMatch(new RegExp(`^${id}: [a-z]`));
    expect([...page.sections.keys()]).toEqual(SECTIONS);
    expect([...page.sections.values()].every((text) => text.length > 10)).toBe(true);
  });

  it('says which severity the rule has', () => {
    expect(page.sections.get('When')).toContain(`Preset \`recommended\`: \`${rule.severity}\`.`);
  });

  it('lists the settings there are', () => {
    expect(page.sections.get('Settings')).toBe(settingsInWords(rule));
  });

  it('has a bad example in which it finds what the page says, on the lines it marks', () => {
    const found = findingsIn(page.bad, rule);
    expect(found.map(({ file, line }) => `${file}:${line}`).sort(byNumber)).toEqual(page.bad.places);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ message }) => message)).toEqual(page.messages);
  });

  it('has a good example in which it finds nothing', () => {
    expect(findingsIn(page.good, rule)).toEqual([]);
  });
});

/** In the order of the page: its files are in the order of their names. */
function byNumber(a: string, b: string): number {
  return new Intl.Collator('en', { numeric: true }).compare(a, b);
}

/** What the rule alone finds in an example. */
function findingsIn({ sources }: Example, rule: Rule) {
  const others: RuleSetups = Object.fromEntries(rules.map(({ id }) => [id, 'off']));
  const chain = parseChainTexts(sources);
  return assess(chain, { rules: { ...others, [rule.id]: 'warn' }, asOf: PAGES_AS_OF }).findings.rows();
}

/** The table of settings, as a page has it. */
function settingsInWords({ settings = {} }: Rule): string {
  const names = Object.keys(settings);
  if (names.length === 0) return 'None but the severity.';
  const rows = names.map((name) => {
    const setting = settings[name]!;
    const values =
      'values' in setting ? setting.values.map((value) => `\`${value}\``).join(', ') : rangeOf(setting);
    const standard = [setting.default]
      .flat()
      .map((value) => `\`${value}\``)
      .join(', ');
    return `| \`${name}\` | ${values} | ${standard === '' ? 'none' : standard} | ${setting.description} |`;
  });
  return ['| Setting | Values | Default | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function rangeOf(setting: { unit: string; minimum: number; maximum?: number }): string {
  const { unit, minimum, maximum } = setting;
  return `${unit}, ${maximum === undefined ? `at least ${minimum}` : `${minimum} to ${maximum}`}`;
}
