import type { ChainDocument } from 'service-chain';
import { harbourHotel } from '../../fixtures/harbour-hotel.js';
import { makeGraph, type Organisation } from '../organisation/organisation.js';
import { documentOf, rowsOf } from '../organisation/rows.js';
import { PAGE_SIZES, type PageSize } from './page-sizes.js';

const STAGES = ['first-contact', 'service-delivery', 'after-service'] as const;

/** A whole has so many parts, in two steps. */
const PARTS = 12;

/** Every so many links are rated by five of their customers. */
const RATED_EVERY = 25;

/**
 * The document a page is made of. Beyond parties and links, as a map groups by wholes and stages and a sheet tells gaps: parties inside
 * are parts of wholes in two steps, touchpoints have stages, and some links are rated.
 */
export function pageDocumentOf(size: PageSize): ChainDocument {
  const dimensions = PAGE_SIZES[size];
  if (dimensions === undefined) return harbourHotel;
  const organisation = makeGraph(dimensions, { profile: 'acyclic', hasAlternatives: true });
  const { parties, links } = documentOf(rowsOf(organisation));
  const isTouchpoint = new Set(organisation.touchpoints);
  return {
    version: 1,
    name: `An organisation of ${dimensions.parties} parties`,
    parties: Object.fromEntries(
      Object.entries(parties).map(([id, party], i) => [id, { ...party, ...wholeOf(organisation, i) }]),
    ),
    links: Object.fromEntries(
      Object.entries(links).map(([id, link], i) => [
        id,
        isTouchpoint.has(i) ? { ...link, stage: STAGES[i % STAGES.length]! } : link,
      ]),
    ),
    ratings: ratingsOf(organisation),
  };
}

/** Twelve in a row are one whole, twelve of those another; customers and partners are part of nothing. */
function wholeOf({ partyIds, partyKinds }: Organisation, party: number): { readonly partOf?: string } {
  const step = party % PARTS === 0 ? PARTS * PARTS : PARTS;
  const whole = party - (party % step);
  const isInside = (one: number) => partyKinds[one] !== 'customer' && partyKinds[one] !== 'partner';
  return whole !== party && isInside(party) && isInside(whole) ? { partOf: partyIds[whole]! } : {};
}

function ratingsOf({ linkIds }: Organisation): NonNullable<ChainDocument['ratings']> {
  return linkIds
    .filter((_, link) => link % RATED_EVERY === 0)
    .flatMap((subject, i) =>
      Array.from({ length: 5 }, (_, respondent) => ({
        ...{ subject, measure: 'servqual-reliability', by: 'customer' as const },
        ...{ respondent: `respondent-${respondent}`, expectation: 6, perception: 1 + ((i + respondent) % 7) },
      })),
    );
}
