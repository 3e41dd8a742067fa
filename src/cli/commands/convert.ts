import type { OutputFile } from '../../formats/format.js';
import { formats } from '../../formats/formats.js';
import { writeChain } from '../../formats/write-chain.js';
import { yamlText } from '../../formats/yaml/yaml-text.js';
import { MAX_YAML_SIZE } from '../../text/limits.js';
import { EXIT, type Given, type Subcommand } from '../command.js';
import { commandError } from '../command-error.js';
import { givenPairs } from '../input/given-pairs.js';
import { type OutputFormat, outputFormat } from '../input/output-format.js';
import { type ReadingOfChain, readChainBy } from '../input/read-chain.js';
import { readMapping } from '../input/read-mapping.js';
import { STANDARD_INPUT } from '../input/read-source.js';
import { readText } from '../input/read-text.js';
import { refuseOverwriting } from '../output/refuse-overwriting.js';
import { tellLost } from '../output/tell-lost.js';
import { writeFile, writeFolder } from '../output/write-files.js';
import { writePieces } from '../output/write-pieces.js';
import type { Surroundings } from '../surroundings.js';

const READERS = formats.filter(({ reading }) => reading).map(({ id }) => id);
const WRITERS = formats.filter(({ writing }) => writing).map(({ id }) => id);

/** A chain from one format into another. */
export const convert: Subcommand = {
  name: 'convert',
  summary: 'a chain from one format into another',
  description:
    'Reads a chain from a file of another tool, or several that make one chain, and writes it for another tool. The formats are told from the contents and the names of the files where nothing is said. What a file holds and a chain has no place for is told as warnings, and so is what of a chain the new file cannot hold.\n\nFor tables (CSV, Excel) --mapping says which column becomes what. Without it the headings are guessed; --keep-mapping writes down what was guessed, to be corrected and given back. Parties that are named and nowhere declared are made with --read makeParties=true.',
  arguments: [
    {
      ...{ name: 'in', occurs: 'once', completes: 'files' },
      description: 'a file, or a pattern such as "export/*.csv"; - reads standard input',
    },
    {
      ...{ name: 'out', occurs: 'once', completes: 'files' },
      description: 'the file to write, or the folder for a format of several files; - writes to the screen',
    },
  ],
  flags: [
    { name: 'from', value: 'format', values: READERS, description: 'the format that is read' },
    {
      ...{ name: 'to', value: 'format', values: WRITERS },
      description: 'the format that is written; else the ending of the file tells',
    },
    {
      ...{ name: 'read', value: 'name=value', repeats: true },
      description: 'an option of the format that is read, such as delimiter=";"',
    },
    {
      ...{ name: 'write', value: 'name=value', repeats: true },
      description: 'an option of the format that is written, such as indent=0',
    },
    {
      ...{ name: 'mapping', value: 'file', completes: 'files' },
      description: 'a file in YAML or JSON that says which column becomes what',
    },
    {
      ...{ name: 'keep-mapping', value: 'file', completes: 'files' },
      description: 'write the mapping that was used, as YAML',
    },
    {
      name: 'update',
      description: 'write into the YAML file that is there, and keep its comments and its order',
    },
    { name: 'all', description: 'tell each part of the chain that the new file cannot hold, a line each' },
  ],
  examples: [
    ['service-chain convert model.archimate chain.yaml', 'an architecture model as a chain to keep'],
    [
      'service-chain convert "hr/*.csv" chain.yaml --keep-mapping map.yaml',
      'tables, and how they were understood',
    ],
    [
      'service-chain convert "hr/*.csv" chain.yaml --mapping map.yaml --update',
      'the same again, comments kept',
    ],
    ['service-chain convert chain.yaml chain.graphml', 'for a tool that draws graphs'],
    ['service-chain convert chain.yaml sheets/ --to csv', 'a file per kind of record'],
  ],
  async run(given, on) {
    const out = given.word('out')!;
    const format = outputFormat(given.value('to'), out, on);
    const read = await readAsGiven(given, on);
    await keepMapping(read, given.value('keep-mapping'), on);
    await tellLost(read.chain, format, { all: given.has('all') }, on);
    const files = writeChain(read.chain, {
      format: format.id,
      options: await writingOptions(given, format, on),
    });
    await write(files, format, given, on);
    return EXIT.answered;
  },
};

async function readAsGiven(given: Given, on: Surroundings): Promise<ReadingOfChain> {
  const mapping = await readMapping(given.value('mapping'), on);
  const options = { ...givenPairs(given, 'read'), ...(mapping !== undefined && { mapping }) };
  const format = given.value('from');
  return readChainBy([given.word('in')!], { ...(format !== undefined && { format }), options }, on);
}

async function keepMapping(
  { mapping, format }: ReadingOfChain,
  file: string | undefined,
  on: Surroundings,
): Promise<void> {
  if (file === undefined) return;
  if (!mapping) throw commandError(`--keep-mapping is for tables: ${format} has no columns to be taken`);
  await writePieces([yamlText(mapping)], { file, isClean: false }, on);
}

async function writingOptions(given: Given, { id }: OutputFormat, on: Surroundings): Promise<object> {
  const options = givenPairs(given, 'write');
  if (!given.has('update')) return options;
  if (id !== 'yaml') throw commandError('--update is for YAML: other files keep no comments');
  const base = await readText(given.word('out')!, { holds: 'a chain', limit: MAX_YAML_SIZE }, on);
  return { ...options, base };
}

async function write(
  files: readonly OutputFile[],
  format: OutputFormat,
  given: Given,
  on: Surroundings,
): Promise<void> {
  const out = given.word('out')!;
  const [first] = files;
  if (out === STANDARD_INPUT) return writeToScreen(first!, format, on);
  // What --update writes into, it has read.
  if (!given.has('update')) refuseOverwriting(out, on);
  return format.writing.isFolder ? writeFolder(files, out, on) : writeFile(first!, out, on);
}

async function writeToScreen(file: OutputFile, { title }: OutputFormat, on: Surroundings): Promise<void> {
  for await (const piece of file.pieces()) {
    if (typeof piece !== 'string') throw commandError(`${title} is no text: name a file instead of -`);
    await writePieces([piece], { isClean: false }, on);
  }
}
