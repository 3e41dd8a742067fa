import type { Organisation } from '../organisation/organisation.js';
import { type Answer, type Ask, weightOf } from './contender.js';
import type { GraphLibrary } from './graph-library.js';

/** The organisation, a library's graph of it, and what answers are compared by. */
export interface Loaded<Graph> {
  readonly organisation: Organisation;
  readonly library: GraphLibrary<Graph>;
  readonly graph: Graph;
  /** Per id of a party or link: its number. */
  readonly numbers: ReadonlyMap<string, number>;
}

type Located = Pick<Loaded<unknown>, 'organisation' | 'numbers'>;

/** How many parties every touchpoint needs. */
export function countsByGraph<Graph>(loaded: Loaded<Graph>, { items, isChecked }: Ask): Answer {
  const parties: number[] = [];
  const links: number[] = [];
  const received = isChecked ? linksReceived(loaded.organisation) : undefined;
  for (const item of items) {
    let count = 0;
    let inbound = 0;
    const visit = received
      ? (id: string) => {
          count++;
          inbound += received[loaded.numbers.get(id)!]!;
        }
      : () => {
          count++;
        };
    loaded.library.reach(loaded.graph, startOf(loaded, item), visit);
    parties.push(count);
    links.push(inbound);
  }
  return received ? { parties, links } : { parties };
}

/** The parties every touchpoint needs, as a list of ids each. */
export function partiesByGraph<Graph>(loaded: Loaded<Graph>, { items, isChecked }: Ask): Answer {
  const sizes: number[] = [];
  const sums: number[] = [];
  for (const item of items) {
    const members: string[] = [];
    loaded.library.reach(loaded.graph, startOf(loaded, item), (id) => {
      members.push(id);
    });
    sizes.push(members.length);
    if (isChecked) sums.push(weigh(loaded, members));
  }
  return { sizes, sums };
}

/** The links every touchpoint needs, as a list of ids each. */
export function linksByGraph<Graph>(loaded: Loaded<Graph>, { items, isChecked }: Ask): Answer {
  const sizes: number[] = [];
  const sums: number[] = [];
  for (const item of items) {
    const members: string[] = [];
    const add = (id: string): void => {
      members.push(id);
    };
    loaded.library.reach(loaded.graph, startOf(loaded, item), (id) =>
      loaded.library.linksInto!(loaded.graph, id, add),
    );
    sizes.push(members.length);
    if (isChecked) sums.push(weigh(loaded, members));
  }
  return { sizes, sums };
}

/** The parties every touchpoint needs with their distances; the touchpoint's own provider has 1. */
export function distancesByGraph<Graph>(loaded: Loaded<Graph>, { items, isChecked }: Ask): Answer {
  const sizes: number[] = [];
  const sums: number[] = [];
  for (const item of items) {
    const members: string[] = [];
    const distances: number[] = [];
    loaded.library.distances(loaded.graph, startOf(loaded, item), (id, distance) => {
      members.push(id);
      distances.push(distance + 1);
    });
    sizes.push(members.length);
    if (isChecked) sums.push(weigh(loaded, members, distances));
  }
  return { sizes, sums };
}

/** Per watched party: how many of the touchpoints need it, by one walk per touchpoint. */
export function blastByGraph<Graph>(loaded: Loaded<Graph>, ask: Ask): Answer {
  const { partyIds } = loaded.organisation;
  const needing = needingEach(loaded, ask.items);
  return { touchpoints: ask.watched.map((party) => needing.get(partyIds[party]!) ?? 0) };
}

/** Per watched link without owner: how many of the touchpoints need it, itself included. */
export function exposureByGraph<Graph>(loaded: Loaded<Graph>, ask: Ask): Answer {
  const { partyIds, customers, unowned, touchpoints } = loaded.organisation;
  const needing = needingEach(loaded, ask.items);
  const asked = new Set(ask.items.map((item) => touchpoints[item]!));
  const exposed = Array.from(unowned, (link) =>
    asked.has(link) ? 1 : (needing.get(partyIds[customers[link]!]!) ?? 0),
  );
  return { touchpoints: ask.watched.map((place) => exposed[place]!) };
}

/** The sizes of the groups of parties that need each other. */
export function cyclesByGraph<Graph>({ library, graph }: Loaded<Graph>): Answer {
  const groups = library.components!(graph).filter((component) => component.length > 1);
  return { parties: groups.map((group) => group.length).sort((a, b) => a - b) };
}

function needingEach<Graph>(loaded: Loaded<Graph>, items: readonly number[]): Map<string, number> {
  const needing = new Map<string, number>();
  const count = (id: string): void => {
    needing.set(id, (needing.get(id) ?? 0) + 1);
  };
  for (const item of items) loaded.library.reach(loaded.graph, startOf(loaded, item), count);
  return needing;
}

/** The party that gives a touchpoint. */
function startOf({ organisation }: Located, item: number): string {
  return organisation.partyIds[organisation.providers[organisation.touchpoints[item]!]!]!;
}

function weigh({ numbers }: Located, members: readonly string[], times?: readonly number[]): number {
  return members.reduce((sum, id, i) => sum + weightOf(numbers.get(id)!) * (times?.[i] ?? 1), 0);
}

/** Per party: how many links it receives. */
function linksReceived({ partyIds, customers }: Organisation): Int32Array {
  const received = new Int32Array(partyIds.length);
  for (const customer of customers) received[customer]!++;
  return received;
}
