import { MultiDirectedGraph } from 'graphology';
import type { Organisation } from '../organisation/organisation.js';
import { type LinkRow, rowsOf } from '../organisation/rows.js';
import type { Ask, Contender, Outcome } from './contender.js';

/**
 * Which touchpoints stop when a party fails, worked out in the way one would write it down: start with the links of the party,
 * then look again at every link that may need a failed one, until nothing more fails.
 */
interface FailureModel {
  readonly touchpoints: ReadonlySet<string>;
  linksFrom(party: string): Iterable<string>;
  /** The links that may need this one: those its customer provides. */
  linksBehind(link: string): Iterable<string>;
  /** What a link needs: lists of links with how many of each must work. */
  needsOf(link: string): readonly Need[];
}

interface Need {
  readonly atLeast: number;
  readonly of: readonly string[];
}

/** Plain maps, without a library. */
export const plainMaps = failureContender(modelOfMaps);

/** The same on a graphology graph that holds the requirements as attributes. */
export const graphologyFailures = failureContender(modelOfGraph);

function failureContender(modelOf: (organisation: Organisation) => FailureModel): Contender {
  return {
    open: (organisation) => {
      const model = modelOf(organisation);
      return { prepare: (ask) => () => stoppedBy(organisation, model, ask) };
    },
    hold: modelOf,
  };
}

function stoppedBy({ partyIds }: Organisation, model: FailureModel, { items }: Ask): Outcome {
  const touchpoints = items.map((party) => {
    let stopped = 0;
    for (const link of failuresOf(model, partyIds[party]!)) if (model.touchpoints.has(link)) stopped++;
    return stopped;
  });
  return { answer: { touchpoints } };
}

function failuresOf(model: FailureModel, party: string): Set<string> {
  const failed = new Set(model.linksFrom(party));
  const survives = (id: string): boolean => !failed.has(id);
  // A set may grow while it is walked: what is added is visited too.
  for (const link of failed) {
    for (const behind of model.linksBehind(link)) {
      if (failed.has(behind)) continue;
      const stops = model.needsOf(behind).some(({ atLeast, of }) => of.filter(survives).length < atLeast);
      if (stops) failed.add(behind);
    }
  }
  return failed;
}

function modelOfMaps(organisation: Organisation): FailureModel {
  const { links } = rowsOf(organisation);
  const byId = new Map(links.map((link) => [link.id, link]));
  const from = listsBy(links, (link) => link.provider);
  const into = listsBy(links, (link) => link.customer);
  const needs = new Map(links.map((link) => [link.id, needsOf(link, into.get(link.provider) ?? [])]));
  return {
    touchpoints: touchpointsOf(organisation),
    linksFrom: (party) => from.get(party) ?? [],
    linksBehind: (link) => from.get(byId.get(link)!.customer) ?? [],
    needsOf: (link) => needs.get(link)!,
  };
}

function modelOfGraph(organisation: Organisation): FailureModel {
  const graph = new MultiDirectedGraph<object, { needs: readonly Need[] }>();
  const { parties, links } = rowsOf(organisation);
  const into = listsBy(links, (link) => link.customer);
  for (const { id } of parties) graph.addNode(id);
  for (const link of links) {
    const needs = needsOf(link, into.get(link.provider) ?? []);
    graph.addDirectedEdgeWithKey(link.id, link.provider, link.customer, { needs });
  }
  return {
    touchpoints: touchpointsOf(organisation),
    linksFrom: (party) => graph.outEdges(party),
    linksBehind: (link) => graph.outEdges(graph.target(link)),
    needsOf: (link) => graph.getEdgeAttribute(link, 'needs'),
  };
}

function touchpointsOf({ touchpoints, linkIds }: Organisation): Set<string> {
  return new Set(Array.from(touchpoints, (link) => linkIds[link]!));
}

function needsOf({ requires }: LinkRow, received: readonly string[]): Need[] {
  return (requires ?? received).map((entry) => {
    if (typeof entry === 'string') return { atLeast: 1, of: [entry] };
    return 'atLeast' in entry ? entry : { atLeast: 1, of: entry };
  });
}

function listsBy(links: readonly LinkRow[], keyOf: (link: LinkRow) => string): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const link of links) {
    const list = lists.get(keyOf(link));
    if (list) list.push(link.id);
    else lists.set(keyOf(link), [link.id]);
  }
  return lists;
}
