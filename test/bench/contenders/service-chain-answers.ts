import type { QuestionName } from '../harness/questions.js';
import type { Organisation } from '../organisation/organisation.js';
import { type Answer, type Ask, weightOf } from './contender.js';
import type { LimitedBatches } from './limited-batches.js';
import { idReader, lengthsIn, numbersIn } from './table-reading.js';

type Read = (organisation: Organisation, ask: Ask, batches: LimitedBatches) => Answer;

/** Per question: reads the answer off the batches, in the numbers that answers are compared by. */
export const ANSWERS: Partial<Record<QuestionName, Read>> = {
  upstreamCounts: (organisation, { items }, batches) => {
    const place = placesOf(organisation.touchpoints, organisation.linkIds);
    const [parties, links] = numbersBy(place, 'touchpoint', ['parties', 'links'], batches);
    return { parties: items.map((item) => parties![item]!), links: items.map((item) => links![item]!) };
  },
  upstreamParties: (organisation, ask, batches) => sets(organisation, ask, batches, 'party'),
  distances: (organisation, ask, batches) => sets(organisation, ask, batches, 'party', 'distance'),
  upstreamLinks: (organisation, ask, batches) => sets(organisation, ask, batches, 'link'),
  blastRadius: (organisation, { watched }, batches) => {
    const [exposed] = numbersBy(partyPlaces(organisation), 'party', ['touchpointsExposed'], batches);
    return { touchpoints: watched.map((party) => exposed![party]!) };
  },
  failures: (organisation, { items }, batches) => {
    const [stopped] = numbersBy(partyPlaces(organisation), 'party', ['touchpointsStopped'], batches);
    return { touchpoints: items.map((party) => stopped![party]!) };
  },
  unownedExposure: ({ unowned, linkIds }, { watched }, batches) => {
    const [exposed] = numbersBy(placesOf(unowned, linkIds), 'link', ['touchpointsExposed'], batches);
    return { touchpoints: watched.map((place) => exposed![place]!) };
  },
  fullCosts: (organisation, { watched }, batches) => {
    const [costs] = numbersBy(partyPlaces(organisation), 'party', ['fullCost'], batches);
    return { costs: watched.map((party) => costs![party]!) };
  },
  cycles: (_organisation, _ask, batches) => {
    const sizes = Array.from(batches, (batch) => lengthsIn(batch, 'parties')).flat();
    return { parties: sizes.sort((a, b) => a - b) };
  },
};

/** Per id of the numbered links: its place in the list of numbers. */
function placesOf(numbers: Int32Array, ids: readonly string[]): Map<string, number> {
  return new Map(Array.from(numbers, (number, place) => [ids[number]!, place]));
}

function partyPlaces({ partyIds }: Organisation): Map<string, number> {
  return new Map(partyIds.map((id, party) => [id, party]));
}

/** Per column and place: the number beside the id, 0 where the table has no row for it. */
function numbersBy(
  places: ReadonlyMap<string, number>,
  key: string,
  columns: readonly string[],
  batches: LimitedBatches,
): Float64Array[] {
  const found = columns.map(() => new Float64Array(places.size));
  const ids = idReader(places);
  for (const batch of batches) {
    const rows = ids.read(batch, key);
    for (const [i, column] of columns.entries()) {
      const numbers = numbersIn(batch, column);
      for (const [row, place] of rows.entries()) if (place >= 0) found[i]![place] = numbers[row]!;
    }
  }
  return found;
}

/** Per asked touchpoint: how many it needs, and the sum of their weights; nothing where the list was left off. */
function sets(
  organisation: Organisation,
  { items }: Ask,
  batches: LimitedBatches,
  member: 'party' | 'link',
  factor?: string,
): Answer {
  const { touchpoints, linkIds, partyIds } = organisation;
  const touchpoint = idReader(placesOf(touchpoints, linkIds));
  const memberIds = member === 'party' ? partyIds : linkIds;
  const members = idReader(new Map(memberIds.map((id, number) => [id, number])));
  const sizes = new Float64Array(touchpoints.length);
  const sums = new Float64Array(touchpoints.length);
  for (const batch of batches) {
    const places = touchpoint.read(batch, 'touchpoint');
    const numbers = members.read(batch, member);
    const factors = factor === undefined ? undefined : numbersIn(batch, factor);
    for (let row = 0; row < batch.length; row++) {
      const place = places[row]!;
      sizes[place]!++;
      sums[place]! += weightOf(numbers[row]!) * (factors?.[row] ?? 1);
    }
  }
  const end = batches.leftOffAt();
  const asked = items.map((item) => {
    const isUnread = end !== undefined && linkIds[touchpoints[item]!]! >= end;
    return isUnread ? [Number.NaN, Number.NaN] : [sizes[item]!, sums[item]!];
  });
  return { sizes: asked.map(([size]) => size!), sums: asked.map(([, sum]) => sum!) };
}
