import type { Surroundings } from './surroundings.js';

/** How a run of the command ended: it answered; it found something; it could not run. */
export const EXIT = { answered: 0, found: 1, couldNot: 2 } as const;

/** One of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a word on the command line may be, for completion in a shell. */
export type Completion =
  | 'files'
  | 'folders'
  | 'formats'
  | 'ids'
  | 'parties'
  | 'rules'
  | 'rule-levels'
  | 'tables';

/** A word that a subcommand takes in a place. */
export interface Argument {
  /** The name, as help shows it. */
  readonly name: string;
  /** What it is. */
  readonly description: string;
  /** Whether it must be given once, may be left out, or may come many times or not at all. */
  readonly occurs: 'once' | 'maybe' | 'any';
  /** The words there are, where they are few. */
  readonly values?: readonly string[];
  /** What a shell may complete it to. */
  readonly completes?: Completion;
}

/** An option of a subcommand. */
export interface Flag {
  /** The long name without its dashes: `format`. */
  readonly name: string;
  /** The letter of the short form. */
  readonly letter?: string;
  /** What the value is called in help; no value where nothing is said. */
  readonly value?: string;
  /** The values there are, where they are few. */
  readonly values?: readonly string[];
  /** The value where the option is not given, as help tells it. */
  readonly fallback?: string;
  /** Whether it may come more than once. */
  readonly repeats?: boolean;
  /** What it does. */
  readonly description: string;
  /** What a shell may complete the value to. */
  readonly completes?: Completion;
}

/** What a subcommand was given: words by the name of their argument, values by the name of their option. */
export interface Given {
  /** The word of an argument that occurs once or maybe; undefined where it was left out. */
  word(name: string): string | undefined;
  /** The words of an argument that occurs any number of times. */
  words(name: string): readonly string[];
  /** The value of an option, else its fallback; undefined where there is neither. */
  value(name: string): string | undefined;
  /** All values of an option that repeats. */
  values(name: string): readonly string[];
  /** Whether an option without a value was given. */
  has(name: string): boolean;
}

/** A subcommand, declared once: the parser, the help, the completion and the reference page are made of it. */
export interface Subcommand {
  /** The name. */
  readonly name: string;
  /** What it is for, in a few words: for the list of subcommands. */
  readonly summary: string;
  /** What it does, in paragraphs. */
  readonly description: string;
  /** What it takes, in order. */
  readonly arguments: readonly Argument[];
  /** Its options. */
  readonly flags: readonly Flag[];
  /** Lines to try, each with what it does. */
  readonly examples: ReadonlyArray<readonly [line: string, meaning: string]>;
  /** When its exit code is {@link EXIT.found}; it never is where nothing is said. */
  readonly found?: string;
  /** Whether it runs when no subcommand is named. */
  readonly isDefault?: boolean;
  /** Runs it. Throws {@link CommandError} for what keeps it from running. */
  run(given: Given, on: Surroundings): Promise<ExitCode>;
}
