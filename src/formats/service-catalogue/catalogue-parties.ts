import type { PlacedRecord } from './placed-record.js';
import { idOfName } from './service-entry.js';

/** Parties by what a catalogue calls them; teams have names of their own, for a team is often called like its service. */
export class CatalogueParties {
  readonly records = new Map<string, PlacedRecord>();
  private readonly services = new Map<string, string>();
  private readonly teams = new Map<string, string>();

  add(id: string, entry: PlacedRecord, names: readonly (string | undefined)[], isTeam: boolean): void {
    this.records.set(id, entry);
    for (const name of [id, ...names])
      if (name !== undefined && !this.mapOf(isTeam).has(plain(name))) this.mapOf(isTeam).set(plain(name), id);
  }

  idOf(name: string, isTeam: boolean): string | undefined {
    return this.mapOf(isTeam).get(plain(name)) ?? this.mapOf(!isTeam).get(plain(name));
  }

  teamOf(name: string): string | undefined {
    return this.teams.get(plain(name));
  }

  /** An id that nobody has. */
  free(id: string, suffix: string): string {
    if (!this.records.has(id)) return id;
    let free = `${id}${suffix}`;
    for (let number = 2; this.records.has(free); number++) free = `${id}${suffix}-${number}`;
    return free;
  }

  private mapOf(isTeam: boolean): Map<string, string> {
    return isTeam ? this.teams : this.services;
  }
}

function plain(name: string): string {
  return idOfName(name.trim()).toLowerCase();
}
