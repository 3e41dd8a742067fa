/** Where text goes; a promise asks the writer to wait until there is room. */
export interface Output {
  readonly write: (text: string) => void | Promise<void>;
  /** Marks up text for a screen; leaves it as it is where colours are not wanted. */
  readonly mark: (format: 'bold' | 'dim' | 'yellow' | 'red', text: string) => string;
}

/** All the command touches of the world, so that tests and other programs can stand in for it. */
export interface Surroundings {
  /** Where answers go. */
  readonly output: Output;
  /** Where problems go. */
  readonly errors: Output;
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Columns of the screen the answer goes to; `undefined` when it goes to a pipe or a file. */
  readonly width: number | undefined;
  /** The version of the package. */
  readonly version: string;
}
