import fc from 'fast-check';
import { type GraphDocument, graphChains } from './graph-chains.js';

// Sure failures and sure successes are cases of their own; the others are few, so that all states can be tried.
const AVAILABILITIES = [1, 1, 0, 0.5, 0.9, 0.75, 0.999];

/** Chains in which parties and links state availabilities, all of them or, where `unknown` is asked for, some. */
export function availableChains({
  maxParties = 5,
  maxLinks = 8,
  unknown = false,
} = {}): fc.Arbitrary<GraphDocument> {
  const stated = fc.constantFrom(...AVAILABILITIES);
  const availability = unknown ? fc.option(stated, { nil: undefined }) : stated;
  return fc
    .tuple(
      graphChains({ maxParties, maxLinks }),
      fc.array(availability, { minLength: maxParties + maxLinks, maxLength: maxParties + maxLinks }),
    )
    .map(([{ parties, links }, values]) => ({
      parties: withAvailability(parties, values),
      links: withAvailability(links, values.slice(maxParties)),
    }));
}

/** The records with values in their order; an undefined value leaves the field out. */
function withAvailability<R extends object>(
  records: Readonly<Record<string, R>>,
  values: ReadonlyArray<number | undefined>,
): Readonly<Record<string, R>> {
  return Object.fromEntries(
    Object.entries(records).map(([id, record], k) => [
      id,
      values[k] === undefined ? record : { ...record, availability: values[k] },
    ]),
  );
}
