import { EXIT, type Subcommand } from '../command.js';
import { commandError } from '../command-error.js';
import { writePieces } from '../output/write-pieces.js';
import { packageFile } from '../package-file.js';
import { OUTPUT } from './chain-arguments.js';

/** Where the package ships the schema of each kind of file. */
const SCHEMAS = {
  chain: 'dist/schema.json',
  config: 'dist/config.schema.json',
  changes: 'dist/changes.schema.json',
} as const;

type Kind = keyof typeof SCHEMAS;

/** The JSON Schema of a kind of file. */
export const schema: Subcommand = {
  name: 'schema',
  summary: 'the JSON Schema of a kind of file, for editors and other programs',
  description:
    'Prints a JSON Schema (draft 7). It says what one record looks like; whether ids exist and fit each other only reading the files tells.\n\nAn editor with a YAML language server reads it by itself when the first line of the file names it, as the files made by init do.',
  arguments: [
    {
      name: 'kind',
      occurs: 'maybe',
      values: Object.keys(SCHEMAS),
      description: 'which kind of file; chain where nothing is said',
    },
  ],
  flags: [OUTPUT],
  examples: [
    ['service-chain schema', 'the schema of a chain'],
    ['service-chain schema config -o config.schema.json', 'the schema of a config file, as a file'],
  ],
  async run(given, on) {
    const kind = (given.word('kind') ?? 'chain') as Kind;
    const text = packageFile(SCHEMAS[kind]);
    if (text === undefined) throw commandError(`the package lacks ${SCHEMAS[kind]}; install it again`);
    await writePieces([text], { file: given.value('output'), isClean: false }, on);
    return EXIT.answered;
  },
};
