import { nearestAmong } from '../../model/nearest.js';
import { quote } from '../../model/problem.js';
import { rules as builtIn } from '../../rules/built-in/index.js';
import { levelOf } from '../../rules/config/set-rules.js';
import { PRESETS, type Preset } from '../../rules/presets.js';
import type { Rule } from '../../rules/rule.js';
import { defineTable } from '../../tables/define-table.js';
import { EXIT, type Given, type Subcommand } from '../command.js';
import { commandError } from '../command-error.js';
import { readSettings } from '../input/read-settings.js';
import { pageText } from '../output/page-text.js';
import { rulePage } from '../output/rule-page.js';
import { TABLE_FORMATS } from '../output/table-formats.js';
import { writePieces } from '../output/write-pieces.js';
import type { Surroundings } from '../surroundings.js';
import { CONFIG, OUTPUT } from './chain-arguments.js';

const FORMATS = ['text', 'json', 'csv', 'markdown'] as const;

const rulesTable = defineTable({
  name: 'rules',
  title: 'The rules there are',
  description: 'Every rule, built in or of one’s own.',
  key: ['rule'],
  order: 'rule; those of one’s own behind those built in',
  columns: {
    rule: { type: 'text', description: 'The id of the rule.' },
    severity: {
      type: 'text',
      values: ['error', 'warn', 'info', 'off'],
      description: 'How grave its findings are, as it is set.',
    },
    concern: {
      type: 'text',
      values: ['model', 'service'],
      description: 'Whether it is about the model or about the service it tells of.',
    },
    title: { type: 'text', description: 'What is wrong when it finds something.' },
  },
});

/** The rules there are, and what each is about. */
export const rules: Subcommand = {
  name: 'rules',
  summary: 'the rules that check asks, and what each is about',
  description:
    'Lists the rules with the severity that preset and config give them. With the id of a rule it shows its page: when it finds something, a bad example, how to mend it, what can be set about it, and why it matters.',
  arguments: [
    {
      name: 'id',
      occurs: 'maybe',
      completes: 'rules',
      description: 'the rule; the list of rules without one',
    },
  ],
  flags: [
    {
      ...{ name: 'format', letter: 'f', value: 'name', values: FORMATS, fallback: 'text' },
      description: 'how to print the list; of a rule, text and markdown print its page, the others its line',
    },
    {
      ...{ name: 'preset', value: 'name', values: PRESETS },
      description: 'the severities to begin with; else those of the config',
    },
    OUTPUT,
    CONFIG,
  ],
  examples: [
    ['service-chain rules', 'which rules there are, and how grave their findings are'],
    ['service-chain rules unowned-link', 'what one rule is about, and how to mend what it finds'],
    ['service-chain rules --preset strict -f markdown', 'how grave they are in another preset, for a wiki'],
  ],
  async run(given, on) {
    const config = await readSettings(given.value('config'), on);
    const all = [...builtIn, ...(config.ownRules ?? [])];
    const preset = (given.value('preset') ?? config.preset ?? 'recommended') as Preset;
    const asked = askedFor(given.word('id'), all);
    const format = given.value('format') as (typeof FORMATS)[number];
    const isPage = given.word('id') !== undefined && (format === 'text' || format === 'markdown');
    const listed = rulesTable.of(() =>
      asked.map((rule) => {
        const { id, concern, title } = rule;
        return { rule: id, severity: levelOf(rule, preset, config.rules ?? {}), concern, title };
      }),
    );
    const pieces = isPage ? pageOf(asked[0]!, given, on) : TABLE_FORMATS[format](listed, on);
    await writePieces(pieces, { file: given.value('output'), isClean: format === 'text' }, on);
    return EXIT.answered;
  },
};

function askedFor(id: string | undefined, all: readonly Rule[]): readonly Rule[] {
  if (id === undefined) return all;
  const rule = all.find((one) => one.id === id);
  if (rule) return [rule];
  const near = nearestAmong(all.map((one) => one.id))(id);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  throw commandError(`there is no rule ${quote(id)}${hint} (service-chain rules lists them)`);
}

function pageOf(rule: Rule, given: Given, on: Surroundings): readonly string[] {
  const page = rulePage(rule);
  return [given.value('format') === 'markdown' ? page : pageText(page, on)];
}
