import { fromArchi, safeReadChain } from '../../../src/formats/index.js';
import { formatProblem } from '../../../src/index.js';

type Item = Readonly<Record<string, string>>;

export const xml = (type: string, attributes: Item, inner = '') =>
  `<element xsi:type="archimate:${type}" ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ')}>${inner}</element>\n`;

export const element = (type: string, id: string, name = '', inner = '') => xml(type, { name, id }, inner);

/** A relation whose id is its ends. */
export const relation = (type: string, source: string, target: string, more: Item = {}) =>
  xml(`${type}Relationship`, { id: `${source}-${target}`, source, target, ...more });

export const model = (...lines: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:archimate="http://www.archimatetool.com/archimate" name="Bakery" id="m">
<folder name="All" id="f" type="business"><folder name="Inner" id="g">
${lines.join('')}</folder></folder></archimate:model>`;

const read = (content: string | Uint8Array, options: object = {}) =>
  safeReadChain({ file: 'm.archimate', content }, { format: 'archi', options });

export const told = async (content: string | Uint8Array, options: object = {}) =>
  (await read(content, options)).problems.map(formatProblem);

export const links = async (content: string, options: object = {}) =>
  (await fromArchi(content, options)).content.links.map(
    ({ provider, customer, service, owner }) =>
      `${provider} > ${customer}: ${service}${owner === undefined ? '' : ` (${owner})`}`,
  );

export const ACTORS = [element('BusinessActor', 'a', 'Anna'), element('BusinessActor', 'b', 'Bert')];
