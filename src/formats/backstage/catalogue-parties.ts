import type { PartyDefinition, PartyKind } from '../../model/party.js';
import type { SourceLocation } from '../../model/problem.js';
import { partyKindOf, REFERENCE_FIELDS } from './catalogue-kinds.js';
import type { Entity } from './entity.js';
import type { LeftOut } from './left-out.js';
import type { Owners } from './owners.js';
import type { People } from './people.js';
import type { ResolvedRelation } from './resolved-relations.js';

/** A party, and where its entity stands. */
export interface CatalogueParty {
  readonly row: PartyDefinition & { readonly id: string };
  readonly place: SourceLocation;
  /** Where it says what it is part of. */
  readonly partOfPlace?: SourceLocation | undefined;
}

/** What parties are made with. */
export interface PartyContext {
  readonly people: People;
  readonly owners: Owners;
  readonly leftOut: LeftOut;
  /** The kind that is stated for a party, where one is. */
  kindOf(entity: Entity): PartyKind | undefined;
  /** Marks that say something to this reader, and are no attributes. */
  readonly ownMarks: ReadonlySet<string>;
}

/** Turns entities into parties; the first whole an entity is part of is the one, the others become attributes. */
export function* catalogueParties(
  entities: Iterable<Entity>,
  relations: readonly ResolvedRelation[],
  context: PartyContext,
): Generator<CatalogueParty> {
  const wholes = wholesOf(relations);
  for (const entity of entities) {
    const kind = partyKindOf(entity.kind, entity.type);
    if (!kind) continue;
    const [whole, ...others] = wholes.get(entity.id)?.values() ?? [];
    const attributes = attributesOf(entity, others, context);
    const headcount = entity.kind === 'group' ? context.people.countIn(entity.id) : undefined;
    const tags = entity.tags.filter((tag) => !isPersonal(tag, entity, context));
    yield {
      row: {
        id: entity.id,
        kind: context.kindOf(entity) ?? kind,
        name: entity.title,
        ...(whole && { partOf: whole.id }),
        ...(headcount !== undefined && { headcount }),
        ...(tags.length > 0 && { tags }),
        ...(attributes.size > 0 && { attributes: Object.fromEntries(attributes) }),
      },
      place: entity.place,
      partOfPlace: whole?.place,
    };
  }
}

/** Something an entity is part of. */
interface Whole {
  readonly id: string;
  readonly field: string;
  readonly place: SourceLocation;
}

/** What each entity is part of: as it says itself, in the order of the fields, then as others say. */
function wholesOf(relations: readonly ResolvedRelation[]): ReadonlyMap<string, ReadonlyMap<string, Whole>> {
  const wholes = new Map<string, Map<string, Whole>>();
  const add = (part: string, whole: Whole) => {
    const known = wholes.get(part) ?? new Map<string, Whole>();
    wholes.set(part, known);
    if (part !== whole.id && !known.has(whole.id)) known.set(whole.id, whole);
  };
  const rank = ({ field }: ResolvedRelation) =>
    REFERENCE_FIELDS.findIndex((one) => one.field === field) >>> 0;
  const own = relations.filter(({ relation }) => relation === 'part');
  for (const { from, to, field, place } of [...own].sort((a, b) => rank(a) - rank(b)))
    if (to.is === 'party') add(from.id, { id: to.id, field, place });
  for (const { from, to, relation, place } of relations)
    if (relation === 'whole' && to.is === 'party') add(to.id, { id: from.id, field: from.kind, place });
  return wholes;
}

function attributesOf(entity: Entity, others: readonly Whole[], context: PartyContext): Map<string, string> {
  const { owners, ownMarks } = context;
  const attributes = new Map<string, string>();
  const put = (key: string, value: string) =>
    attributes.set(attributes.has(key) ? `${key} (other)` : key, value);
  const owner = owners.of(entity.id);
  if (owner !== undefined) put('owner', owner);
  for (const { field, id } of others) put(field, id);
  for (const [key, value] of [...entity.facts, ...entity.marks])
    if (!ownMarks.has(key) && !isPersonal(value, entity, context)) put(key, value);
  return attributes;
}

function isPersonal(text: string, { place }: Entity, { people, leftOut }: PartyContext): boolean {
  const isNamed = people.areNamedIn(text);
  if (isNamed) leftOut.add('texts that name a person or hold a mail address', place);
  return isNamed;
}
