import type { ParseResult } from '../chain/parse-chain.js';
import type { Problem } from '../model/problem.js';
import { MAX_JSON_SIZE, MAX_YAML_SIZE } from '../text/limits.js';
import { safeParseChainText } from '../text/parse-chain-text.js';
import { safeParseChainTexts } from '../text/parse-chain-texts.js';
import { type TextFormat, tooLarge } from '../text/readable-text.js';
import { bytesUpTo, type FormatInput } from './input.js';

/** A document of the library, and its language. */
export interface DocumentInput extends FormatInput {
  /** The language; told from the text where nothing is said. */
  readonly format: TextFormat | undefined;
}

/** Files as documents in a language. */
export function documents(inputs: readonly FormatInput[], format: TextFormat): readonly DocumentInput[] {
  return inputs.map((input) => ({ ...input, format }));
}

interface DocumentText {
  readonly file: string | undefined;
  readonly text: string | Uint8Array;
  readonly format: TextFormat | undefined;
}

const LIMITS: Readonly<Record<TextFormat, number>> = { json: MAX_JSON_SIZE, yaml: MAX_YAML_SIZE };

/**
 * Reads documents of the library; several are merged into one chain. One over the limit is left before it fills memory, and the
 * problems of the others are told, too.
 */
export async function parseInputs(
  inputs: readonly DocumentInput[],
  maxSize: number | undefined,
): Promise<ParseResult> {
  const texts: DocumentText[] = [];
  const problems: Problem[] = [];
  for (const { file, content, format } of inputs) {
    const limit = maxSize ?? LIMITS[format ?? 'json'];
    const text = typeof content === 'string' ? content : await bytesUpTo(content, limit);
    if (typeof text === 'number') problems.push(tooLarge(text, limit, file));
    else texts.push({ file, text, format });
  }
  if (problems.length === 0) return parseTexts(texts, maxSize);
  const others = texts.length === 0 ? [] : parseTexts(texts, maxSize).problems;
  return { ok: false, problems: [...problems, ...others] };
}

function parseTexts(texts: readonly DocumentText[], maxSize: number | undefined): ParseResult {
  const limits = maxSize === undefined ? {} : { maxSize };
  const [first, ...others] = texts;
  if (!first || others.length > 0)
    return safeParseChainTexts(
      texts.map(({ file = '', text, format }) => ({ file, text, ...(format && { format }) })),
      limits,
    );
  const { file, text, format } = first;
  return safeParseChainText(text, {
    ...(file !== undefined && { file }),
    ...limits,
    ...(format && { format }),
  });
}
