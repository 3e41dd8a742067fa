/** What somebody looks at. It can be written into the fragment of an address, so that a view can be passed on. */
export interface ViewState {
  /** The party or link that is looked at; empty for none. */
  readonly at: string;
  /** Parties that are out of action, to see what stops. */
  readonly down: readonly string[];
  /** Groups that are opened on the map. */
  readonly open: readonly string[];
  /** The table that is shown, by its name; empty for the first. */
  readonly table: string;
  /** The column it is sorted by, with a minus in front for descending; empty for its own order. */
  readonly sort: string;
  /** What its rows must hold, in any cell; empty for all rows. */
  readonly filter: string;
  /** What single columns must hold, as `distance:>=2` or `provider:kitchen`. */
  readonly where: readonly string[];
}

/** Nothing is chosen. */
export const NOTHING_CHOSEN: ViewState = {
  at: '',
  down: [],
  open: [],
  table: '',
  sort: '',
  filter: '',
  where: [],
};

/**
 * Writes what somebody looks at as the fragment of an address, without its `#`; what is as at first is left out.
 *
 * @example
 * ```ts
 * import { toFragment } from 'service-chain/view';
 *
 * toFragment({ at: 'checkIn', down: ['it', 'hr'] }); // 'at=checkIn&down=it&down=hr'
 * ```
 */
export function toFragment(state: Partial<ViewState>): string {
  const fields = new URLSearchParams();
  for (const name of Object.keys(NOTHING_CHOSEN) as Array<keyof ViewState>)
    for (const value of [state[name] ?? []].flat()) if (value !== '') fields.append(name, value);
  return fields.toString();
}

/**
 * Reads the fragment of an address, with or without its `#`. What it does not know it leaves alone.
 *
 * @example
 * ```ts
 * import { fromFragment } from 'service-chain/view';
 *
 * fromFragment('#at=checkIn&down=it&down=hr').down; // [ 'it', 'hr' ]
 * ```
 */
export function fromFragment(fragment: string): ViewState {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const one = (name: keyof ViewState) => fields.get(name) ?? '';
  const all = (name: keyof ViewState) => [...new Set(fields.getAll(name))].filter((value) => value !== '');
  return {
    ...{ at: one('at'), down: all('down'), open: all('open') },
    ...{ table: one('table'), sort: one('sort'), filter: one('filter'), where: all('where') },
  };
}
