import type { SourceLocation } from '../../model/problem.js';
import type { People } from './people.js';
import type { ResolvedRelation } from './resolved-relations.js';

/** A role that stands for the one person who owns an entity. */
export interface OwnerRole {
  readonly id: string;
  readonly name: string;
  readonly place: SourceLocation;
}

/** Who owns what, without persons. */
export interface Owners {
  /** The party that owns an entity. */
  of(entity: string): string | undefined;
  /** Roles made where a person owns. */
  readonly roles: readonly OwnerRole[];
}

/**
 * The owners of entities. Where a person owns, the one group that person is a member of does; where there is none, or several, a role per
 * entity, so that nothing tells which entities one person owns.
 */
export function ownersOf(relations: readonly ResolvedRelation[], people: People): Owners {
  const owners = new Map<string, string>();
  const roles: OwnerRole[] = [];
  for (const { from, relation, to, place } of relations) {
    if (relation !== 'owner' || owners.has(from.id) || to.is === 'api') continue;
    const groups = to.is === 'person' ? people.groupsOf(to.id) : [];
    if (to.is === 'party') owners.set(from.id, to.id);
    else if (groups.length === 1 && people.isGroup(groups[0]!)) owners.set(from.id, groups[0]!);
    else {
      const role = { id: `owner-of:${from.id}`, name: `Owner of ${from.title}`, place };
      owners.set(from.id, role.id);
      roles.push(role);
    }
  }
  return { of: (entity) => owners.get(entity), roles };
}
