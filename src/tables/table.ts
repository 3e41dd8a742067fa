/** What a column holds. `id` columns say what they refer to; `date` is an ISO 8601 day or timestamp. */
export type ColumnType = 'id' | 'text' | 'integer' | 'number' | 'boolean' | 'date';

/** What an id refers to; a subject is a party, a link or `organisation`. */
export type Reference = 'party' | 'link' | 'measure' | 'goal' | 'subject';

/** One column of a table, declared once: headers, schemas, help and the data dictionary are made of it. */
export interface Column {
  /** What a value is. */
  readonly type: ColumnType;
  /** The exact meaning, in one sentence. */
  readonly description: string;
  /** The unit of a number, such as `links`, `minutes` or `share (0 to 1)`. */
  readonly unit?: string;
  /** Whether a value may be null: unknown, or not applicable as the description says. */
  readonly nullable?: boolean;
  /** Whether a value is a list of values of this type. */
  readonly list?: boolean;
  /** What an id refers to. */
  readonly refers?: Reference;
  /** All values there can be, where they are few. */
  readonly values?: readonly string[];
}

/** The columns of a table by name, in their order. */
export type Columns = Readonly<Record<string, Column>>;

/** The type of one value of a column. */
export type Scalar<C extends Column> = C['type'] extends 'integer' | 'number'
  ? number
  : C['type'] extends 'boolean'
    ? boolean
    : C extends { readonly values: ReadonlyArray<infer V extends string> }
      ? V
      : string;

/** The type of a cell that is not null: a value, or a list of values. */
export type Cell<C extends Column> = C extends { readonly list: true } ? ReadonlyArray<Scalar<C>> : Scalar<C>;

/** The row type of declared columns: flat and JSON-safe. */
export type RowOf<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends { readonly nullable: true }
    ? Cell<C[Name]> | null
    : Cell<C[Name]>;
};

/** Any row: what tables hold in common. */
export type AnyRow = Readonly<
  Record<string, string | number | boolean | null | ReadonlyArray<string | number | boolean>>
>;

/** What a table is, without its rows. */
export interface TableDeclaration<
  C extends Columns = Columns,
  Key extends keyof C & string = keyof C & string,
> {
  /** The name, in kebab-case; unique. */
  readonly name: string;
  /** A heading for people. */
  readonly title: string;
  /** The question the table answers, and what a row is. */
  readonly description: string;
  /** The columns that together tell rows apart. */
  readonly key: readonly Key[];
  /** How rows are ordered, in words; the order is total. */
  readonly order: string;
  /** The columns, in their order. */
  readonly columns: C;
}

/**
 * An answer: a declaration and rows that are worked out when they are asked for. `Key` names the columns that tell rows apart, as
 * far as the compiler knows them.
 *
 * @example
 * ```ts
 * import { upstream } from 'service-chain';
 *
 * for (const row of upstream(chain)) console.log(row.touchpoint, row.link, row.distance);
 * const rows = upstream(chain).rows();
 * ```
 */
export interface Table<Row = AnyRow, Key extends string = string> extends Iterable<Row> {
  /** What the table is. */
  readonly declaration: TableDeclaration<Columns, Key>;
  /** All rows, worked out anew at every call. */
  rows(): Row[];
  /**
   * The rows as columns, `size` rows at a time; for millions of rows, and for column stores. Columns nobody asks for are not
   * worked out.
   *
   * @throws ServiceChainError `invalid-option`
   */
  batches(options?: BatchOptions): Iterable<Batch>;
}

/** How to cut rows into batches. */
export interface BatchOptions {
  /** Rows in a batch, the last one excepted; 65,536 where nothing is said. */
  readonly size?: number;
  /** The columns wanted, by name, whatever their order here; all where nothing is said. */
  readonly columns?: readonly string[];
}

/** Some rows of a table as columns. */
export interface Batch {
  /** How many rows. */
  readonly length: number;
  /** Each column's values, in the order of the declaration. */
  readonly columns: Readonly<Record<string, Vector>>;
}

/**
 * The values of one column; `valid` is absent when none is null, else 1 where there is a value. Arrays may be shared with
 * other batches and with the chain: read them, do not change them.
 */
export type Vector =
  | {
      /** Text and ids: codes into a dictionary, -1 where null. */
      readonly kind: 'dictionary';
      /** Per row: the place of its value in the dictionary, -1 where null. */
      readonly codes: Int32Array;
      /** Distinct values; there may be some that no row of the batch has, and batches may share one dictionary. */
      readonly dictionary: readonly string[];
    }
  | {
      /** Numbers. */
      readonly kind: 'number';
      /** Per row: the value; 0 where null. */
      readonly values: Float64Array | Int32Array;
      /** Per row: 1 where there is a value. */
      readonly valid?: Uint8Array;
    }
  | {
      /** True and false. */
      readonly kind: 'boolean';
      /** Per row: 1 for true. */
      readonly values: Uint8Array;
      /** Per row: 1 where there is a value. */
      readonly valid?: Uint8Array;
    }
  | {
      /** Lists: row i holds the items offsets[i] to offsets[i + 1] - 1. */
      readonly kind: 'list';
      /** One more than there are rows. */
      readonly offsets: Int32Array;
      /** The items of all rows. */
      readonly items: Vector;
      /** Per row: 1 where there is a list. */
      readonly valid?: Uint8Array;
    };
