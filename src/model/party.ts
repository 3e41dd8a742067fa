import * as z from 'zod';
import {
  type Attributes,
  amountSchema,
  attributesSchema,
  countSchema,
  idSchema,
  shareSchema,
  textSchema,
  textsSchema,
} from './field-schemas.js';

/** What a party is: inside the organisation (the first four), an external customer, or an external partner. */
export type PartyKind = 'department' | 'team' | 'role' | 'system' | 'customer' | 'partner';

/** Where a party stands in the line of leadership, seen from the customer. */
export type Tier = 'front-line' | 'front-line-leader' | 'middle-manager' | 'senior-leader';

/** One leader of a party. Leading is not serving: it never makes a link. */
export interface Leader<PartyId extends string = string> {
  /** The party that leads. */
  readonly party: PartyId;
  /** `formal` by position, or `informal` because people follow. */
  readonly basis: 'formal' | 'informal';
}

/** A party as a chain document writes it: someone who serves or is served. Its id is its key in the map. */
export interface PartyDefinition<PartyId extends string = string> {
  /** Inside: `department`, `team`, `role` or `system`. Outside: `customer` (external) or `partner`. */
  readonly kind: PartyKind;
  /** The name people read; the id stands in where there is none. */
  readonly name?: string | undefined;
  /** The party this one is part of. Grouping only: it carries no service and may form no cycle. */
  readonly partOf?: PartyId | undefined;
  /** Where the party stands in the line of leadership. */
  readonly tier?: Tier | undefined;
  /** How many people it is; 0 means vacant. A role with a headcount of 1 is about one person. */
  readonly headcount?: number | undefined;
  /** Who leads it, formally or informally. */
  readonly leaders?: ReadonlyArray<Leader<PartyId>> | undefined;
  /** What this customer specifically needs; links name the needs they meet. */
  readonly needs?: readonly string[] | undefined;
  /** Its direct cost per period, in the one currency the document uses. */
  readonly cost?: number | undefined;
  /** The probability that it works when called upon, 0 to 1. */
  readonly availability?: number | undefined;
  /** Whether everything it receives is in the model; `complete` where nothing is said. */
  readonly modelled?: 'complete' | 'partial' | undefined;
  /** Free labels to select by. */
  readonly tags?: readonly string[] | undefined;
  /** The user's own facts, such as a cost centre or an HR key, carried through to every export. */
  readonly attributes?: Attributes | undefined;
}

/** A party of a chain: its definition together with its id. */
export interface Party<PartyId extends string = string> extends PartyDefinition<PartyId> {
  /** The id, unique among parties, links and goals. */
  readonly id: PartyId;
}

const leaderSchema = z.strictObject({ party: idSchema, basis: z.enum(['formal', 'informal']) });

/** Checks the leaders of a party on their own. */
export const leadersSchema = z.array(leaderSchema);

/** Checks one party definition on its own; whether the ids in it exist is the document's concern. */
export const partySchema: z.ZodType<PartyDefinition, PartyDefinition> = z.strictObject({
  kind: z.enum(['department', 'team', 'role', 'system', 'customer', 'partner']),
  name: textSchema.optional(),
  partOf: idSchema.optional(),
  tier: z.enum(['front-line', 'front-line-leader', 'middle-manager', 'senior-leader']).optional(),
  headcount: countSchema.optional(),
  leaders: leadersSchema.optional(),
  needs: textsSchema.optional(),
  cost: amountSchema.optional(),
  availability: shareSchema.optional(),
  modelled: z.enum(['complete', 'partial']).optional(),
  tags: textsSchema.optional(),
  attributes: attributesSchema.optional(),
});
