import * as z from 'zod';
import type { ServiceChain } from '../chain/service-chain.js';
import { readBackstage } from './backstage/read-backstage.js';
import { chainBy } from './chain-by.js';
import type { Format } from './format.js';
import type { FormatSource } from './input.js';
import { topLevelKeys } from './top-level-keys.js';

/** How a Backstage catalogue is read. */
export interface BackstageReading {
  /** The entities that are external customers, by their references (`group:doctors`; a name alone is a group). */
  readonly customers?: readonly string[] | undefined;
  /** The entities that are external partners, by their references. */
  readonly partners?: readonly string[] | undefined;
  /** The annotation or label that holds the kind of a party; `service-chain/kind` where nothing is said. */
  readonly kindKey?: string | undefined;
  /**
   * The annotation or label that names the external customers whom an entity serves, between commas; `service-chain/serves` where nothing
   * is said.
   */
  readonly servesKey?: string | undefined;
  /** Whether what is referred to and not described becomes a party; else the relation is left out. Both are told. */
  readonly makeParties?: boolean | undefined;
  /** The largest size of a file in bytes; 256 MiB where nothing is said. */
  readonly maxSize?: number | undefined;
}

const MAX_SIZE = 256 * 1024 * 1024;

const readingSchema: z.ZodType<BackstageReading, BackstageReading> = z.strictObject({
  customers: z.array(z.string().min(1)).optional().describe('entities that are external customers'),
  partners: z.array(z.string().min(1)).optional().describe('entities that are external partners'),
  kindKey: z.string().min(1).optional().describe('the annotation or label with the kind of a party'),
  servesKey: z
    .string()
    .min(1)
    .optional()
    .describe('the annotation or label that names the external customers an entity serves'),
  makeParties: z.boolean().optional().describe('make parties of what is referred to and not described'),
  maxSize: z.int().min(1).optional().describe('the largest size of a file, in bytes'),
});

/** The entities of a software catalogue, as Backstage keeps them. */
export const backstage: Format<BackstageReading> = {
  id: 'backstage',
  title: 'Backstage catalogue',
  mediaTypes: ['application/yaml', 'application/json'],
  extensions: ['.yaml', '.yml', '.json'],
  relation:
    'dependsOn points from the customer to its provider, dependencyOf the other way; who consumes an API is the customer of whoever provides it.',
  recognises({ text }) {
    // Other documents may hold such keys as well, further inside.
    if (/^\s*</.test(text) || /^(parties|links)\s*:/m.test(text) || topLevelKeys(text).has('nodes'))
      return 'no';
    return /^[ \t]*(?:- )?["']?apiVersion["']?:\s*["']?(?:[\w-]+\.)*backstage\.io\//m.test(text) ||
      /"apiVersion"\s*:\s*"(?:[\w-]+\.)*backstage\.io\//.test(text)
      ? 'surely'
      : 'no';
  },
  reading: {
    options: readingSchema,
    leavesOut: [
      'users, but for how many a group has',
      'entities of other kinds, such as locations and templates',
      'maps and lists of an entity, such as links, and fields that Backstage does not know, but for texts in its spec',
      'texts that name a person or hold a mail address',
      'dependencies on persons, and of APIs',
    ],
    read: (inputs, { customers = [], partners = [], ...how }) =>
      readBackstage(inputs, {
        ...{ customers, partners },
        kindKey: how.kindKey ?? 'service-chain/kind',
        servesKey: how.servesKey ?? 'service-chain/serves',
        makeParties: how.makeParties ?? false,
        maxSize: how.maxSize ?? MAX_SIZE,
      }),
  },
};

/**
 * Reads a chain from the entities of a Backstage catalogue: YAML of any number of documents, or JSON (one entity, a list, or the
 * `{ "items": … }` of its interface), in one file or several.
 *
 * - **Parties**: Component, System, Domain and Resource are systems; a Group is a department where its type says so (`department`,
 *   `business-unit`, `division`, …), else a team. An id is the reference in small letters, without the namespace `default`:
 *   `component:shop`, `group:payments/desk`. Tags stay tags; type, lifecycle, description, labels, annotations and other texts
 *   of the spec become attributes.
 * - **Links**: `dependsOn` points from the customer to its provider, `dependencyOf` the other way; the service is the title of the
 *   provider. `consumesApis` and `providesApis` make a link per consumer, provider and API, whose title is the service; an API that
 *   nobody provides is a party itself. What is said from both ends is one link. What a link requires is not stated.
 * - **Owners**: the owner of an entity owns the links it provides, and is its attribute `owner`.
 * - **Grouping**: `partOf` is the first of parent, subcomponentOf, subdomainOf, system, domain and partOf (`children` and `hasPart` say it
 *   from above); the others become attributes.
 * - **People** never enter the chain. A group's headcount is the number of its members, where any are known. Where a person owns, the one
 *   group of that person does; where there is none or several, a role per entity (`owner-of:component:shop`). Texts that name a user of the
 *   catalogue, or hold a mail address, are left out.
 * - **External customers** are not in a catalogue: `customers`, `partners` or the annotation `service-chain/kind` say which entities are,
 *   and `service-chain/serves: Guests, Doctors` names those whom an entity serves.
 * - **References** are `name`, `kind:name`, `namespace/name`, `kind:namespace/name` or maps of these, small or capital letters alike; the
 *   field tells the kind, the entity the namespace. What is not in the files is told with its line, and left out or made (`makeParties`).
 *
 * Lost, and told with a count: users, locations (the files they lead to are to be given, too), templates and other kinds, maps and lists
 * such as links. Of two entities with the same reference the first counts. O(size
 * of the files); one document is held as a tree at a time: 100,000 components with an owner and a dependency each (19 MB) take about 23
 * seconds, and memory is up to 35 times the size.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems, or `invalid-option`.
 * @example
 * ```ts
 * import { fromBackstage } from 'service-chain/formats';
 *
 * const read = await fromBackstage(`
 * apiVersion: backstage.io/v1alpha1
 * kind: Component
 * metadata: { name: shop, annotations: { service-chain/serves: Guests } }
 * spec: { type: website, owner: desk, consumesApis: [orders] }
 * ---
 * apiVersion: backstage.io/v1alpha1
 * kind: Component
 * metadata: { name: order-service }
 * spec: { type: service, owner: desk, providesApis: [orders] }
 * ---
 * apiVersion: backstage.io/v1alpha1
 * kind: Group
 * metadata: { name: desk }
 * spec: { type: team, children: [], members: [ann, bob] }`);
 * read.links().map(({ provider, customer, service }) => `${provider} → ${customer}: ${service}`);
 * // [ 'component:order-service → component:shop: orders', 'component:shop → customer:guests: shop' ]
 * read.party('group:desk').headcount; // 2
 * ```
 */
export function fromBackstage(source: FormatSource, options: BackstageReading = {}): Promise<ServiceChain> {
  return chainBy(backstage, source, options);
}
