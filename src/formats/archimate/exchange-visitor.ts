import { type Problem, problemOf, quote } from '../../model/problem.js';
import { MAX_DEPTH, tooDeep } from '../../model/source-text.js';
import type { XmlElement, XmlVisitor } from '../xml/read-xml.js';
import { textOfXml } from '../xml/xml-text.js';
import type { ArchimateModel } from './archimate-model.js';
import { type OpenOwner, ownedModel } from './exchange-owner.js';
import { languageRank } from './language-rank.js';
import { LEFT_OUT_VIEW } from './what-is-told.js';

/** A visitor of a file in the exchange format, and what was wrong with the file. */
export interface ExchangeVisitor extends XmlVisitor {
  readonly problems: readonly Problem[];
}

/** What holds names, documentation and properties; `propertydef` is what version 2 calls a definition. */
const OWNERS: ReadonlySet<string> = new Set([
  ...['model', 'element', 'relationship'],
  ...['propertyDefinition', 'propertydef'],
]);

/** Makes a visitor that adds what a file holds to a model as the file ends: what its properties are called stands behind them. */
export function exchangeVisitor(model: ArchimateModel, language: string | undefined): ExchangeVisitor {
  const problems: Problem[] = [];
  const owners: OpenOwner[] = [];
  const owned = ownedModel(model, problems);
  let depth = 0;
  let skipped = 0;
  let reference = '';
  let text:
    | { readonly written: string; readonly what: string; readonly rank: number; value: string }
    | undefined;
  const open = (xml: XmlElement) => {
    const name = localName(xml.name);
    const owner = owners.at(-1);
    if (depth === 1 && name !== 'model') problems.push(noModel(xml));
    if (depth === 1 || (depth === 3 && OWNERS.has(name)))
      owners.push({ kind: name, xml, depth, texts: new Map(), values: [] });
    else if (depth === 2 && SKIPPED.has(name)) {
      skipped = depth;
      if (name === 'views') model.told.meet(LEFT_OUT_VIEW, xml.place);
    } else if (name === 'property') reference = referenceOf(xml);
    else if (owner && depth - owner.depth === TEXTS.get(name)) {
      const rank = languageRank(xml.attributes.get('xml:lang'), language);
      text = { written: name, what: name === 'label' ? 'name' : name, rank, value: '' };
    }
  };
  const closeText = (owner: OpenOwner) => {
    const { what, rank, value } = text!;
    const read = textOfXml(value);
    text = undefined;
    if (what === 'value') owner.values.push([reference, read]);
    else if (rank > (owner.texts.get(what)?.rank ?? -1)) owner.texts.set(what, { rank, text: read });
  };
  return {
    problems,
    open(xml) {
      depth++;
      if (depth === MAX_DEPTH + 1) problems.push({ ...tooDeep(), ...xml.place });
      if (skipped === 0 && depth <= MAX_DEPTH) open(xml);
    },
    text(piece) {
      if (text) text.value += piece;
    },
    close(written) {
      const owner = owners.at(-1);
      if (text && owner && localName(written) === text.written) closeText(owner);
      if (owner?.depth === depth) owned.take(owners.pop()!);
      if (skipped === depth) skipped = 0;
      depth--;
      if (depth === 0) owned.finish();
    },
  };
}

/** Texts, and how deep in their owner they stand; `label` is what version 2 calls a name. */
const TEXTS: ReadonlyMap<string, number> = new Map([
  ['name', 1],
  ['label', 1],
  ['documentation', 1],
  ['value', 3],
]);

/** Folders and pictures, and what is said about the file itself. */
const SKIPPED: ReadonlySet<string> = new Set(['organizations', 'organization', 'views', 'metadata']);

/** `identifierref` is what version 2 calls the reference to a definition. */
function referenceOf({ attributes }: XmlElement): string {
  return attributes.get('propertyDefinitionRef') ?? attributes.get('identifierref') ?? '';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function noModel({ name, place }: XmlElement): Problem {
  return {
    ...problemOf({ code: 'invalid-file', path: [], expected: '<model>', received: quote(name) }),
    ...place,
  };
}
