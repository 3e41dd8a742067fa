import * as z from 'zod';
import type { ServiceChain } from '../chain/service-chain.js';
import { type ArchimateReading, archimateReadingSchema } from './archimate/archimate-reading.js';
import { exchangeLines } from './archimate/exchange-lines.js';
import { readExchange } from './archimate/read-exchange.js';
import { textOf } from './bytes-written.js';
import { chainBy } from './chain-by.js';
import { blocksOfLines } from './drawing/blocks-of-lines.js';
import type { Format } from './format.js';
import type { FormatSource } from './input.js';
import { rootTag } from './xml/root-tag.js';

/** How the exchange format of ArchiMate is written: nothing can be chosen. */
export type ArchimateWriting = Readonly<Record<never, never>>;

const writingSchema: z.ZodType<ArchimateWriting, ArchimateWriting> = z.strictObject({});

/** The exchange format of The Open Group for models of ArchiMate 3, which architecture tools import and export. */
export const archimate: Format<ArchimateReading, ArchimateWriting> = {
  id: 'archimate',
  title: 'ArchiMate Model Exchange File',
  mediaTypes: ['application/xml'],
  extensions: ['.xml'],
  relation: 'A Serving relationship runs from provider (source) to customer (target).',
  recognises: ({ text }) =>
    /^<(?:\w+:)?model\s[^>]*opengroup\.org\/xsd\/archimate/.test(rootTag(text)) ? 'surely' : 'no',
  reading: {
    options: archimateReadingSchema,
    leavesOut: [
      'views and organizations',
      'relations other than serving, assignment, realisation, composition and aggregation, and those at relations and junctions',
      'elements that neither serve nor are served, such as goals, objects and events',
      'wholes of a part that has several, but for one and the names of the others, and actors of a role that has several',
      'properties and the documentation of a model of others as a whole',
    ],
    read: readExchange,
  },
  writing: {
    options: writingSchema,
    loses: {},
    write: (chain) => [{ path: 'chain.xml', pieces: () => blocksOfLines(exchangeLines(chain)) }],
  },
};

/**
 * Reads a chain from a model in the ArchiMate Model Exchange File Format, version 3 or 2, whose UsedBy relationships are what is Serving
 * today. A Serving relationship is a link from provider (source) to customer (target); parties, services that stand for those who perform them, and what is left out are as `fromArchi` has it.
 * Properties have the types that their definitions say; `language` chooses among names: `de` finds `de-AT`, too, and the other way round.
 *
 * `fromArchimate(toArchimate(chain))` equals the chain. O(size of the text + links); time and memory are those of `fromArchi`.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems; `invalid-option`
 * @example
 * ```ts
 * import { fromArchimate, toArchimate } from 'service-chain/formats';
 *
 * const again = await fromArchimate(await toArchimate(chain));
 * again.content.links.length === chain.content.links.length; // true
 * ```
 */
export function fromArchimate(source: FormatSource, options: ArchimateReading = {}): Promise<ServiceChain> {
  return chainBy(archimate, source, options);
}

/**
 * Writes a chain in the ArchiMate Model Exchange File Format, version 3. Departments, customers and partners are business actors, teams
 * business collaborations, roles business roles, systems application components; the property `kind` says which. A link is a Serving
 * relationship from provider (source) to customer (target), called as its service; `partOf` is a Composition. Attributes are properties of
 * their own names, all other fields and sections are properties called `chain.` and their name, whose values are JSON.
 *
 * Ids that XML does not allow are written `chain-id.` and their signs by number, texts that XML cannot hold as in `toGraphml`; both are read
 * back. Nothing is lost. O(size of the chain).
 *
 * @example
 * ```ts
 * import { toArchimate } from 'service-chain/formats';
 *
 * const text = await toArchimate(chain);
 * text.includes('source="frontDesk" target="guest" xsi:type="Serving"'); // true
 * ```
 */
export function toArchimate(chain: ServiceChain, options: ArchimateWriting = {}): Promise<string> {
  return textOf(chain, archimate, options);
}
