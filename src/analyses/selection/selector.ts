import type { Agreement, Lane, Line } from '../../chain/service-chain.js';
import type { Stage } from '../../model/link.js';
import type { PartyKind, Tier } from '../../model/party.js';

/**
 * Which parties and links are meant: a text as it stands on a command line, such as `+checkIn and not owner(it)`, or the same as plain
 * data, such as `{ and: [{ upstreamOf: 'checkIn' }, { not: { owner: 'it' } }] }`. In the data a text where a selector may stand is an id,
 * which the compiler checks when the chain was made by {@link defineChain}. {@link select} says what each means.
 */
export type Selector<PartyId extends string = string, LinkId extends string = string> =
  | string
  | SelectorObject<PartyId, LinkId>;

/** A selector inside another one: an id, or plain data. */
export type SelectorPart<PartyId extends string = string, LinkId extends string = string> =
  | PartyId
  | LinkId
  | SelectorObject<PartyId, LinkId>;

/** The parties that a link is to have at one end, or that a party is to be part of: the id of a party, or plain data. */
export type PartySelector<PartyId extends string = string, LinkId extends string = string> =
  | PartyId
  | SelectorObject<PartyId, LinkId>;

/** A selector as plain data, safe in JSON. It has one of these keys, and `attribute`, `upstreamOf` and `downstreamOf` what goes with them. */
export type SelectorObject<PartyId extends string = string, LinkId extends string = string> =
  | {
      /** The party or link with this id. */
      readonly id: PartyId | LinkId;
    }
  | {
      /** All parties, all links, the touchpoints, or the links nobody inside answers for (see {@link unownedLinks}). */
      readonly is: 'party' | 'link' | 'touchpoint' | 'unowned';
    }
  | {
      /** What has this tag, letter by letter. */
      readonly tag: string;
    }
  | {
      /** What has this attribute, whatever its value. */
      readonly attribute: string;
      /** Where it is given: what has the attribute with exactly this value; the number 7 is not the text "7". */
      readonly value?: string | number | boolean | null | undefined;
    }
  | {
      /**
       * What has this name (a party; its id where it has none) or provides this service (a link), in capitals or not. A `*` stands
       * for any characters, none included.
       */
      readonly name: string;
    }
  | {
      /** The parties of this kind. */
      readonly kind: PartyKind;
    }
  | {
      /** The parties in this lane. */
      readonly lane: Lane;
    }
  | {
      /** The parties of this tier. */
      readonly tier: Tier;
    }
  | {
      /** The parties that are part of it, directly or through others, and itself. */
      readonly partOf: PartySelector<PartyId, LinkId>;
    }
  | {
      /** The links it provides. */
      readonly provider: PartySelector<PartyId, LinkId>;
    }
  | {
      /** The links it is served by. */
      readonly customer: PartySelector<PartyId, LinkId>;
    }
  | {
      /** The links that name it as owner. */
      readonly owner: PartySelector<PartyId, LinkId>;
    }
  | {
      /** The links that cross this line. */
      readonly line: Line;
    }
  | {
      /** The links that this kind of agreement backs. */
      readonly agreement: Agreement;
    }
  | {
      /** The links of this stage. */
      readonly stage: Stage;
    }
  | {
      /** The links delivered by this channel, letter by letter. */
      readonly channel: string;
    }
  | {
      /** What this needs: everything toward providers. */
      readonly upstreamOf: SelectorPart<PartyId, LinkId>;
      /** The greatest distance: how many links a path may have, both ends counted; any number where nothing is said. */
      readonly depth?: number | undefined;
      /** Only what a path leads to that passes through this. */
      readonly via?: SelectorPart<PartyId, LinkId> | undefined;
      /** Only what a path leads to that does not pass through this. */
      readonly notVia?: SelectorPart<PartyId, LinkId> | undefined;
    }
  | {
      /** What needs this: everything toward customers. */
      readonly downstreamOf: SelectorPart<PartyId, LinkId>;
      /** As with `upstreamOf`. */
      readonly depth?: number | undefined;
      /** As with `upstreamOf`. */
      readonly via?: SelectorPart<PartyId, LinkId> | undefined;
      /** As with `upstreamOf`. */
      readonly notVia?: SelectorPart<PartyId, LinkId> | undefined;
    }
  | {
      /** What all of these mean; everything when there are none. */
      readonly and: ReadonlyArray<SelectorPart<PartyId, LinkId>>;
    }
  | {
      /** What any of these means; nothing when there are none. */
      readonly or: ReadonlyArray<SelectorPart<PartyId, LinkId>>;
    }
  | {
      /** All parties and links that this does not mean. */
      readonly not: SelectorPart<PartyId, LinkId>;
    };
