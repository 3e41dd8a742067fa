import type * as z from 'zod';
import type { ParseResult } from '../chain/parse-chain.js';
import type { ServiceChain } from '../chain/service-chain.js';
import type { ChainContent } from '../model/document.js';
import type { FormatInput } from './input.js';
import type { Mapping } from './mapping/mapping.js';
import type { Sample } from './sample.js';

/** A place in chains: a section (`ratings`), the fields of a section (`links.requires`), or the name of the organisation. */
export type ChainPart = keyof ChainContent | `${keyof ChainContent}.${string}`;

/** Parts of a chain that are lost on the way, each with the reason; all that is not named here is kept. */
export type Losses = { readonly [Part in ChainPart]?: string };

/** What reading comes to: a chain, or why there is none; with tables of others, how their columns were taken, too. */
export type FormatReading = ParseResult & {
  /** How the columns of tables were taken, where the format reads tables. */
  readonly mapping?: Mapping | undefined;
};

/** How sure a format is that a content is its own. */
export type Recognition = 'surely' | 'maybe' | 'no';

/** What a format does to make a chain of files. */
export interface ReadingSide<How extends object = object> {
  /** Checks the options; unknown and impossible ones are told with the nearest that there is. */
  readonly options: z.ZodType<How, How>;
  /** What a source may hold and a chain has no place for, in a few words each; it is told as a warning where it is met. */
  readonly leavesOut: readonly string[];
  /**
   * Reads files that make one chain. Whatever they hold, it comes to a chain or to problems, each with its file, line and column;
   * it never throws because of its input.
   */
  read(inputs: readonly FormatInput[], how: How): Promise<FormatReading>;
}

/** One of the files a chain is written as. */
export interface OutputFile {
  /** Its path in a folder, with slashes; the only file of a format has one too, as a proposal. */
  readonly path: string;
  /** Its content, made while it is asked for; every call makes it anew. */
  pieces(): Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** What a format does to make files of a chain. */
export interface WritingSide<How extends object = object> {
  /** Checks the options; unknown and impossible ones are told with the nearest that there is. */
  readonly options: z.ZodType<How, How>;
  /** What of a chain the files do not hold. */
  readonly loses: Losses;
  /** Whether it writes several files, for a folder. */
  readonly isFolder?: boolean;
  /** The files; nothing is made before it is asked for. */
  write(chain: ServiceChain, how: How): readonly OutputFile[];
}

/**
 * A kind of file that chains are read from, written to, or both. All the library knows about a format stands here: what it is called,
 * how it is recognised, which way its relations point, what it loses.
 */
export interface Format<Reading extends object = object, Writing extends object = object> {
  /** The name, in kebab-case; unique. */
  readonly id: string;
  /** What people call it. */
  readonly title: string;
  /** Media types, the usual one first. */
  readonly mediaTypes: readonly string[];
  /** Endings of file names, in small letters with the dot, the usual one first. */
  readonly extensions: readonly string[];
  /** Which of its things become what, and which way its relations point: from provider to customer, or the other way round. */
  readonly relation: string;
  /** How sure it is, from the beginning of a content, that this is its own. */
  recognises(sample: Sample): Recognition;
  /** Makes chains of files, where it does. */
  readonly reading?: ReadingSide<Reading>;
  /** Makes files of chains, where it does. */
  readonly writing?: WritingSide<Writing>;
}

/** Any format, as lists of formats hold it. */
// biome-ignore lint/suspicious/noExplicitAny: options are checked by the schema of the format before they reach it
export type AnyFormat = Format<any, any>;
