import { CONTENDER_NAMES, CONTENDERS, type ContenderName } from '../contenders/index.js';
import { QUESTION_NAMES, type QuestionName } from '../harness/questions.js';
import type { Measurement, Results } from '../harness/results.js';
import { SIZES, type SizeName } from '../organisation/sizes.js';

/** How many times what this library takes another contender takes, at one size: the worst of all profiles for this library. */
export interface Ratio {
  readonly question: QuestionName;
  readonly size: SizeName;
  readonly contender: ContenderName;
  readonly ratio: number;
  /** Whether one of the two was asked about a sample, and its time scaled up. */
  readonly isScaled: boolean;
}

/** All ratios, by question, size and contender. */
export function ratiosOf({ measurements }: Results): Ratio[] {
  return QUESTION_NAMES.flatMap((question) =>
    sizesIn(measurements).flatMap((size) =>
      CONTENDER_NAMES.flatMap((contender) => {
        const worst = worstRatio(
          measurements.filter((one) => one.question === question && one.size === size),
          contender,
        );
        return worst ? [{ question, size, contender, ...worst }] : [];
      }),
    ),
  );
}

/** The sizes that were measured, ascending. */
export function sizesIn(measurements: readonly Measurement[]): SizeName[] {
  const found = new Set(measurements.map(({ size }) => size));
  return (Object.keys(SIZES) as SizeName[]).filter((size) => found.has(size));
}

/** The contenders that were measured, in their order. */
export function contendersIn(measurements: ReadonlyArray<Pick<Measurement, 'contender'>>): ContenderName[] {
  const found = new Set(measurements.map(({ contender }) => contender));
  return CONTENDER_NAMES.filter((name) => found.has(name));
}

/** What a contender is called. */
export function titleOf(contender: ContenderName): string {
  return CONTENDERS[contender].title;
}

function worstRatio(
  measurements: readonly Measurement[],
  contender: ContenderName,
): { ratio: number; isScaled: boolean } | undefined {
  if (contender === 'serviceChain') return undefined;
  const ratios = measurements
    .filter((one) => one.contender === contender)
    .flatMap((other) => {
      const own = measurements.find(
        (one) => one.contender === 'serviceChain' && one.profile === other.profile,
      );
      if (!own) return [];
      const isScaled = own.answered < own.items || other.answered < other.items;
      return [{ ratio: other.value / own.value, isScaled }];
    });
  return ratios.sort((a, b) => a.ratio - b.ratio)[0];
}
