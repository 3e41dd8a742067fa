/**
 * Reads service chains from text: YAML and JSON, as text or bytes, with the line and column of every problem;
 * one document or several that make one chain.
 *
 * @module
 */

export { MAX_JSON_SIZE, MAX_YAML_SIZE } from './limits.js';
export {
  parseChainText,
  safeParseChainText,
  type TextSourceOptions,
} from './parse-chain-text.js';
export {
  parseChainTexts,
  safeParseChainTexts,
  type TextSource,
  type TextSourcesOptions,
} from './parse-chain-texts.js';
export type { TextFormat } from './readable-text.js';
