import { SPECIALIZATION } from '../archimate/archimate-model.js';

/**
 * Gathers the profiles that a file declares behind its elements, and gives each element that has some their names as the property
 * `specialization`, but for one that has such a property of its own.
 */
export function archiProfiles() {
  const names = new Map<string, string>();
  const uses: Array<{ readonly ids: readonly string[]; readonly properties: Map<string, unknown> }> = [];
  return {
    declare(attributes: ReadonlyMap<string, string>): void {
      const id = attributes.get('id');
      if (id !== undefined) names.set(id, attributes.get('name') ?? id);
    },
    use(ids: string | undefined, properties: Map<string, unknown>): void {
      if (ids) uses.push({ ids: ids.trim().split(/\s+/), properties });
    },
    finish(): void {
      for (const { ids, properties } of uses) {
        const said = ids.map((id) => names.get(id) ?? id).join(', ');
        if (!properties.has(SPECIALIZATION)) properties.set(SPECIALIZATION, said);
      }
    },
  };
}
