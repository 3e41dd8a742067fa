import type { Rule, Setting } from '../../rules/rule.js';
import { packageFile } from '../package-file.js';

/** The page about a rule, as Markdown: the one the package ships, else one made of what the rule says about itself. */
export function rulePage(rule: Rule): string {
  return packageFile(`docs/rules/${rule.id}.md`) ?? ownPage(rule);
}

function ownPage({ id, title, about, settings = {}, help }: Rule): string {
  const more = help === undefined ? [] : [`More: ${help}`];
  return `${[`# ${id}: ${title}`, '## When', about, '## Settings', settingsTable(settings), ...more].join('\n\n')}\n`;
}

function settingsTable(settings: Readonly<Record<string, Setting>>): string {
  const rows = Object.entries(settings).map(([name, setting]) => [
    `\`${name}\``,
    possible(setting),
    `\`${[setting.default].flat().join(', ')}\``,
    setting.description,
  ]);
  if (rows.length === 0) return 'None but the severity.';
  const head = ['Setting', 'Values', 'Default', 'Meaning'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function possible(setting: Setting): string {
  if ('values' in setting) {
    const words = setting.values.map((word) => `\`${word}\``).join(', ');
    return setting.type === 'choice' ? words : `any of ${words}`;
  }
  const { unit, minimum, maximum } = setting;
  return `${unit}, at least ${minimum}${maximum === undefined ? '' : `, at most ${maximum}`}`;
}
