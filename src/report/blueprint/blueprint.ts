import type { Row } from './rows.js';

/** What a card stands for. */
export type CardKind = 'customer' | 'touchpoint' | 'party' | 'group';

/** A card on the map: a party, a touchpoint, or a group of either. */
export interface Card {
  /** Tells cards apart: the id of the party or touchpoint; for a group its id and row. */
  readonly id: string;
  readonly kind: CardKind;
  readonly row: Row;
  /** The name on it. */
  readonly label: string;
  /** What stands below the name. */
  readonly note: string;
  /** The parties or touchpoints it stands for. */
  readonly members: readonly string[];
  /** What is opened to see the members one by one; empty for a single one. */
  readonly opens: string;
  /** Touchpoints that nobody answers for, among the members. */
  readonly unowned: number;
}

/** Cards that stand together: a stage with its touchpoints, an opened group, or one card alone. */
export interface Block {
  readonly id: string;
  readonly row: Row;
  /** The heading above the cards; empty for one card alone. */
  readonly title: string;
  readonly cards: readonly Card[];
}

/** Links between two cards, drawn as one line. */
export interface Line {
  /** The ids of the cards: of the provider, and of the customer. */
  readonly from: string;
  readonly to: string;
  /** The links, by id. */
  readonly links: readonly string[];
  /** Those of them that nobody answers for. */
  readonly unowned: readonly string[];
  /** Those of them that need themselves, through others. */
  readonly inCycle: readonly string[];
}

/** What is drawn, before it has a place. */
export interface Blueprint {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly lines: readonly Line[];
  /** The card of every party and touchpoint. */
  readonly cardOf: ReadonlyMap<string, string>;
}

/** A place and a size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A blueprint with a place for everything. */
export interface PlacedBlueprint extends Blueprint {
  readonly width: number;
  readonly height: number;
  /** The place of each block, by id. */
  readonly blockBoxes: ReadonlyMap<string, Box>;
  /** The place of each card, by id. */
  readonly cardBoxes: ReadonlyMap<string, Box>;
  /** What lines run around besides cards: the headings. */
  readonly obstacles: readonly Box[];
  /** The path of each line; of none where there are more lines than are shown at rest. */
  readonly paths: ReadonlyMap<Line, string>;
  /** Where each row that holds something stands. */
  readonly rowBoxes: ReadonlyMap<Row, Box>;
}
