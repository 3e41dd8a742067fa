import { chainFromPlacedRows } from '../../chain/chain-from-placed-rows.js';
import { cappedProblems } from '../../model/capped-problems.js';
import type { PartyDefinition } from '../../model/party.js';
import { problemOf, quote, type SourceLocation } from '../../model/problem.js';
import { decode } from '../../text/decode.js';
import { tooLarge } from '../../text/readable-text.js';
import type { FormatReading } from '../format.js';
import { bytesOf, type FormatInput } from '../input.js';
import { isKnownKind, partyKindOf } from './catalogue-kinds.js';
import { catalogueLinks } from './catalogue-links.js';
import { type CatalogueParty, catalogueParties } from './catalogue-parties.js';
import { type EntitySink, readEntities } from './entities-of-text.js';
import type { Entity } from './entity.js';
import { idOfReference } from './entity-reference.js';
import { type ExternalNames, servedCustomers, statedKinds } from './external-parties.js';
import { leftOut } from './left-out.js';
import { ownersOf } from './owners.js';
import { peopleOf } from './people.js';
import { resolvedRelations } from './resolved-relations.js';
import { resolverOf } from './resolver.js';

/** What of the options reading needs, nothing left open. */
export interface BackstageChoices extends ExternalNames {
  readonly makeParties: boolean;
  readonly maxSize: number;
}

const MAX_PROBLEMS = 10_000;

/** Reads the entities of all files, then makes a chain of what they say about each other. */
export async function readBackstage(
  inputs: readonly FormatInput[],
  choices: BackstageChoices,
): Promise<FormatReading> {
  const problems = cappedProblems(MAX_PROBLEMS);
  const counted = leftOut();
  const entities: Entity[] = [];
  for (const { file, content } of inputs) {
    const bytes = typeof content === 'string' ? undefined : await bytesOf(content);
    const size = bytes?.length ?? content.toString().length;
    const decoded = bytes ? decode(bytes, file) : { text: content as string };
    if (size > choices.maxSize) problems.push(tooLarge(size, choices.maxSize, file));
    else if ('problem' in decoded) problems.push(decoded.problem);
    else readEntities(decoded.text, file, { entities, problems, leftOut: counted });
  }
  const known = distinctEntities(entities, { problems, leftOut: counted });
  const { parties, links } = chainRows(known, choices, { problems, leftOut: counted });
  const rows = { parties: parties.map(({ row }) => row), links: links.map(({ place: _, ...link }) => link) };
  const placeOf = (section: string, row: number, field?: string): SourceLocation | undefined => {
    if (section === 'links') return links[row]?.place;
    const party = parties[row];
    return field === 'partOf' ? (party?.partOfPlace ?? party?.place) : party?.place;
  };
  return chainFromPlacedRows(rows, placeOf, [...problems.all(), ...counted.problems()]);
}

/** Kinds of which there is more to say. */
const LEFT_OUT_KINDS: ReadonlyMap<string, string> = new Map([
  ['location', 'locations, whose targets are read only where these files are given, too,'],
]);

/** Entities by their ids; of two with the same, the first counts. Those of kinds that are no part of a chain are counted. */
function distinctEntities(
  entities: readonly Entity[],
  { problems, leftOut }: Omit<EntitySink, 'entities'>,
): ReadonlyMap<string, Entity> {
  const known = new Map<string, Entity>();
  for (const entity of entities) {
    const { id, kind, place } = entity;
    if (!isKnownKind(kind))
      leftOut.add(LEFT_OUT_KINDS.get(kind) ?? `entities of the kind ${quote(kind)}`, place);
    else if (known.has(id) && kind !== 'user') {
      const message = `the entity ${quote(id)} is described before, in line ${known.get(id)!.place.line}; the first counts`;
      problems.push({
        ...problemOf({ code: 'duplicate-record', severity: 'warning', path: [], message }),
        ...place,
      });
    } else if (!known.has(id)) known.set(id, entity);
    if (kind === 'user') leftOut.add('users, but for how many a group has,', place);
  }
  return known;
}

function chainRows(
  entities: ReadonlyMap<string, Entity>,
  choices: BackstageChoices,
  sink: Omit<EntitySink, 'entities'>,
) {
  const people = peopleOf(entities.values());
  const providedApis = new Set(
    [...entities.values()].flatMap(({ references }) =>
      references.flatMap(({ relation, target }) =>
        relation === 'provides' && target ? idOfReference(target) : [],
      ),
    ),
  );
  const resolver = resolverOf(entities, people, { ...sink, providedApis, makeParties: choices.makeParties });
  const relations = resolvedRelations(entities.values(), resolver);
  for (const problem of resolver.missing()) sink.problems.push(problem);
  const owners = ownersOf(relations, people);
  const titleOf = (id: string) => entities.get(id)?.title ?? id.replace(/^.*[:/]/, '');
  const made = catalogueLinks(relations, titleOf, { owners, leftOut: sink.leftOut });
  for (const problem of made.problems) sink.problems.push(problem);
  const { links, apis } = made;
  const served = servedCustomers(
    [...entities.values()].filter(({ kind, type }) => partyKindOf(kind, type)),
    choices.servesKey,
    owners,
  );
  const kindOf = statedKinds(entities, choices, sink.problems);
  const ownMarks = new Set([choices.kindKey, choices.servesKey]);
  const context = { people, owners, leftOut: sink.leftOut, kindOf, ownMarks };
  const partyOf = (
    row: PartyDefinition & { readonly id: string },
    place: SourceLocation,
  ): CatalogueParty => ({
    row,
    place,
  });
  const parties = [
    ...catalogueParties(entities.values(), relations, context),
    ...[...apis].map(([id, { name, place }]) => partyOf({ id, kind: 'system', name }, place)),
    ...resolver.made().map(({ place, ...row }) => partyOf(row, place)),
    ...owners.roles.map(({ place, ...row }) => partyOf({ ...row, kind: 'role', headcount: 1 }, place)),
    ...[...served.customers].map(([id, { name, place }]) => partyOf({ id, kind: 'customer', name }, place)),
  ];
  return { parties, links: [...links, ...served.links] };
}
