/** How a card is lit. */
export interface Light {
  /** How many links it is away from what is looked at; null where that is not told. */
  readonly distance: number | null;
  /** Whether what is looked at stops when it alone fails. */
  readonly critical: boolean;
}

/** What stands out on a blueprint; all by card, but the links. */
export interface Marks {
  /** What is looked at. */
  readonly selected?: string;
  /** What it depends on, or what depends on it. */
  readonly lit?: ReadonlyMap<string, Light>;
  /** The links between them, by id. */
  readonly links?: ReadonlySet<string>;
  /** What is out of action. */
  readonly down?: ReadonlySet<string>;
  /** Touchpoints that stop by that. */
  readonly stopped?: ReadonlySet<string>;
  /** Touchpoints that go on, having lost an alternative. */
  readonly exposed?: ReadonlySet<string>;
}
