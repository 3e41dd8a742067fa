/**
 * Reads service chains from text: YAML and JSON, as text or bytes, with the line and column of every problem.
 *
 * @module
 */

export { MAX_JSON_SIZE, MAX_YAML_SIZE } from './limits.js';
export {
  parseChainText,
  safeParseChainText,
  type TextFormat,
  type TextSourceOptions,
} from './parse-chain-text.js';
