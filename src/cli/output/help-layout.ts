import { type Command, Help } from 'commander';
import { wrap } from '../../tables/text-width.js';

/** How little room a description has beside its term before it goes below it; our pages need less than the parser takes for granted. */
const LEAST_ROOM = 20;

const USAGE = 'Usage: ';

/** How help is laid out: as the parser does where there is room, and down to 20 columns where there is little. */
export const HELP_LAYOUT = {
  sortSubcommands: false,
  subcommandTerm: (command: Command) => command.name(),
  minWidthToWrap: LEAST_ROOM,
  commandUsage(this: Help, command: Command): string {
    const usage = Help.prototype.commandUsage.call(this, command);
    return lines(usage, this.helpWidth! - USAGE.length).join(`\n${' '.repeat(USAGE.length)}`);
  },
  formatItem(this: Help, term: string, termWidth: number, description: string, helper: Help): string {
    const width = this.helpWidth!;
    if (width - termWidth - 4 >= LEAST_ROOM || description === '')
      return Help.prototype.formatItem.call(this, term, termWidth, description, helper);
    return [...indented(term, 2, width), ...indented(description, 6, width)].join('\n');
  },
  boxWrap(this: Help, text: string, width: number): string {
    if (width >= 2 * LEAST_ROOM) return Help.prototype.boxWrap.call(this, text, width);
    return text
      .split('\n')
      .flatMap((line) => lines(line, width))
      .join('\n');
  },
};

function indented(text: string, indent: number, width: number): string[] {
  return lines(text, width - indent).map((line) => ' '.repeat(indent) + line);
}

function lines(text: string, width: number): string[] {
  return wrap(text, Math.max(1, width));
}
