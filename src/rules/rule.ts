import type { AsOfOptions } from '../analyses/as-of.js';
import type { RatingOptions } from '../analyses/ratings/rating-options.js';
import type { ServiceChain } from '../chain/service-chain.js';
import type { DocumentPath } from '../model/problem.js';
import type { Table } from '../tables/table.js';

/** How grave a finding is: an `error` must be mended, a `warn` should be looked at, an `info` is good to know. */
export type Severity = 'error' | 'warn' | 'info';

/** What a rule may be set to: a severity, or `off`. */
export type Level = Severity | 'off';

/** One thing that can be set about a rule; its documentation, its checks and its type are made of it. */
export type Setting =
  | {
      /** A number. */
      readonly type: 'number' | 'integer';
      /** What it means, in one sentence. */
      readonly description: string;
      /** The unit, such as `days`. */
      readonly unit: string;
      /** The value where nothing is set. */
      readonly default: number;
      /** The least value there may be. */
      readonly minimum: number;
      /** The greatest value there may be. */
      readonly maximum?: number;
    }
  | {
      /** One of a few words. */
      readonly type: 'choice';
      /** What it means, in one sentence. */
      readonly description: string;
      /** The words there are. */
      readonly values: readonly string[];
      /** The value where nothing is set. */
      readonly default: string;
    }
  | {
      /** Some of a few words. */
      readonly type: 'choices';
      /** What it means, in one sentence. */
      readonly description: string;
      /** The words there are. */
      readonly values: readonly string[];
      /** The value where nothing is set. */
      readonly default: readonly string[];
    };

/** What can be set about a rule, by name. */
export type Settings = Readonly<Record<string, Setting>>;

/** The values of settings, by name. */
export type SettingValues<S extends Settings> = {
  readonly [Name in keyof S]: S[Name] extends { readonly type: 'number' | 'integer' }
    ? number
    : S[Name] extends { readonly type: 'choice'; readonly values: ReadonlyArray<infer Word> }
      ? Word
      : S[Name] extends { readonly values: ReadonlyArray<infer Word> }
        ? readonly Word[]
        : never;
};

/** One thing a rule finds. */
export interface Found {
  /** What it is about: the id of a party, link or goal, or `organisation`. Suppressions and baselines go by it. */
  readonly subject: string;
  /** Tells apart what the rule finds about the same subject, such as a need or a stage. */
  readonly detail?: string;
  /** What is wrong, with which names, and what to do about it, in plain sentences. */
  readonly message: string;
  /**
   * Who should act: the id of a party that is no customer; null where nobody is named yet. Where a rule says nothing it is worked out.
   * Of a link it is the owner, else the provider, the first of them that can act; of a party that can act it is the party; of a goal
   * its holder; of all else, such as an external customer, whoever it is of every one of `links`, where that is one party. Who can act is
   * inside, no system, and there (a headcount of 0 is nobody): never a customer, and a partner only where a rule says so.
   */
  readonly actor?: string | null;
  /** The parties it concerns. */
  readonly parties?: readonly string[];
  /** The links it concerns. */
  readonly links?: readonly string[];
  /** The touchpoints that suffer from it, all of them, by id; a finding names the first hundred and says how many there are. */
  readonly touchpoints?: readonly string[];
  /** Where in the document it stands; where the subject stands when nothing is said. */
  readonly path?: DocumentPath;
  /** What would be right, in a few words without names of others. */
  readonly expected?: string;
  /** What was found, in a few words without names of others. Without an `extent`, a finding has changed when this has. */
  readonly actual?: string;
  /**
   * `partial` where it may only seem so, as a link that would change it may be missing in a chain of which some parties are modelled in
   * part; its message then says so, too.
   */
  readonly modelled?: 'complete' | 'partial';
  /** How much of it there is, such as how many complaints wait, where more is worse: a finding has changed when this has grown. */
  readonly extent?: number;
}

/** Gives the rows of a question; each question with the same options is worked out once. */
export type AskRows = <Row, Asked extends object>(
  question: (chain: ServiceChain, options?: Asked) => Table<Row>,
  askedWith?: NoInfer<Asked>,
) => readonly Row[];

/** What a rule is asked with. */
export interface RuleContext<S extends Settings = Settings> {
  /** The chain. */
  readonly chain: ServiceChain;
  /** What is set about the rule, defaults filled in. */
  readonly settings: SettingValues<S>;
  /** The moment to judge at, for questions that take one; empty where none is given, and then nothing that needs one is found. */
  readonly asOfOptions: AsOfOptions;
  /** How ratings are grouped, for questions about ratings. */
  readonly ratingOptions: RatingOptions;
  /**
   * The rows of a question, worked out once for all rules of a run: `rows(unownedLinks)`, `rows(quality, ratingOptions)`. Options
   * are the same when they say the same.
   */
  readonly rows: AskRows;
}

/** A rule: when it finds something, how grave that is, and what can be set about it. */
export interface Rule<S extends Settings = Settings> {
  /** The id, in kebab-case; unique among the rules of a run. */
  readonly id: string;
  /** What is wrong when it finds something, as a heading. */
  readonly title: string;
  /** When exactly it finds something, in one sentence. */
  readonly about: string;
  /** What it is about: the `model`, whether it says what it must for answers to mean something, or the `service` it shows. */
  readonly concern: 'model' | 'service';
  /** How grave its findings are where nothing else is set. */
  readonly severity: Level;
  /** What can be set about it. */
  readonly settings?: S;
  /** Where to read more: an address, a path, a command. */
  readonly help?: string;
  /** Finds. Each subject and detail once; the order does not matter. */
  check(context: RuleContext<S>): Iterable<Found>;
}
