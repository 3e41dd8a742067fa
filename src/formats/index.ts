/**
 * Reads service chains from the files of other tools, and writes them for other tools. A {@link Format} says how it is recognised, which
 * way its relations point and what it loses; {@link readChain} and {@link writeChain} take any of them by its name, or find it out.
 *
 * @module
 */

export { type BackstageReading, fromBackstage } from './backstage.js';
export type {
  AnyFormat,
  ChainPart,
  Format,
  FormatReading,
  Losses,
  OutputFile,
  ReadingSide,
  Recognition,
  WritingSide,
} from './format.js';
export { formats } from './formats.js';
export type { Content, FormatInput, FormatSource } from './input.js';
export type { JsonReading, JsonWriting } from './json.js';
export type { FieldSource, Mapping, TableMapping } from './mapping/mapping.js';
export type { MarkdownWriting } from './markdown.js';
export { fromNdjson, type NdjsonReading, type NdjsonWriting } from './ndjson.js';
export { type ChainReading, type ReadChainOptions, readChain, safeReadChain } from './read-chain.js';
export type { Sample } from './sample.js';
export { type WriteChainOptions, writeChain } from './write-chain.js';
export type { YamlReading, YamlWriting } from './yaml.js';
