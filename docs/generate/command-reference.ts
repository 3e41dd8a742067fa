import type { Argument, Flag, Subcommand } from '../../src/cli/command.js';
import { subcommands } from '../../src/cli/commands/index.js';
import { ENVIRONMENT, EXIT_CODES, FILES, FIRST_STEPS, PURPOSE } from '../../src/cli/manual.js';
import { flagUsage, usageOf } from '../../src/cli/program.js';
import { type Generated, isStarted, write } from './generated.js';
import { literal, table } from './markdown.js';

/** The manual of the command, as its subcommands declare themselves. */
export const commandReference: Generated = {
  path: 'docs/reference/command.md',
  make: () =>
    [head(), contents(), ...subcommands.map(section), exitCodes(), files(), environment()].join('\n'),
};

function head(): string {
  return `---
title: The command
---

<!-- Made from the declarations in src/cli by \`npm run docs\`; changes belong there. -->

# The command

${literal(PURPOSE)}

\`\`\`text
service-chain [command] [options] [files...]
\`\`\`

${withCode(FIRST_STEPS)}

Answers go to standard output, problems to standard error. Options may stand before and behind files. Without a command, the
overview is shown. \`service-chain --help\` and \`service-chain check --help\` tell the same as this page.
`;
}

function contents(): string {
  const rows = subcommands.map(({ name, summary }) => [`[${name}](#${anchorOf(name)})`, literal(summary)]);
  return table(['Command', 'What it gives'], rows);
}

function section(subcommand: Subcommand): string {
  const { name, summary, description, isDefault } = subcommand;
  return [
    `## service-chain ${name}\n`,
    `${literal(capital(summary))}.\n`,
    `\`\`\`text\n${synopses(subcommand).join('\n')}\n\`\`\`\n`,
    ...description.split('\n\n').map((paragraph) => `${withCode(paragraph)}\n`),
    ...(isDefault ? ['It runs where no command is named.\n'] : []),
    ...argumentTable(subcommand.arguments),
    ...flagTable(subcommand.flags),
    examples(subcommand),
    exitCodesOf(subcommand),
  ].join('\n');
}

function synopses({ name, arguments: places, flags, isDefault }: Subcommand): readonly string[] {
  const rest = [...(flags.length > 0 ? ['[options]'] : []), ...places.map(usageOf)].join(' ');
  return [`service-chain ${name} ${rest}`, ...(isDefault ? [`service-chain ${rest}`] : [])];
}

function argumentTable(places: readonly Argument[]): readonly string[] {
  if (places.length === 0) return [];
  const rows = places.map((place) => [`\`${place.name}\``, meaningOf(place)]);
  return ['### Arguments\n', table(['Argument', 'Meaning'], rows)];
}

function flagTable(flags: readonly Flag[]): readonly string[] {
  if (flags.length === 0) return [];
  const rows = flags.map((flag) => [
    `\`${flagUsage(flag)}\``,
    meaningOf(flag),
    flag.fallback === undefined ? '' : `\`${flag.fallback}\``,
  ]);
  return ['### Options\n', table(['Option', 'Meaning', 'Default'], rows)];
}

function meaningOf({ description, values }: Pick<Argument, 'description' | 'values'>): string {
  const words = values?.map((value) => `\`${value}\``).join(', ');
  return capital(withCode(description)) + (words === undefined ? '' : `: ${words}`);
}

function examples({ examples }: Subcommand): string {
  const lines = examples.map(([line, meaning]) => `# ${meaning}\n${line}`);
  return `### Examples\n\n\`\`\`sh\n${lines.join('\n\n')}\n\`\`\`\n`;
}

function exitCodesOf({ found }: Subcommand): string {
  const codes = [
    '0 when it answered',
    ...(found ? [`1 when ${withCode(found)}`] : []),
    '2 when it could not run',
  ];
  return `### Exit code\n\n${codes.join('; ')}.\n`;
}

function exitCodes(): string {
  const rows = EXIT_CODES.map(([code, meaning]) => [String(code), capital(withCode(meaning))]);
  return `## Exit codes\n\n${table(['Code', 'Meaning'], rows)}`;
}

function files(): string {
  const rows = FILES.map(([name, meaning]) => [`\`${name}\``, withCode(meaning)]);
  return `## Files\n\n${table(['File', 'What it holds'], rows)}`;
}

function environment(): string {
  const rows = ENVIRONMENT.map(([name, meaning]) => [`\`${name}\``, withCode(meaning)]);
  return `## Environment\n\n${table(['Variable', 'Meaning'], rows)}`;
}

/** Text with what is to be typed as code: options, and lines in quotes. */
function withCode(text: string): string {
  return literal(text)
    .replace(/"(service-chain [^"]+)"/g, '`$1`')
    .replace(/(?<![\w`-])--[a-z][a-z-]*(?![\w`])/g, '`$&`');
}

function capital(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

function anchorOf(name: string): string {
  return `service-chain-${name}`;
}

if (isStarted(import.meta.url)) await write(commandReference);
