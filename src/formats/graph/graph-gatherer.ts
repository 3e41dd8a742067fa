import type { PlacedRows, PlaceOf } from '../../chain/chain-from-placed-rows.js';
import { chainFromPlacedRows } from '../../chain/chain-from-placed-rows.js';
import type { ParseResult } from '../../chain/parse-chain.js';
import type { Problem, SourceLocation } from '../../model/problem.js';
import { fieldPlan } from './field-plan.js';
import type { ElementPart, ElementPlaces, GraphEdge, GraphElement, GraphNode } from './graph-element.js';
import type { GraphReading } from './graph-reading.js';
import { graphSections } from './graph-sections.js';
import { type EdgesToName, linkIds } from './link-ids.js';
import { recordOf } from './record-of.js';
import { toldOnce } from './told-once.js';
import { GUESSED_DIRECTION, LEFT_OUT_LOOP, NO_KIND, NO_SERVICE } from './what-is-told.js';

/** Takes in the nodes and edges of a graph, of one file or several, and makes a chain of them. */
export interface GraphGatherer {
  /** Takes in what the graph says of itself: the name of the organisation, and all sections but parties and links. */
  graph(graph: GraphElement): void;
  node(node: GraphNode): void;
  edge(edge: GraphEdge): void;
  /** Counts something that is told once. */
  readonly told: ReturnType<typeof toldOnce>;
  /** The chain, or why there is none. */
  result(problems: readonly Problem[]): ParseResult;
}

/** Makes a gatherer. It holds the records and, for each, where it stands. */
export function graphGatherer(how: GraphReading): GraphGatherer {
  const told = toldOnce();
  const sections = graphSections(told);
  const ids = linkIds(told);
  const nodes = nodeRows(how, told);
  const edges = edgeRows(how, told);
  const placeOf: PlaceOf = (section, row, field) => {
    if (section === 'parties') return nodes.placeOf(row, field);
    return section === 'links' ? edges.placeOf(row, field) : sections.placeOf(section, row);
  };
  return {
    graph: sections.take,
    node: nodes.take,
    edge: edges.take,
    told,
    result(problems) {
      const links = edges.rowsNamed((named) => ids.of(named, sections.goalIds(), nodes.rows));
      const rows: PlacedRows = { ...sections.rows(), parties: nodes.rows, links };
      return chainFromPlacedRows(rows, placeOf, [...problems, ...sections.problems(), ...told.problems()]);
    },
  };
}

function nodeRows(
  { partyFields = {}, kinds = {}, defaultKind }: GraphReading,
  told: ReturnType<typeof toldOnce>,
) {
  const plan = fieldPlan('parties', partyFields);
  const kindOf = new Map<unknown, unknown>(Object.entries(kinds));
  const rows: object[] = [];
  const places = placesByRow();
  return {
    rows,
    take(node: GraphNode): void {
      const record = recordOf(node, plan, (name) => (name === 'id' ? node.key : undefined));
      const kind = record.get('kind');
      if (kind === undefined && defaultKind === undefined) told.meet(NO_KIND, placeOf(node));
      record.set('kind', kind === undefined ? (defaultKind ?? 'team') : (kindOf.get(kind) ?? kind));
      if (node.partOf !== undefined && !record.has('partOf')) record.set('partOf', node.partOf);
      record.set('id', node.key);
      rows.push(Object.fromEntries(record));
      places.add(node);
    },
    placeOf: (row: number, field?: string) => places.placeOf(row, partOf(field, plan.attributeOf)),
  };
}

function edgeRows(how: GraphReading, told: ReturnType<typeof toldOnce>) {
  const { linkFields = {}, defaultService, edges: direction = 'provider-to-customer' } = how;
  const plan = fieldPlan('links', linkFields);
  const isForward = direction === 'provider-to-customer';
  const rows: Array<Record<string, unknown>> = [];
  const keys: Array<string | undefined> = [];
  const places = placesByRow();
  return {
    take(edge: GraphEdge): void {
      if (edge.source === edge.target) {
        told.meet(LEFT_OUT_LOOP, placeOf(edge));
        return;
      }
      if (edge.isUndirected) told.meet(GUESSED_DIRECTION, placeOf(edge));
      const [provider, customer] = isForward ? [edge.source, edge.target] : [edge.target, edge.source];
      const said = (name: string) =>
        name === 'id'
          ? (edge.key ?? '')
          : name === 'provider'
            ? provider
            : name === 'customer'
              ? customer
              : undefined;
      const record = recordOf(edge, plan, said);
      if (!record.has('service')) {
        if (defaultService === undefined) told.meet(NO_SERVICE, placeOf(edge));
        record.set('service', defaultService ?? '?');
      }
      record.set('id', undefined).set('provider', provider).set('customer', customer);
      rows.push(Object.fromEntries(record));
      keys.push(edge.key);
      places.add(edge);
    },
    /** The rows under the ids that they get. */
    rowsNamed(ids: (edges: EdgesToName) => readonly string[]): readonly object[] {
      const { length } = rows;
      for (const [row, id] of ids({ length, keyOf: (row) => keys[row], placeOf: places.placeOf }).entries())
        rows[row]!.id = id;
      return rows;
    },
    placeOf(row: number, field?: string) {
      const isSource = field === (isForward ? 'provider' : 'customer');
      const isEnd = field === 'provider' || field === 'customer';
      const part = isEnd ? (isSource ? 'source' : 'target') : partOf(field, plan.attributeOf);
      return places.placeOf(row, part);
    },
  };
}

type Placed = Pick<GraphNode, 'places' | 'number'>;

function placeOf({ places, number }: Placed): SourceLocation | undefined {
  return places.placeOf(number);
}

/** Where the element of each row stands. */
function placesByRow() {
  const places: ElementPlaces[] = [];
  const numbers: number[] = [];
  return {
    add(element: Placed): void {
      places.push(element.places);
      numbers.push(element.number);
    },
    placeOf: (row: number, part?: ElementPart) => places[row]?.placeOf(numbers[row]!, part),
  };
}

function partOf(field: string | undefined, attributeOf: (field: string) => string): ElementPart | undefined {
  if (field === undefined) return undefined;
  return field === 'id' ? 'key' : { attribute: attributeOf(field) };
}
