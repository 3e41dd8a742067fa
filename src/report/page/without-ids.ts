import type { ServiceChain } from '../../chain/service-chain.js';
import { knownMeasures } from '../../model/known-measures.js';
import { partyName } from './names.js';

/**
 * A message of a rule as people read it who know names and no ids: of `Kitchen (kitchen)` and `breakfast (L3, Kitchen → Guest)` it leaves
 * `Kitchen` and `breakfast (Kitchen → Guest)`. An id stays where the name would not tell which of several is meant. O(characters), and
 * O(parties + links + measures) at the first call for a chain.
 */
export function withoutIds(chain: ServiceChain, message: string): string {
  if (!message.includes(' (')) return message;
  const telling = tellingNamesOf(chain);
  let [said, from] = ['', 0];
  for (let open = message.indexOf(' ('); open !== -1; open = message.indexOf(' (', open + 1)) {
    const left = leftOut(chain, telling, message, open);
    if (left === undefined) continue;
    said += message.slice(from, left.from);
    from = left.to;
  }
  return said + message.slice(from);
}

/** From where to where a message goes without. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Ids may hold brackets and commas themselves, so every end there may be is tried. */
function leftOut(chain: ServiceChain, telling: TellingNames, message: string, open: number): Gap | undefined {
  const start = open + ' ('.length;
  const isBehind = (name: string | undefined) => name !== undefined && message.slice(0, open).endsWith(name);
  for (let end = start + 1; end < message.length && end - start <= LONGEST_ID; end++) {
    const id = message.slice(start, end);
    if (message[end] === ')' && [...telling.namesOf(id)].some(isBehind)) return { from: open, to: end + 1 };
    const link = message[end] === ',' ? chain.findLink(id) : undefined;
    if (link === undefined || !isBehind(link.service) || !telling.tellsWhole(id)) continue;
    const between = `${partyName(chain, link.provider)} → ${partyName(chain, link.customer)})`;
    if (message.startsWith(between, end + 2)) return { from: start, to: end + 2 };
  }
  return undefined;
}

const LONGEST_ID = 256;

/** Which names tell what is meant. */
interface TellingNames {
  /** The names of the party, link or measure of an id, each where nothing else of its kind is called like that. */
  namesOf(id: string): Iterable<string>;
  /** Whether the service of a link and its two ends tell it from all other links. */
  tellsWhole(link: string): boolean;
}

const known = new WeakMap<ServiceChain, TellingNames>();

function tellingNamesOf(chain: ServiceChain): TellingNames {
  const names = known.get(chain) ?? tellingNames(chain);
  known.set(chain, names);
  return names;
}

function tellingNames(chain: ServiceChain): TellingNames {
  const measures = knownMeasures(chain.content.measures);
  const parties = counts(chain.parties().map(({ id }) => partyName(chain, id)));
  const services = counts(chain.links().map(({ service }) => service));
  const wholes = counts(chain.links().map(({ id }) => wholeOf(chain, id)));
  const named = counts([...measures.values()].map(({ name }) => name));
  return {
    *namesOf(id) {
      const party = chain.findParty(id)?.name;
      if (party !== undefined && parties.get(party) === 1) yield party;
      const service = chain.findLink(id)?.service;
      if (service !== undefined && services.get(service) === 1) yield service;
      const measure = measures.get(id)?.name;
      if (measure !== undefined && named.get(measure) === 1) yield measure;
    },
    tellsWhole: (link) => wholes.get(wholeOf(chain, link)) === 1,
  };
}

function wholeOf(chain: ServiceChain, link: string): string {
  const { service, provider, customer } = chain.link(link);
  return JSON.stringify([service, partyName(chain, provider), partyName(chain, customer)]);
}

function counts(names: readonly string[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const name of names) all.set(name, (all.get(name) ?? 0) + 1);
  return all;
}
