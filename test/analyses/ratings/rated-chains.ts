import { defineChain } from '../../../src/chain/define-chain.js';
import type { ServiceChain } from '../../../src/chain/service-chain.js';
import type { Contact } from '../../../src/model/contact.js';
import type { MeasureDefinition } from '../../../src/model/measure.js';
import type { RatingDefinition } from '../../../src/model/rating.js';
import type { StandardDefinition } from '../../../src/model/standard.js';

/** What is said about it. */
export interface Said {
  readonly ratings: readonly RatingDefinition[];
  readonly measures?: Readonly<Record<string, MeasureDefinition>>;
  readonly standards?: readonly StandardDefinition[];
  readonly measurements?: ReadonlyArray<{ link: string; measure: string; value: number }>;
  readonly contacts?: ReadonlyArray<Contact<string, never>>;
  /** How many people the clerk is; nothing is said where it is left out. */
  readonly clerks?: number;
}

/**
 * A counter with a clerk (a role) who sells to guests, a store that supplies the clerk, and a van that supplies the store.
 *
 *     van ──haul──▶ store ──stock──▶ clerk ──sale──▶ guest
 */
export function counter({ clerks, ...records }: Said): ServiceChain {
  return defineChain<string, string, string>({
    parties: {
      clerk: { kind: 'role', ...(clerks !== undefined && { headcount: clerks }) },
      store: { kind: 'department' },
      van: { kind: 'partner' },
      guest: { kind: 'customer' },
    },
    links: {
      sale: { provider: 'clerk', customer: 'guest', service: 'sale', owner: 'clerk' },
      stock: { provider: 'store', customer: 'clerk', service: 'stock' },
      haul: { provider: 'van', customer: 'store', service: 'haul', owner: 'store' },
    },
    ...records,
  });
}

/** Ratings of one group, each by a respondent of its own. */
export function saidBy(
  by: RatingDefinition['by'],
  subject: string,
  measure: string,
  values: ReadonlyArray<Pick<RatingDefinition, 'need' | 'expectation' | 'perception'>>,
  respondent: (at: number) => string | undefined = (at) => `${by}-${at}`,
): RatingDefinition[] {
  return values.map((value, at) => {
    const key = respondent(at);
    return { subject, measure, by, ...value, ...(key !== undefined && { respondent: key }) };
  });
}

/** Perceptions alone. */
export function perceived(...values: number[]): Array<{ perception: number }> {
  return values.map((perception) => ({ perception }));
}
