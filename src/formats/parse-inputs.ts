import type { ParseResult } from '../chain/parse-chain.js';
import { safeParseChainText } from '../text/parse-chain-text.js';
import { safeParseChainTexts } from '../text/parse-chain-texts.js';
import type { TextFormat } from '../text/readable-text.js';
import { bytesOf, type FormatInput } from './input.js';

/** Reads documents of the library; several are merged into one chain. */
export async function parseInputs(
  inputs: readonly FormatInput[],
  format: TextFormat,
  maxSize: number | undefined,
): Promise<ParseResult> {
  const limits = maxSize === undefined ? {} : { maxSize };
  const sources = await Promise.all(
    inputs.map(async ({ file, content }) => ({
      file,
      text: typeof content === 'string' ? content : await bytesOf(content),
    })),
  );
  const [first, ...others] = sources;
  if (first && others.length === 0) {
    const named = first.file === undefined ? {} : { file: first.file };
    return safeParseChainText(first.text, { ...named, ...limits, format });
  }
  const named = sources.map(({ file = '', text }) => ({ file, text, format }));
  return safeParseChainTexts(named, limits);
}
