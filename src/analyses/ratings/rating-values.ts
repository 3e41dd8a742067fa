/** The values of the ratings by number of record, NaN where there is none. */
export interface RatingValues {
  readonly need: ArrayLike<number>;
  readonly expectation: ArrayLike<number>;
  readonly perception: ArrayLike<number>;
}

/** How many choices of need, expectation and perception a rating may hold. */
export const FIELD_CHOICES = 8;

/** Which of need, expectation and perception a rating holds, as a number below {@link FIELD_CHOICES}; 0 for none. */
export function fieldsHeld({ need, expectation, perception }: RatingValues, rating: number): number {
  return (
    (Number.isNaN(need[rating]!) ? 0 : 4) +
    (Number.isNaN(expectation[rating]!) ? 0 : 2) +
    (Number.isNaN(perception[rating]!) ? 0 : 1)
  );
}
