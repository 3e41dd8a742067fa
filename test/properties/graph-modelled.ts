import { lane, plainHops } from '../reference/service-chain-semantics.js';
import type { ExpectedRow } from './graph-expected-rows.js';
import type { GraphReading } from './graph-reading.js';

/** What a row must say about how far the model goes, from the definitions; by the name of the table. */
const inPart: Readonly<Record<string, (reading: GraphReading, row: ExpectedRow) => boolean>> = {
  'external-delivery': (reading, { customer }) => isPartial(reading, customer),
  'internal-supply': (reading, { customer, provider }) =>
    isPartial(reading, customer) || mayBeFrontStage(reading, provider),
  'touchpoint-summary': (reading, { touchpoint }) => isOpen(reading, touchpoint),
  upstream: (reading, { touchpoint }) => isOpen(reading, touchpoint),
  'upstream-parties': (reading, { touchpoint }) => isOpen(reading, touchpoint),
  impact: (reading, { touchpoint }) => isOpen(reading, touchpoint),
  downstream: (reading, { link }) => isOpen(reading, link),
  'unowned-links': (reading, { touchpoints }) => mayReachMore(reading, touchpoints as string[]),
  'critical-parties': (reading, { touchpoints }) => mayReachMore(reading, touchpoints as string[]),
  'blast-radius': (reading, { party }) =>
    mayReachMore(
      reading,
      reading.touchpoints.filter((id) => reading.failWithParty(party as string).has(id)),
    ),
  positions: (reading, { party }) => isPartial(reading, party),
  cycles(reading, { links }) {
    const own = links as string[];
    const exposed = reading.touchpoints.filter((id) => own.some((link) => reading.closure(id).has(link)));
    return isOpen(reading, own[0]) || mayReachMore(reading, exposed);
  },
  leadership: (reading, { party, leader }) =>
    leader === null
      ? mayComeNearer(reading, party)
      : [party, leader].some((one) => isPartial(reading, one) || mayComeNearer(reading, one)),
  empowerment: (reading) => partialParties(reading).some((id) => reading.party(id).kind === 'customer'),
  flexibility: (reading, { party }) =>
    hasOther(reading, party) ||
    reading.links.some((id) => reading.link(id).provider === party && isOpen(reading, id)),
};

/** The rows with what they must say about how far the model goes. */
export function withModelled<Row extends ExpectedRow>(
  name: string,
  reading: GraphReading,
  rows: readonly Row[],
) {
  return rows.map((row) => ({
    ...row,
    modelled: wordFor(inPart[name]!(reading, row)),
    ...(name === 'positions' && {
      servesModelled: wordFor(hasOther(reading, (row as { party?: unknown }).party)),
    }),
  }));
}

function wordFor(isInPart: boolean): string {
  return isInPart ? 'partial' : 'complete';
}

function partialParties(reading: GraphReading): string[] {
  return reading.parties.filter((id) => isPartial(reading, id));
}

function isPartial(reading: GraphReading, party: unknown): boolean {
  return reading.party(party as string).modelled === 'partial';
}

function hasOther(reading: GraphReading, party: unknown): boolean {
  return partialParties(reading).some((other) => other !== party);
}

function mayBeFrontStage(reading: GraphReading, party: unknown): boolean {
  const hasCustomer = partialParties(reading).some((id) => reading.party(id).kind === 'customer');
  return hasCustomer && lane(reading.document, party as string) === 'support';
}

/** Whether its closure holds a link that assumes all its provider receives, of which some may be missing. */
function isOpen(reading: GraphReading, link: unknown): boolean {
  return [...reading.closure(link as string).keys()].some((id) => {
    const { provider, requires } = reading.link(id);
    return (
      requires === undefined && reading.party(provider).kind !== 'customer' && isPartial(reading, provider)
    );
  });
}

function mayReachMore(reading: GraphReading, touchpoints: readonly string[]): boolean {
  if (partialParties(reading).some((id) => reading.party(id).kind === 'customer')) return true;
  return reading.touchpoints.some((id) => isOpen(reading, id) && !touchpoints.includes(id));
}

/** Whether a link to some other party modelled in part would make its way to the customers shorter. */
function mayComeNearer(reading: GraphReading, party: unknown): boolean {
  const hops = plainHops(reading.document);
  const own = hops.get(party as string) ?? Number.POSITIVE_INFINITY;
  return partialParties(reading).some(
    (other) => other !== party && (hops.get(other) ?? Number.POSITIVE_INFINITY) + 1 < own,
  );
}
