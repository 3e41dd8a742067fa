import { chainOrThrow } from '../chain/parse-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import { type Problem, problemOf } from '../model/problem.js';
import type { TextFormat } from '../text/readable-text.js';
import { checkedOptions } from './checked-options.js';
import { detectedFormat } from './detect-format.js';
import type { AnyFormat, FormatReading } from './format.js';
import { formats } from './formats.js';
import { type FormatInput, type FormatSource, inputsOf } from './input.js';
import { knownFormat } from './known-format.js';
import { parseInputs } from './parse-inputs.js';
import { sampled } from './sample.js';
import { yaml } from './yaml.js';

/** How to read a chain of any format. */
export interface ReadChainOptions {
  /** The format, by its name; where nothing is said, the content and the names of the files tell. */
  readonly format?: string | undefined;
  /** The options of that format. */
  readonly options?: object | undefined;
  /** Options by the names of formats, for the one it turns out to be; `options` come before them. */
  readonly optionsByFormat?: Readonly<Record<string, object>> | undefined;
}

/** What reading came to, and by which format. */
export type ChainReading = FormatReading & {
  /** The name of the format; `undefined` where the content is of none that is known. */
  readonly format?: string | undefined;
};

/**
 * Reads a chain of any format that the library reads: the format is named, or told from the content and the name of the file.
 *
 * O(size of the content), as far as the format says nothing else.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems; `invalid-option` for an unknown format or option;
 * `missing-package` where the format needs a package that is not installed.
 * @example
 * ```ts
 * import { readChain } from 'service-chain/formats';
 *
 * const read = await readChain({
 *   file: 'shop.yaml',
 *   content: `
 * parties: { desk: { kind: team }, guest: { kind: customer } }
 * links: { sale: { provider: desk, customer: guest, service: sale } }`,
 * });
 * read.link('sale').provider; // 'desk'
 * ```
 */
export async function readChain(source: FormatSource, options: ReadChainOptions = {}): Promise<ServiceChain> {
  return chainOrThrow(await safeReadChain(source, options));
}

/**
 * Reads a chain of any format, as {@link readChain} does, and returns the problems instead of throwing.
 *
 * @throws ServiceChainError `invalid-option` or `missing-package`
 * @example
 * ```ts
 * import { safeReadChain } from 'service-chain/formats';
 *
 * const { ok, format } = await safeReadChain('{"parties":{},"links":{}}');
 * [ok, format]; // [ true, 'json' ]
 * ```
 */
export async function safeReadChain(
  source: FormatSource,
  options: ReadChainOptions = {},
): Promise<ChainReading> {
  checkOptionNames(options, ['format', 'options', 'optionsByFormat']);
  for (const id of Object.keys(options.optionsByFormat ?? {})) knownFormat(id, 'reading');
  const inputs = inputsOf(source);
  if (options.format !== undefined) return readBy(knownFormat(options.format, 'reading'), inputs, options);
  const found = await Promise.all(inputs.map(recognised));
  const unknown = found.filter(({ format }) => !format);
  if (unknown.length > 0) return { ok: false, problems: unknown.map(({ input }) => unknownFormat(input)) };
  const known = found as readonly Known[];
  const [first] = known;
  const isOne = first && known.every(({ format }) => format === first.format);
  if (known.every(({ format: { id } }) => id === 'json' || id === 'yaml'))
    return readDocuments(known, options);
  if (!isOne) return severalFormats(known);
  return readBy(
    first.format,
    known.map(({ input }) => input),
    options,
  );
}

interface Known {
  readonly input: FormatInput;
  readonly format: AnyFormat;
}

async function recognised(
  given: FormatInput,
): Promise<{ input: FormatInput; format: AnyFormat | undefined }> {
  const { sample, input } = await sampled(given);
  return { input, format: detectedFormat(sample) };
}

/** Documents of the library merge, whichever of its languages each is in. */
async function readDocuments(known: readonly Known[], options: ReadChainOptions): Promise<ChainReading> {
  const format = known[0]?.format ?? yaml;
  const { maxSize } = optionsFor(format, options) as { maxSize?: number };
  const inputs = known.map(({ input, format: { id, extensions } }) => {
    const isSure = extensions.some((extension) => input.file?.toLowerCase().endsWith(extension));
    return { ...input, format: isSure ? (id as TextFormat) : undefined };
  });
  return { ...(await parseInputs(inputs, maxSize)), format: format.id };
}

async function readBy(
  format: AnyFormat,
  inputs: readonly FormatInput[],
  options: ReadChainOptions,
): Promise<ChainReading> {
  const how = optionsFor(format, options);
  return { ...(await format.reading!.read(inputs, how)), format: format.id };
}

function optionsFor(
  { id, reading }: AnyFormat,
  { options = {}, optionsByFormat = {} }: ReadChainOptions,
): object {
  const ofFormat = Object.hasOwn(optionsByFormat, id) ? optionsByFormat[id] : {};
  return checkedOptions(reading!.options, { ...ofFormat, ...options });
}

function unknownFormat({ file }: FormatInput): Problem {
  const titles = formats.filter(({ reading }) => reading).map(({ title }) => title);
  const expected = `a file in a known format (${titles.join(', ')})`;
  const received = 'a content of none of them';
  return inFile(problemOf({ code: 'unknown-format', path: [], expected, received }), file);
}

/** Only documents of the library say how what they tell of one party goes together. */
function severalFormats(known: readonly Known[]): ChainReading {
  const [first] = known;
  const problems = known
    .filter(({ format }) => format !== first!.format)
    .map(({ input, format }) => {
      const expected = `files of one format (${first!.format.title}, as the first)`;
      return inFile(
        problemOf({ code: 'mixed-formats', path: [], expected, received: format.title }),
        input.file,
      );
    });
  return { ok: false, problems };
}

function inFile(problem: Problem, file: string | undefined): Problem {
  return file === undefined ? problem : { ...problem, file };
}
