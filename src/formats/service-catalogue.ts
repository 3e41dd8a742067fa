import * as z from 'zod';
import type { ServiceChain } from '../chain/service-chain.js';
import { chainBy } from './chain-by.js';
import type { Format } from './format.js';
import type { FormatSource } from './input.js';
import { looksLikeCatalogue } from './service-catalogue/looks-like-catalogue.js';
import { readServiceCatalogue } from './service-catalogue/read-service-catalogue.js';

/** How service catalogues are read. */
export interface ServiceCatalogueReading {
  /**
   * Whether parties are made, with the tag `made-of-reference`, for what services depend on and whom they serve where nobody declares them;
   * they are where nothing is said, each with a warning. With `false`, such a name is a problem.
   */
  readonly makeParties?: boolean | undefined;
  /** The largest size of a file in bytes; 16 MiB where nothing is said. */
  readonly maxSize?: number | undefined;
}

const readingSchema: z.ZodType<ServiceCatalogueReading, ServiceCatalogueReading> = z.strictObject({
  makeParties: z
    .boolean()
    .optional()
    .describe('make parties that are named and nowhere declared, with a tag; true where nothing is said'),
  maxSize: z.int().min(1).optional().describe('the largest size of a file, in bytes'),
});

/** Catalogues of services in YAML or JSON, as teams keep them by hand. */
export const serviceCatalogue: Format<ServiceCatalogueReading, Readonly<Record<never, never>>> = {
  id: 'service-catalogue',
  title: 'Service catalogue',
  mediaTypes: ['application/yaml', 'application/json'],
  extensions: ['.yaml', '.yml', '.json'],
  relation:
    'A service is a party. What it depends on is a provider of it: a dependency points from customer to provider, and its link the other way. Its customers are served by it: a link runs from it to them.',
  recognises: looksLikeCatalogue,
  reading: {
    options: readingSchema,
    leavesOut: [
      'facts of a service that are maps or lists of maps',
      'dependencies of a service on itself',
      'entries that are no services',
    ],
    read: readServiceCatalogue,
  },
};

/**
 * Reads a chain from catalogues of services in YAML or JSON: a list of services, a map by name, either of these under `services`,
 * `catalog`, `components` and the like, also in groups (`domains: { sales: { services: … } }`, which becomes the attribute `domains`), or one
 * service per file. Keys are taken however they are written (`depends_on`, `dependsOn`), and those inside `metadata`, `spec`, `technical` and the like as if they stood outside.
 *
 * - **Parties**: a service is a system, or what its `type` says (team, department, customer, partner, role). Its id is its `id`, its key in
 *   the map, or its name.
 * - **Direction**: `dependencies`, `depends_on`, `requires`, `uses` name providers: A depends on B is a link from B to A. `customers`,
 *   `consumers`, `users`, `used_by` name customers: a link from the service to each. What both ends tell is one link. The `service` of a
 *   link is what is said of it there, else the name of its provider. `dependencies: [{ source: A, target: B }]` beside the services says the
 *   same of A and B (also `from` and `to`, `consumer` and `provider`).
 * - **Owners**: `owner_team`, `team`, `owner`, `maintainer` … (the first of these that is there) name teams. A system is `partOf` its first
 *   owner, which is also the `owner` of the links it provides; others stand in the attribute `otherOwners`. A team that is called like a
 *   service gets the id of the name and `-team`.
 * - **Names nobody declares** become parties with the tag `made-of-reference`, each told: systems where something depends on them, customers
 *   where they are customers.
 * - **Service levels** in `sla`, `slo`, `service_levels` become standards on all links the service provides: availability on the measure
 *   `availability` (a share: 99.9% is 0.999), response times and latencies on `response-time`, times to resolve and to deliver on
 *   `lead-time`, in minutes; a percentile such as `latency_p95: 200ms` is an attainment of 0.95. Others, and those of a service that serves
 *   nobody, are attributes such as `sla.availability`.
 * - **Everything else**: texts, numbers, truth and lists of them are attributes; `tags` and `labels` are tags. Maps are left out, and told.
 *
 * O(size of the text + links · levels). 100,000 services with an owner and a dependency each (8 MB) take about 23 seconds; memory is up to
 * 210 times the size of a text of such short lines, as each of its nodes is kept with its place.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems with their lines and columns; `invalid-option`
 * @example
 * ```ts
 * import { fromServiceCatalogue } from 'service-chain/formats';
 *
 * const catalogue = `
 * services:
 *   checkout:
 *     team: Web shop
 *     depends_on: [payments]
 *     customers: [Shopper]
 *     sla: { availability: 99.9% }
 *   payments:
 *     team: Money`;
 * const chain = await fromServiceCatalogue(catalogue);
 * chain.links().map(({ provider, customer }) => `${provider} serves ${customer}`);
 * // [ 'payments serves checkout', 'checkout serves Shopper' ]
 * chain.party('checkout').partOf; // 'web-shop'
 * ```
 */
export function fromServiceCatalogue(
  source: FormatSource,
  options: ServiceCatalogueReading = {},
): Promise<ServiceChain> {
  return chainBy(serviceCatalogue, source, options);
}
