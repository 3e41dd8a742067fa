import { chainOrThrow } from '../chain/parse-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import { checkOptionNames } from '../model/option-names.js';
import { problemOf } from '../model/problem.js';
import { checkedOptions } from './checked-options.js';
import { detectedFormat } from './detect-format.js';
import type { AnyFormat, FormatReading } from './format.js';
import { formats } from './formats.js';
import { type FormatInput, type FormatSource, inputsOf } from './input.js';
import { knownFormat } from './known-format.js';
import { sampled } from './sample.js';

/** How to read a chain of any format. */
export interface ReadChainOptions {
  /** The format, by its name; where nothing is said, the content and the name of the first file tell. */
  readonly format?: string | undefined;
  /** The options of that format. */
  readonly options?: object | undefined;
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
  checkOptionNames(options, ['format', 'options']);
  const inputs = inputsOf(source);
  if (options.format !== undefined)
    return readBy(knownFormat(options.format, 'reading'), inputs, options.options);
  const [first, ...others] = inputs;
  if (!first) return readBy(knownFormat('yaml', 'reading'), inputs, options.options);
  const { sample, input } = await sampled(first);
  const format = detectedFormat(sample);
  return format ? readBy(format, [input, ...others], options.options) : unknownFormat(first);
}

async function readBy(
  format: AnyFormat,
  inputs: readonly FormatInput[],
  options: object = {},
): Promise<ChainReading> {
  const reading = format.reading!;
  return { ...(await reading.read(inputs, checkedOptions(reading.options, options))), format: format.id };
}

function unknownFormat({ file }: FormatInput): ChainReading {
  const titles = formats.filter(({ reading }) => reading).map(({ title }) => title);
  const problem = problemOf({
    code: 'unknown-format',
    path: [],
    expected: `a file in a known format (${titles.join(', ')})`,
    received: 'a content of none of them',
  });
  return { ok: false, problems: [{ ...problem, ...(file !== undefined && { file, line: 1, column: 1 }) }] };
}
