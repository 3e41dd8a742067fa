import { chainFromPlacedRows, type PlaceOf } from '../../chain/chain-from-placed-rows.js';
import type { ParseResult } from '../../chain/parse-chain.js';
import { type Problem, problemOf, quote } from '../../model/problem.js';
import { graphSections } from '../graph/graph-sections.js';
import { linkIds } from '../graph/link-ids.js';
import { type ActorsAndWholes, actorsAndWholes } from './actors-and-wholes.js';
import type { ArchimateModel, ModelItem, ModelRelation } from './archimate-model.js';
import type { ArchiReading } from './archimate-reading.js';
import { isPerformed } from './element-types.js';
import { externalParties } from './external-parties.js';
import { partyKinds } from './party-kinds.js';
import { type PartyRow, partyRow } from './party-row.js';
import { servingLinks } from './serving-links.js';
import { standing } from './standing.js';
import { guessedCustomers, LEFT_OUT_AT_RELATION, LEFT_OUT_DANGLING, leftOutTypes } from './what-is-told.js';

/** The chain of a model, or why there is none. O(elements + relations + links), and a bounded search for who performs what. */
export function chainOfModel(
  model: ArchimateModel,
  how: ArchiReading,
  problems: readonly Problem[],
): ParseResult {
  const { told } = model;
  const sections = graphSections(told);
  for (const whole of model.wholes) sections.take(whole);
  const { elements, repeated } = byId(model.elements);
  const relations = betweenElements(model, elements);
  const external = externalParties(model, how);
  const kindOf = partyKinds(external, how);
  const isParty = isPartyAmong([...elements.values()].filter((one) => kindOf(one) !== undefined));
  const standIn = (id: string) => {
    const element = elements.get(id)!;
    return !isParty(id) && isPerformed(element.type) ? element : undefined;
  };
  const between = actorsAndWholes(relations, elements, isParty, told);
  const stands = standing(relations, { isParty, standIn, told });
  const serving = relations.filter(({ type }) => type === 'Serving');
  const made = servingLinks(serving, {
    ...{ told, standIn, ownerOf: between.ownerOf, defaultService: how.defaultService ?? 'serving' },
    partiesAt: stands.partiesAt,
  });
  const parties = partiesOf(elements, { kindOf, between, stands });
  tellTheRest(model, { relations, elements, isParty, stands, between });
  const links = linkIds(told).given(
    made.rows,
    made.edges,
    sections.goalIds(),
    parties.map(({ row }) => row),
  );
  const placeOf: PlaceOf = (section, row, field) => {
    if (section === 'links') return made.edges[row]?.place();
    return section === 'parties' ? parties[row]?.placeOf(field) : sections.placeOf(section, row);
  };
  return chainFromPlacedRows({ ...sections.rows(), parties: parties.map(({ row }) => row), links }, placeOf, [
    ...problems,
    ...repeated,
    ...external.problems,
    ...guessedCustomers(external.guessed),
    ...made.problems,
    ...sections.problems(),
    ...told.problems(),
  ]);
}

/** Answers by a set: relations, of which there are many, ask of both of their ends. */
function isPartyAmong(elements: readonly ModelItem[]): (id: string) => boolean {
  const ids = new Set(elements.map(({ id }) => id));
  return (id) => ids.has(id);
}

/** Relations whose ends are elements; of the others it is told what they lack. */
function betweenElements(
  { relations, told }: ArchimateModel,
  elements: ReadonlyMap<string, ModelItem>,
): readonly ModelRelation[] {
  const between: ModelRelation[] = [];
  const others: ModelRelation[] = [];
  for (const relation of relations)
    (elements.has(relation.source) && elements.has(relation.target) ? between : others).push(relation);
  const ids = new Set(others.length > 0 ? relations.map(({ id }) => id) : []);
  const isKnown = (id: string) => elements.has(id) || ids.has(id);
  for (const { source, target, place } of others)
    told.meet(isKnown(source) && isKnown(target) ? LEFT_OUT_AT_RELATION : LEFT_OUT_DANGLING, place);
  return between;
}

/** Elements by id; an id that comes again is a problem. */
function byId(all: readonly ModelItem[]) {
  const elements = new Map<string, ModelItem>();
  const repeated: Problem[] = [];
  for (const element of all) {
    if (!elements.has(element.id)) elements.set(element.id, element);
    else {
      const parts = { expected: 'an id that no other element has', received: quote(element.id) };
      repeated.push({ ...problemOf({ code: 'duplicate-id', path: [], ...parts }), ...element.place });
    }
  }
  return { elements, repeated };
}

interface Found {
  readonly kindOf: ReturnType<typeof partyKinds>;
  readonly between: ActorsAndWholes;
  readonly stands: ReturnType<typeof standing>;
}

function partiesOf(elements: ReadonlyMap<string, ModelItem>, { kindOf, between, stands }: Found): PartyRow[] {
  const rows: PartyRow[] = [];
  const nameOf = (id: string) => elements.get(id)!.name || id;
  for (const element of elements.values()) {
    const kind = kindOf(element) ?? stands.madeKind(element);
    if (kind) rows.push(partyRow(element, kind, between.wholesOf(element.id), nameOf));
  }
  return rows;
}

interface Rest extends Pick<Found, 'between' | 'stands'> {
  readonly relations: readonly ModelRelation[];
  readonly elements: ReadonlyMap<string, ModelItem>;
  isParty(id: string): boolean;
}

/** Tells what of the model came to nothing. */
function tellTheRest(
  { told }: ArchimateModel,
  { relations, elements, isParty, stands, between }: Rest,
): void {
  const elementKind = leftOutTypes('elements');
  const relationKind = leftOutTypes('relations');
  for (const element of elements.values()) {
    if (isParty(element.id)) continue;
    if (!isPerformed(element.type)) told.meet(elementKind(element.type), element.place);
    else stands.tellUnused(element);
  }
  for (const relation of relations) {
    const { type, target, place } = relation;
    if (type === 'Serving' || between.isTaken(relation)) continue;
    const performs = /^(?:Assignment|Realization|Composition|Aggregation)$/.test(type);
    if (!(performs && stands.isUsed(target))) told.meet(relationKind(type), place);
  }
}
