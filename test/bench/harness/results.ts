import type { ContenderName } from '../contenders/index.js';
import type { Profile, SizeName } from '../organisation/sizes.js';
import type { QuestionName } from './questions.js';

/** What a benchmark came to, as it is written to a file. Nothing in it tells on what machine it ran. */
export interface Results {
  /** Versions of Node.js and of the contenders. */
  readonly versions: Readonly<Record<string, string>>;
  readonly sizes: Readonly<
    Partial<
      Record<
        SizeName,
        {
          readonly parties: number;
          readonly links: number;
          readonly touchpoints: number;
          /** How many of each kind; absent in results of runs that knew none. */
          readonly records?: number;
        }
      >
    >
  >;
  readonly measurements: readonly Measurement[];
  readonly leftOut: readonly LeftOut[];
}

/** One contender's way with one question. */
export interface Place {
  readonly size: SizeName;
  readonly profile: Profile;
  readonly question: QuestionName;
  readonly contender: ContenderName;
}

/** How long a contender took, or how much memory it holds. */
export interface Measurement extends Place {
  /** The median of the rounds in milliseconds, for all items; bytes per link or record where the question is about memory. */
  readonly value: number;
  readonly rounds: number;
  /** How many items were answered; when fewer than all, `value` is scaled up from those. */
  readonly answered: number;
  /** How many items there are. */
  readonly items: number;
  /** Whether the answer was compared with that of another contender, and found equal. */
  readonly isCompared: boolean;
  /** The most memory the process had until then. */
  readonly peakBytes: number;
}

/** Why a contender has no measurement. */
export interface LeftOut extends Place {
  readonly reason: string;
  /** Whether it gave another answer than the one it was compared with. */
  readonly isWrong: boolean;
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
