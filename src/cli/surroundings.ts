import type { Inputs } from './input/inputs.js';

/** How text may be marked on a screen. */
export type Mark = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan';

/** Where text goes; a promise asks the writer to wait until there is room. */
export interface Output {
  readonly write: (text: string) => void | Promise<void>;
  /** Marks up text for a screen; leaves it as it is where colours are not wanted. */
  readonly mark: (format: Mark, text: string) => string;
}

/** All the command touches of the world besides files, so that tests and other programs can stand in for it. */
export interface Surroundings {
  /** Where answers go. */
  readonly output: Output;
  /** Where problems go. */
  readonly errors: Output;
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Columns of the screen the answer goes to; `undefined` when it goes to a pipe or a file. */
  readonly width: number | undefined;
  /** The folder that paths start from. */
  readonly folder: string;
  /** The moment it is, as a timestamp with zone. */
  readonly now: string;
  /** Milliseconds that go by, from any moment on. */
  readonly ticks: () => number;
  /** Whether somebody sits at the keyboard and sees both outputs. */
  readonly isInteractive: boolean;
  /** Told what the answer rests on before it is read, where somebody watches: files, whether they are there or not, and folders that are searched. */
  readonly restsOn?: (path: string, kind: 'file' | 'folder') => void;
  /** What has been read, so that no answer is written over it; each run of a subcommand has its own. */
  readonly inputs?: Inputs;
  /** Stops what goes on until it is stopped, such as watching. */
  readonly stop?: AbortSignal;
  /** The version of the package. */
  readonly version: string;
}
