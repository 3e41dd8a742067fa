import type { PlacedRows } from '../../chain/chain-from-placed-rows.js';
import { isPlainMap } from '../../model/plain-map.js';
import { type Problem, problemOf, quote, type SourceLocation } from '../../model/problem.js';
import { isMapSection, LIST_SECTIONS, type ListSection, type MapSection } from '../../model/sections.js';
import { parsedJson } from './field-value.js';
import type { GraphElement } from './graph-element.js';
import type { ToldOnce } from './told-once.js';
import { LEFT_OUT_FACT } from './what-is-told.js';

/** What a graph says of the whole: the name of the organisation, and the sections that are neither nodes nor edges. */
export interface GraphSections {
  take(graph: GraphElement): void;
  rows(): PlacedRows;
  goalIds(): readonly string[];
  placeOf(section: MapSection | ListSection, row: number): SourceLocation | undefined;
  problems(): readonly Problem[];
}

interface Origin {
  readonly graph: GraphElement;
  readonly row: number;
}

/** The sections that stand in the attributes of a graph. */
const SECTIONS = ['measures', 'goals', ...Object.keys(LIST_SECTIONS)] as ReadonlyArray<
  MapSection | ListSection
>;

/** Makes an empty collection. A name counts once: that of the first graph that has one. */
export function graphSections(told: ToldOnce): GraphSections {
  let name: string | undefined;
  const records = new Map(SECTIONS.map((section) => [section, [] as object[]]));
  const origins = new Map(SECTIONS.map((section) => [section, [] as Origin[]]));
  const problems: Problem[] = [];
  const takeSection = (graph: GraphElement, section: MapSection | ListSection, value: unknown) => {
    const list = listOf(section, typeof value === 'string' ? parsedJson(value) : value);
    if (!list) {
      const problem = { expected: 'a list of records', received: quote(value) };
      const place = graph.place({ attribute: section });
      problems.push({ ...problemOf({ code: 'invalid-file', path: [section], ...problem }), ...place });
    }
    for (const [row, record] of (list ?? []).entries()) {
      records.get(section)!.push(record);
      origins.get(section)!.push({ graph, row });
    }
  };
  return {
    take(graph) {
      for (const [key, value] of graph.attributes) {
        const section = SECTIONS.find((one) => one === key);
        if (section) takeSection(graph, section, value);
        else if (key === 'name' && name === undefined && typeof value === 'string' && value !== '')
          name = value;
        else if (value !== name) told.meet(LEFT_OUT_FACT, graph.place({ attribute: key }));
      }
    },
    rows: () => ({ name, ...Object.fromEntries(records) }),
    goalIds: () => records.get('goals')!.flatMap((goal) => (isPlainMap(goal) ? [String(goal.id)] : [])),
    placeOf(section, row) {
      const origin = origins.get(section)?.[row];
      return origin?.graph.place({ attribute: section }, origin.row);
    },
    problems: () => problems,
  };
}

/** Records as a list; those with ids may be a map by id as well. */
function listOf(section: MapSection | ListSection, value: unknown): readonly object[] | undefined {
  if (Array.isArray(value)) return value as readonly object[];
  if (!isMapSection(section) || !isPlainMap(value)) return undefined;
  return Object.entries(value).map(([id, definition]) =>
    isPlainMap(definition) ? { ...definition, id } : (definition as object),
  );
}
