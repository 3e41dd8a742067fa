import type * as z from 'zod';
import type { AnyRow, Table } from '../../tables/table.js';
import type { OutputFile } from '../format.js';

/** Columns of a table that name rows of another, so that tools for reports can join them. */
export interface ForeignKey {
  /** The columns here. */
  readonly columns: readonly string[];
  /** The name of the other table. */
  readonly table: string;
  /** Its columns, in the same order. */
  readonly references: readonly string[];
}

/** One table of a bundle: an answer or a dimension, and how it hangs together with the others. */
export interface BundleTable {
  /** The rows, made while they are asked for, and the declaration that names of columns, types and descriptions come from. */
  readonly table: Table<AnyRow>;
  /** What its columns refer to among the other tables. */
  readonly foreignKeys: readonly ForeignKey[];
}

/** What all ways to write a bundle have in common. */
interface BundleFormatBase<How extends object> {
  /** The name, in kebab-case; unique. */
  readonly id: string;
  /** What people call it. */
  readonly title: string;
  /** The package that users install for it, where it needs one. */
  readonly package?: string;
  /** Checks the options. */
  readonly options: z.ZodType<How, How>;
  /** What of the tables the files do not hold, or hold otherwise, in a sentence each. */
  readonly loses: readonly string[];
}

/** Writes tables as files whose pieces are made while they are asked for; what is held meanwhile does not grow with the rows. */
export interface FileBundleFormat<How extends object = object> extends BundleFormatBase<How> {
  /** The files, in the order they are to be written. */
  write(tables: readonly BundleTable[], how: How): readonly OutputFile[];
}

/** Writes tables into a database file, which only its own library can do. */
export interface DatabaseBundleFormat<How extends object = object> extends BundleFormatBase<How> {
  /** The name that the file is given in a folder. */
  readonly file: string;
  /** Writes the file, which is not there yet. */
  writeTo(path: string, tables: readonly BundleTable[], how: How): Promise<void>;
}

/** A way to write all tables of a chain for tools that make reports. */
export type BundleFormat<How extends object = object> = FileBundleFormat<How> | DatabaseBundleFormat<How>;
