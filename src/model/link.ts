import * as z from 'zod';
import {
  type Attributes,
  attributesSchema,
  dateSchema,
  idSchema,
  minutesSchema,
  numberSchema,
  shareSchema,
  textSchema,
  textsSchema,
} from './field-schemas.js';

/** The three stages of a customer's contact, in their order. */
export type Stage = 'first-contact' | 'service-delivery' | 'after-service';

/** At least `atLeast` of the links `of`, which are distinct. */
export interface Threshold<LinkId extends string = string> {
  /** How many must work: 1 to the number of links in `of`. */
  readonly atLeast: number;
  /** Ids of inbound links of the provider. */
  readonly of: readonly LinkId[];
}

/** One thing a link requires: a link, any one of several links, or at least k of several. */
export type Requirement<LinkId extends string = string> = LinkId | readonly LinkId[] | Threshold<LinkId>;

/** A link as a chain document writes it: a provider serves a customer. Its id is its key in the map. */
export interface LinkDefinition<PartyId extends string = string, LinkId extends string = string> {
  /** The party that serves. */
  readonly provider: PartyId;
  /** The party that is served, another one than the provider. */
  readonly customer: PartyId;
  /** What is provided, in a few words. */
  readonly service: string;
  /** The one accountable party (the A of RACI); absent means unowned. */
  readonly owner?: PartyId | undefined;
  /**
   * Which inbound links of the provider this link needs: all entries of the list, where an entry is a link, a list of
   * which any one suffices, or a threshold. Absent: every inbound link of the provider (assumed), or nothing when the
   * provider is an external customer. An empty list states that it needs none.
   */
  readonly requires?: ReadonlyArray<Requirement<LinkId>> | undefined;
  /** How it is delivered, in free words: phone, email, face-to-face. */
  readonly channel?: string | undefined;
  /** The stage of the customer's contact it belongs to. */
  readonly stage?: Stage | undefined;
  /** Its place inside the stage; lower comes first. */
  readonly order?: number | undefined;
  /** Whom the way it works was designed for. */
  readonly designedFor?: 'customer' | 'company' | undefined;
  /** Which of its customer's `needs` it meets. */
  readonly meets?: readonly string[] | undefined;
  /** Minutes of its own work, or an ISO 8601 duration (`PT10M`). */
  readonly ownTime?: number | string | undefined;
  /** The share of the provider's output that goes here, 0 to 1. */
  readonly share?: number | undefined;
  /** The probability that it works when its provider and all it requires do, 0 to 1. */
  readonly availability?: number | undefined;
  /** When its two parties last reviewed it: a day, or a timestamp with zone. */
  readonly reviewedAt?: string | undefined;
  /** Free labels to select by. */
  readonly tags?: readonly string[] | undefined;
  /** The user's own facts, carried through to every export. */
  readonly attributes?: Attributes | undefined;
}

/** A link of a chain: its definition together with its id; durations are minutes. */
export interface Link<PartyId extends string = string, LinkId extends string = string>
  extends Omit<LinkDefinition<PartyId, LinkId>, 'ownTime'> {
  /** The id, unique among parties, links and goals. */
  readonly id: LinkId;
  /** Minutes of its own work. */
  readonly ownTime?: number | undefined;
}

const thresholdSchema = z.strictObject({ atLeast: z.int(), of: z.array(idSchema) });

const requirementSchema = z.union([idSchema, z.array(idSchema), thresholdSchema]);

/** Checks what a link requires on its own. */
export const requiresSchema = z.array(requirementSchema);

/** Checks one link definition on its own; whether its ids exist and fit is the document's concern. */
export const linkSchema: z.ZodType<Omit<Link, 'id'>, LinkDefinition> = z.strictObject({
  provider: idSchema,
  customer: idSchema,
  service: textSchema,
  owner: idSchema.optional(),
  requires: requiresSchema.optional(),
  channel: textSchema.optional(),
  stage: z.enum(['first-contact', 'service-delivery', 'after-service']).optional(),
  order: numberSchema.optional(),
  designedFor: z.enum(['customer', 'company']).optional(),
  meets: textsSchema.optional(),
  ownTime: minutesSchema.optional(),
  share: shareSchema.optional(),
  availability: shareSchema.optional(),
  reviewedAt: dateSchema.optional(),
  tags: textsSchema.optional(),
  attributes: attributesSchema.optional(),
});
