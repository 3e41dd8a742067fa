import type { QuestionName } from '../harness/questions.js';
import type { Organisation } from '../organisation/organisation.js';
import { type Rows, rowsOf } from '../organisation/rows.js';
import type { Answer, Ask, Contender, Contestant, Run } from './contender.js';
import {
  blastByGraph,
  countsByGraph,
  cyclesByGraph,
  distancesByGraph,
  exposureByGraph,
  type Loaded,
  linksByGraph,
  partiesByGraph,
} from './graph-answers.js';

/** What a graph library does for the questions, called in the way its documentation shows. */
export interface GraphLibrary<Graph> {
  /**
   * Builds its graph, with all ids: a node per party and an edge per link, from provider to customer, or the other way
   * round where the library walks only along edges.
   */
  load(rows: Rows): Graph;
  /** How many parties and links its graph has. */
  size(graph: Graph): { readonly parties: number; readonly links: number };
  /** Calls `visit` with every party upstream of a party, itself included. */
  reach(graph: Graph, party: string, visit: (id: string) => void): void;
  /** The same with distances; the party itself has 0. */
  distances(graph: Graph, party: string, visit: (id: string, distance: number) => void): void;
  /** The strongly connected components, as lists of ids. */
  components?(graph: Graph): ReadonlyArray<readonly string[]>;
  /** Calls `visit` with the id of every link into a party. */
  linksInto?(graph: Graph, party: string, visit: (id: string) => void): void;
}

/** Lets a graph library take part. */
export function graphContender<Graph>(library: GraphLibrary<Graph>): Contender {
  const answers = answersOf(library);
  return {
    open: (organisation) => graphContestant(library, answers, organisation),
    hold: (organisation) => library.load(rowsOf(organisation)),
  };
}

type Answers<Graph> = Partial<Record<QuestionName, (loaded: Loaded<Graph>, ask: Ask) => Answer>>;

function answersOf<Graph>(library: GraphLibrary<Graph>): Answers<Graph> {
  return {
    upstreamCounts: countsByGraph,
    upstreamParties: partiesByGraph,
    ...(library.linksInto && { upstreamLinks: linksByGraph }),
    distances: distancesByGraph,
    blastRadius: blastByGraph,
    unownedExposure: exposureByGraph,
    ...(library.components && { cycles: cyclesByGraph }),
  };
}

function graphContestant<Graph>(
  library: GraphLibrary<Graph>,
  answers: Answers<Graph>,
  organisation: Organisation,
): Contestant {
  let loaded: Loaded<Graph> | undefined;
  return {
    prepare: (ask) => {
      if (ask.question === 'loadRows') return loadRun(library, rowsOf(organisation), ask);
      loaded ??= {
        organisation,
        library,
        graph: library.load(rowsOf(organisation)),
        numbers: numbersOf(organisation),
      };
      const answer = answers[ask.question]!;
      const known = loaded;
      return () => ({ answer: answer(known, ask) });
    },
  };
}

function loadRun<Graph>(library: GraphLibrary<Graph>, rows: Rows, { isChecked }: Ask): Run {
  return () => {
    const kept = library.load(rows);
    if (!isChecked) return { answer: {}, kept };
    const { parties, links } = library.size(kept);
    return { answer: { parties: [parties], links: [links] } };
  };
}

/** Ids of parties and links differ, so one map serves both. */
function numbersOf({ partyIds, linkIds }: Organisation): Map<string, number> {
  const numbers = new Map(partyIds.map((id, party) => [id, party]));
  for (const [link, id] of linkIds.entries()) numbers.set(id, link);
  return numbers;
}
