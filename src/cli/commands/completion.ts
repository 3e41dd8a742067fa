import { EXIT, type Subcommand } from '../command.js';
import { SCRIPTS, type Shell } from '../completion/scripts.js';
import { writePieces } from '../output/write-pieces.js';

/** A script for a shell. */
export const completion: Subcommand = {
  name: 'completion',
  summary: 'a script with which a shell completes subcommands, options, tables, rules and ids',
  description:
    'Prints a script for a shell. With it, the tab key completes subcommands, options and their values, names of tables and rules, files, and the ids in the files of the chain.\n\nIn bash and zsh the line to add to ~/.bashrc or ~/.zshrc stands in the examples (in zsh, behind compinit); in fish the script goes into a file of its own.',
  arguments: [
    {
      name: 'shell',
      occurs: 'once',
      values: Object.keys(SCRIPTS),
      description: 'the shell the script is for',
    },
  ],
  flags: [],
  examples: [
    ['source <(service-chain completion bash)', 'for bash, in ~/.bashrc'],
    ['source <(service-chain completion zsh)', 'for zsh, in ~/.zshrc'],
    [
      'service-chain completion fish > ~/.config/fish/completions/service-chain.fish',
      'for fish, once and for all',
    ],
  ],
  async run(given, on) {
    await writePieces([SCRIPTS[given.word('shell') as Shell]], { isClean: true }, on);
    return EXIT.answered;
  },
};
