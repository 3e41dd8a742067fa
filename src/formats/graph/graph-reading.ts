import * as z from 'zod';
import type { LinkDefinition } from '../../model/link.js';
import type { PartyDefinition, PartyKind } from '../../model/party.js';
import { partySchema } from '../../model/party.js';
import { sureFields } from '../../model/sure-fields.js';

/** Which attribute of nodes each field of a party is in; `null` for none. What is not named is in the attribute of its own name. */
export type PartyFieldNames = {
  readonly [Field in keyof Omit<PartyDefinition, 'attributes'>]?: string | null | undefined;
};

/** Which attribute of edges each field of a link is in; `null` for none. What is not named is in the attribute of its own name. */
export type LinkFieldNames = {
  readonly [Field in keyof Omit<LinkDefinition, 'provider' | 'customer' | 'attributes'>]?:
    | string
    | null
    | undefined;
};

/** How graphs are read that were not made as chains: what their nodes, edges and attributes mean. */
export interface GraphReading {
  /** Which way edges run; `provider-to-customer` where nothing is said. A graph of who depends on whom runs the other way. */
  readonly edges?: 'provider-to-customer' | 'customer-to-provider' | undefined;
  /** The kind of nodes that say none. */
  readonly defaultKind?: PartyKind | undefined;
  /** What kinds are called in the graph: `{ Server: 'system' }`. */
  readonly kinds?: { readonly [name: string]: PartyKind } | undefined;
  /** The service of edges that say none. */
  readonly defaultService?: string | undefined;
  /**
   * Which attribute of nodes each field of a party is in: `{ kind: 'type', cost: null }`. Where nothing is said of `name`, a `label` is
   * the name of a node that has no `name`.
   */
  readonly partyFields?: PartyFieldNames | undefined;
  /**
   * Which attribute of edges each field of a link is in: `{ service: 'relationship' }`. Where nothing is said of `service`, a `label` is
   * the service of an edge that has no `service`.
   */
  readonly linkFields?: LinkFieldNames | undefined;
}

const kindSchema = (partySchema as z.ZodObject<{ kind: z.ZodType<PartyKind, PartyKind> }>).shape.kind;

/** The options of reading a graph, by name, as schemas. */
export const graphReadingShape = {
  edges: z
    .enum(['provider-to-customer', 'customer-to-provider'])
    .optional()
    .describe('which way edges run; from provider to customer where nothing is said'),
  defaultKind: kindSchema.optional().describe('the kind of nodes that say none'),
  kinds: z.record(z.string(), kindSchema).optional().describe('what kinds are called in the graph'),
  defaultService: z.string().min(1).optional().describe('the service of edges that say none'),
  partyFields: fieldNamesSchema<PartyFieldNames>('parties', [])
    .optional()
    .describe('which attribute of nodes each field of a party is in'),
  linkFields: fieldNamesSchema<LinkFieldNames>('links', ['provider', 'customer'])
    .optional()
    .describe('which attribute of edges each field of a link is in'),
};

function fieldNamesSchema<Names extends object>(
  section: 'parties' | 'links',
  fixed: readonly string[],
): z.ZodType<Names, Names> {
  const names = [...sureFields(section).keys()].filter(
    (name) => name !== 'attributes' && !fixed.includes(name),
  );
  const name = z.union([z.string(), z.null()]).optional();
  return z.strictObject(Object.fromEntries(names.map((field) => [field, name]))) as unknown as z.ZodType<
    Names,
    Names
  >;
}
