import type { CompiledChain } from '../../chain/compiled-chain.js';
import { codesOf } from '../../chain/record-vectors.js';
import type { Attributes } from '../../model/field-schemas.js';
import { type ElementSet, linksWhere, partiesWhere, unionOf } from './element-set.js';

/** What has a text: a tag, a channel, a name. O(parties + links and their texts). */
export function textSet(
  chain: CompiledChain,
  property: 'tag' | 'channel' | 'name',
  text: string,
): ElementSet {
  const { parties, links } = chain.columns;
  switch (property) {
    case 'tag':
      return unionOf(
        partiesWhere(chain, (party) => parties.field(party, 'tags')?.includes(text) ?? false),
        linksWhere(chain, (link) => links.field(link, 'tags')?.includes(text) ?? false),
      );
    case 'channel': {
      const { codes, dictionary } = codesOf(links, 'channel');
      return linksWhere(chain, (link) => dictionary[codes[link]!] === text);
    }
    case 'name':
      return namedSet(chain, namePattern(text));
    default:
      return property satisfies never;
  }
}

/** What has an attribute, with a value where one is given. O(parties + links and their attributes). */
export function attributeSet(
  chain: CompiledChain,
  name: string,
  value: Attributes[string] | undefined,
): ElementSet {
  const { parties, links } = chain.columns;
  const isMeant = (attributes: Attributes | undefined) => {
    if (attributes === undefined || !Object.hasOwn(attributes, name)) return false;
    return value === undefined || attributes[name] === value;
  };
  return unionOf(
    partiesWhere(chain, (party) => isMeant(parties.field(party, 'attributes'))),
    linksWhere(chain, (link) => isMeant(links.field(link, 'attributes'))),
  );
}

/** Each name and service is looked at once, however many have it. */
function namedSet(chain: CompiledChain, isMeant: (name: string) => boolean): ElementSet {
  const { columns } = chain;
  const names = codesOf(columns.parties, 'name');
  const services = codesOf(columns.links, 'service');
  const areMeant = names.dictionary.map(isMeant);
  const areMeantServices = services.dictionary.map(isMeant);
  return unionOf(
    partiesWhere(chain, (party) => areMeant[names.codes[party]!] ?? isMeant(columns.partyIds[party]!)),
    linksWhere(chain, (link) => areMeantServices[services.codes[link]!]!),
  );
}

/** Each part is sought behind the one before it: no pattern takes more than the length of a name times its own. */
function namePattern(pattern: string): (name: string) => boolean {
  const [first = '', ...others] = folded(pattern).split('*');
  const last = others.pop();
  return (name) => {
    const text = folded(name);
    if (last === undefined) return text === first;
    if (!text.startsWith(first)) return false;
    let at = first.length;
    for (const part of others) {
      const found = text.indexOf(part, at);
      if (found === -1) return false;
      at = found + part.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
  };
}

/** Capitals of every letter, which depend on no locale and on no neighbour; ß is SS. */
function folded(text: string): string {
  return text.normalize('NFC').toUpperCase();
}
