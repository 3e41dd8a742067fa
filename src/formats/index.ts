/**
 * Reads service chains from the files of other tools, and writes them for other tools. A {@link Format} says how it is recognised, which
 * way its relations point and what it loses; {@link readChain} and {@link writeChain} take any of them by its name, or find it out.
 *
 * @module
 */

export { fromArchi } from './archi.js';
export type { ArchimateReading, ArchiReading } from './archimate/archimate-reading.js';
export { type ArchimateWriting, fromArchimate, toArchimate } from './archimate.js';
export { type BackstageReading, fromBackstage } from './backstage.js';
export type { ArrowBundleOptions } from './bundle/arrow-bundle.js';
export type {
  BundleFormat,
  BundleTable,
  DatabaseBundleFormat,
  FileBundleFormat,
  ForeignKey,
} from './bundle/bundle-format.js';
export { type AnyBundleFormat, bundleFormats } from './bundle/bundle-formats.js';
export { type BundleOptions, bundleTables } from './bundle/bundle-tables.js';
export type { CsvBundleOptions } from './bundle/csv-bundle.js';
export type { DuckdbBundleOptions } from './bundle/duckdb-bundle.js';
export type { ParquetBundleOptions } from './bundle/parquet-bundle.js';
export type { PostgresqlBundleOptions } from './bundle/postgresql-bundle.js';
export {
  type WriteBundleOptions,
  type WriteBundleToOptions,
  writeBundle,
  writeBundleTo,
} from './bundle/write-bundle.js';
export type { XlsxBundleOptions } from './bundle/xlsx-bundle.js';
export type { CsvSyntax } from './csv/csv-table.js';
export { type CsvReading, type CsvWriting, fromCsv } from './csv.js';
export { toDot } from './dot.js';
export type { PictureWriting } from './drawing/picture-writing.js';
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
export type { GraphReading, LinkFieldNames, PartyFieldNames } from './graph/graph-reading.js';
export { fromGraphml, type GraphmlWriting, toGraphml } from './graphml.js';
export type { GraphologyReading, GraphologyWriting } from './graphology/graphology-options.js';
export { fromGraphology, toGraphology } from './graphology.js';
export { guessMapping } from './guess-mapping.js';
export type { Content, FormatInput, FormatSource } from './input.js';
export type { JsonReading, JsonWriting } from './json.js';
export type { TableOptions } from './mapping/chain-from-tables.js';
export type {
  CellValue,
  FieldSource,
  Mapping,
  TableMapping,
} from './mapping/mapping.js';
export type { Section } from './mapping/sections.js';
export type { ValueOptions } from './mapping/value-reader.js';
export type { MarkdownWriting } from './markdown.js';
export { toMermaid } from './mermaid.js';
export { fromNdjson, type NdjsonReading, type NdjsonWriting } from './ndjson.js';
export { type ChainReading, type ReadChainOptions, readChain, safeReadChain } from './read-chain.js';
export type { Sample } from './sample.js';
export { fromServiceCatalogue, type ServiceCatalogueReading } from './service-catalogue.js';
export { type WriteChainOptions, writeChain } from './write-chain.js';
export { fromXlsx, toXlsx, type XlsxReading, type XlsxWriting } from './xlsx.js';
export type { YamlReading, YamlWriting } from './yaml.js';
