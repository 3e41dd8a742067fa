/** What somebody looks at; it stands in the fragment of the address, so that a view can be passed on. */
export interface State {
  /** The party or link that is looked at; empty for none. */
  readonly at: string;
  /** Parties that are out of action, to see what stops. */
  readonly down: readonly string[];
  /** Groups that are opened on the map. */
  readonly open: readonly string[];
  /** The table that is shown. */
  readonly table: string;
  /** The column it is sorted by, with a minus in front for descending; empty for its own order. */
  readonly sort: string;
  /** What its rows must hold. */
  readonly filter: string;
}

/** Reads a fragment; what it does not know it leaves alone. */
export function stateFrom(fragment: string): State {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  return {
    at: fields.get('at') ?? '',
    down: fields.getAll('down'),
    open: fields.getAll('open'),
    table: fields.get('table') ?? '',
    sort: fields.get('sort') ?? '',
    filter: fields.get('filter') ?? '',
  };
}

/** Writes a fragment, of what is not as it is at first. */
export function fragmentOf(state: State): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(state) as Array<[keyof State, string | readonly string[]]>) {
    for (const one of typeof value === 'string' ? [value] : value) if (one !== '') fields.append(name, one);
  }
  return fields.toString();
}
