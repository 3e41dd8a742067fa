import type { ServiceChain } from '../chain/service-chain.js';
import { isZipped, readArchi } from './archi/read-archi.js';
import { type ArchiReading, archiReadingSchema } from './archimate/archimate-reading.js';
import { chainBy } from './chain-by.js';
import type { Format } from './format.js';
import type { FormatSource } from './input.js';
import { rootTag } from './xml/root-tag.js';

/** The files of Archi, the free tool for ArchiMate. */
export const archi: Format<ArchiReading> = {
  id: 'archi',
  title: 'Archi model (ArchiMate)',
  mediaTypes: ['application/xml'],
  extensions: ['.archimate'],
  relation:
    'A Serving relation runs from provider (source) to customer (target); so does UsedBy of older models.',
  recognises: ({ text, bytes, file }) =>
    /^<\w+:model\s[^>]*(?:archimatetool\.com|bolton\.ac\.uk)\/archimate/.test(rootTag(text))
      ? 'surely'
      : file.endsWith('.archimate')
        ? isZipped(bytes)
          ? 'surely'
          : 'maybe'
        : 'no',
  reading: {
    options: archiReadingSchema,
    leavesOut: [
      'views and folders',
      'relations other than serving, assignment, realisation, composition and aggregation, and those at relations and junctions',
      'elements that neither serve nor are served, such as goals, objects and events',
      'wholes of a part that has several, but for one and the names of the others, and actors of a role that has several',
      'properties and the purpose of the model as a whole',
    ],
    read: readArchi,
  },
};

/**
 * Reads a chain from a model of Archi (`.archimate`), as its bytes come. A Serving relation is a link from provider (source) to customer
 * (target).
 *
 * Actors are departments, roles are roles, business collaborations teams, application components, nodes, devices and the like systems; the
 * property `kind` and the options `kinds`, `customers` and `partners` say otherwise. Where `customers` is not given, actors and roles that are
 * called customers (`Client`, `Burger`, `Privatkunden`, `Cliente final` …) are taken for them, with a warning that names them, and so are
 * roles that only they play. A service, interface, process, function or interaction stands for
 * whoever is assigned to it or realises it, or else is composed of it: a link for each of them, and a serving service is the service of the
 * link. What nobody performs is a party itself, and a warning says so: a department in the business layer, a system elsewhere. Relations
 * that start at a party are the service of their own name, or of the process they serve.
 * Composition and aggregation between parties are `partOf`: of several wholes one by composition rather than aggregation, and of these the one
 * with the least id; the attribute `otherWholes` names the rest. The one actor that is assigned to a role owns what the role provides.
 * Properties and documentation become `attributes`, profiles the attribute `specialization`. Ids are those of the model; where a relation
 * makes several links they are `L1`, `L2` …
 *
 * Everything else is left out, and told. O(size of the text + links): 50,000 elements and 150,000 relations (40 MB) take about eight seconds
 * of one core and a peak of eleven times the size of the file in memory.
 *
 * @throws ServiceChainError `invalid-chain`, holding all problems; `invalid-option`
 * @example
 * ```ts
 * import { fromArchi } from 'service-chain/formats';
 *
 * const text = `<archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 *     xmlns:archimate="http://www.archimatetool.com/archimate" name="Bakery" id="m">
 *   <folder name="Business" id="f" type="business">
 *     <element xsi:type="archimate:BusinessRole" name="Baker" id="baker"/>
 *     <element xsi:type="archimate:BusinessService" name="Fresh bread" id="bread"/>
 *     <element xsi:type="archimate:BusinessActor" name="Guest" id="guest"/>
 *   </folder>
 *   <folder name="Relations" id="r" type="relations">
 *     <element xsi:type="archimate:AssignmentRelationship" id="r1" source="baker" target="bread"/>
 *     <element xsi:type="archimate:ServingRelationship" id="r2" source="bread" target="guest"/>
 *   </folder>
 * </archimate:model>`;
 * const chain = await fromArchi(text, { customers: ['Guest'] });
 * chain.link('r2'); // { id: 'r2', provider: 'baker', customer: 'guest', service: 'Fresh bread' }
 * chain.party('guest').kind; // 'customer'
 * ```
 */
export function fromArchi(source: FormatSource, options: ArchiReading = {}): Promise<ServiceChain> {
  return chainBy(archi, source, options);
}
