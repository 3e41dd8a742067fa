/** How a card is lit. */
export interface Light {
  /** How many links it is away from what is looked at, of the nearest of its members; null where that is not told. */
  readonly distance: number | null;
  /** How many of the parties on the card are single points of failure: when one of them alone fails, the link that is looked at stops. */
  readonly critical: number;
  /** How many of the touchpoints on the card stop when the party that is looked at fails alone. */
  readonly stopping: number;
}

/**
 * How many of its members something is true of, by card; only cards with one or more. A card that stands for one party or touchpoint has 1;
 * of a group some or all.
 */
export type Counts = ReadonlyMap<string, number>;

/** What stands out on a blueprint; all by card, but the links. */
export interface Marks {
  /** What is looked at. */
  readonly selected?: string;
  /** What it depends on, or what depends on it. */
  readonly lit?: ReadonlyMap<string, Light>;
  /** The links between them, by id. */
  readonly links?: ReadonlySet<string>;
  /** Parties and touchpoints that are out of action. */
  readonly down?: Counts;
  /** Touchpoints that stop by that. */
  readonly stopped?: Counts;
  /** Touchpoints that go on, having lost an alternative. */
  readonly exposed?: Counts;
}
