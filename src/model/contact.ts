import * as z from 'zod';
import { idSchema, timestampSchema } from './field-schemas.js';

/** One message from a customer, internal or external, about a link. */
export interface Contact<LinkId extends string = string, GoalId extends string = string> {
  /** The link it is about. */
  readonly link: LinkId;
  /** What kind of message it is. */
  readonly kind: 'enquiry' | 'complaint' | 'suggestion' | 'compliment';
  /** When it came in: a timestamp with zone. */
  readonly receivedAt: string;
  /** When it was answered: a timestamp with zone, not before it came in; absent while unanswered. */
  readonly respondedAt?: string | undefined;
  /** The goal it led to. */
  readonly goal?: GoalId | undefined;
}

/** Checks one contact on its own. */
export const contactSchema: z.ZodType<Contact, Contact> = z.strictObject({
  link: idSchema,
  kind: z.enum(['enquiry', 'complaint', 'suggestion', 'compliment']),
  receivedAt: timestampSchema,
  respondedAt: timestampSchema.optional(),
  goal: idSchema.optional(),
});
