import * as z from 'zod';
import { type PartyKind, partySchema } from '../../model/party.js';

/** How models of ArchiMate are read: who of their elements is what. */
export interface ArchiReading {
  /**
   * What elements of a type or specialization are: `{ Stakeholder: 'customer', BusinessActor: 'team' }`. A type that is named here is a party,
   * whatever it is otherwise; a specialization goes before a type, the property `kind` of an element before both.
   */
  readonly kinds?: { readonly [type: string]: PartyKind } | undefined;
  /**
   * Who is an external customer: ids or names of elements; those that specialise one of them, and roles that only they play, are external
   * customers, too. Where nothing is said, actors and roles that are called so (`Customer`, `Klanten`, `Cliente final` …) are, and a warning
   * names them; with an empty list nobody is.
   */
  readonly customers?: readonly string[] | undefined;
  /** Who is an external partner: ids or names of elements; those that specialise one of them, and roles that only they play, are, too. */
  readonly partners?: readonly string[] | undefined;
  /** The service of relations that say none and start at no service; `serving` where nothing is said. */
  readonly defaultService?: string | undefined;
}

/** How models in the exchange format are read. */
export interface ArchimateReading extends ArchiReading {
  /**
   * The language of names where there are several, such as `de`, which `de-AT` fits where there is no `de`, and the other way round; the first
   * name where nothing is said or there is none in it.
   */
  readonly language?: string | undefined;
}

const kindSchema = (partySchema as z.ZodObject<{ kind: z.ZodType<PartyKind, PartyKind> }>).shape.kind;

const shape = {
  kinds: z
    .record(z.string(), kindSchema)
    .optional()
    .describe('what elements of a type or specialization are'),
  customers: z
    .array(z.string())
    .optional()
    .describe(
      'ids or names of elements that are external customers, as is what specialises them; by their names where nothing is said',
    ),
  partners: z
    .array(z.string())
    .optional()
    .describe('ids or names of elements that are external partners, as is what specialises them'),
  defaultService: z
    .string()
    .min(1)
    .optional()
    .describe(
      'the service of relations that say none and start at no service; serving where nothing is said',
    ),
};

/** Checks how models of Archi are read. */
export const archiReadingSchema: z.ZodType<ArchiReading, ArchiReading> = z.strictObject(shape);

/** Checks how models in the exchange format are read. */
export const archimateReadingSchema: z.ZodType<ArchimateReading, ArchimateReading> = z.strictObject({
  ...shape,
  language: z.string().optional().describe('the language of names where there are several, such as de'),
});
