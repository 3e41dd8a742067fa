import { ORGANISATION } from '../../model/ids.js';
import type { ChainDeclarations, DeclarationConflict, PlacedDeclaration } from './kept-declarations.js';
import type { MergedDocuments } from './merged-documents.js';
import { type Conflict, valueAt } from './merged-fields.js';
import { locateAll, placeIn, type SourcePlace } from './merged-places.js';

/** What merged documents declare. */
export function chainDeclarations(merged: MergedDocuments): ChainDeclarations {
  return { declared: () => declaredIn(merged), conflicts: () => conflictsIn(merged) };
}

function declaredIn({ declared, sources }: MergedDocuments): readonly PlacedDeclaration[] {
  const all = (['parties', 'links'] as const).flatMap((section) =>
    [...declared[section]].flatMap(([id, declarations]) =>
      declarations.map((declaration) => ({ section, id, declaration })),
    ),
  );
  const places = locateAll(
    sources,
    all.map(({ section, declaration }) => ({ ...placeIn(section, declaration), at: 'key' })),
  );
  return all.map(({ section, id, declaration }, i) => ({
    ...{ section, id, declaredAs: declaration.id, place: places[i]! },
  }));
}

function conflictsIn(merged: MergedDocuments): readonly DeclarationConflict[] {
  const { conflicts, declared, sources } = merged;
  const names = namesIn(merged);
  const placesOf = (end: 'taken' | 'other'): readonly SourcePlace[] => [
    ...names.map(({ [end]: source }) => ({ source, path: ['name'] })),
    ...conflicts.map(({ section, field, [end]: declaration }) => placeIn(section, declaration, field)),
  ];
  const [takenAt, otherAt] = (['taken', 'other'] as const).map((end) =>
    locateAll(
      sources,
      placesOf(end).map((place) => ({ ...place, at: 'value' })),
    ),
  );
  const nameOf = (source: number) => sources[source]!.name;
  const isPersonal = ({ section, id }: Conflict) =>
    section === 'goals' && declared.goals.get(id)!.some(({ record }) => record.personal === true);
  const all = [
    ...names.map(({ taken, other }) => ({
      ...{ section: undefined, id: ORGANISATION, field: ['name'], isPersonal: false },
      ...{ taken: nameOf(taken), other: nameOf(other) },
    })),
    ...conflicts.map((conflict) => ({
      ...{ section: conflict.section, id: conflict.id, field: conflict.field },
      taken: valueAt(conflict.taken.record, conflict.field),
      other: valueAt(conflict.other.record, conflict.field),
      isPersonal: isPersonal(conflict),
    })),
  ];
  return all.map((one, i) => ({ ...one, takenAt: takenAt![i]!, otherAt: otherAt![i]! }));
}

/** Documents that give the organisation another name than the first that names it. */
function namesIn({
  sources,
  name,
}: MergedDocuments): Array<{ readonly taken: number; readonly other: number }> {
  const taken = sources.findIndex((source) => source.name !== undefined);
  return sources.flatMap((source, other) =>
    source.name === undefined || source.name === name ? [] : [{ taken, other }],
  );
}
