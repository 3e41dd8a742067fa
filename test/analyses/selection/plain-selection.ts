import type { SelectorPart } from '../../../src/index.js';
import { neededBy } from '../../reference/plain-chain.js';
import {
  agreement,
  lane,
  line,
  linkIds,
  linkOf,
  type PlainChain,
  partyIds,
  touchpoints,
  unownedReason,
} from '../../reference/service-chain-semantics.js';
import type { SelectableChain } from './random-selectors.js';

type Conditions = { depth?: number; via?: SelectorPart; notVia?: SelectorPart };

/** The ids of what a selector means, worked out one id at a time, from the words of the documentation alone. */
export function meant(chain: SelectableChain, part: SelectorPart): ReadonlySet<string> {
  if (typeof part === 'string') return new Set([part]);
  return once(chain, part, '', () => {
    const ids = [...partyIds(chain), ...linkIds(chain)];
    return new Set(ids.filter((id) => isMeant(chain, part, id)));
  });
}

const answers = new WeakMap<object, WeakMap<object, Map<string, ReadonlySet<string>>>>();

/** Works out an answer about a selector of a chain once, as the plain way asks for it for every id. */
function once(chain: object, part: object, start: string, work: () => ReadonlySet<string>) {
  const ofChain = answers.get(chain) ?? new WeakMap<object, Map<string, ReadonlySet<string>>>();
  answers.set(chain, ofChain);
  const ofPart = ofChain.get(part) ?? new Map<string, ReadonlySet<string>>();
  ofChain.set(part, ofPart);
  const known = ofPart.get(start) ?? work();
  ofPart.set(start, known);
  return known;
}

function isMeant(chain: SelectableChain, part: SelectorPart, id: string): boolean {
  if (typeof part === 'string') return part === id;
  const [key] = Object.keys(part) as [string];
  const value = (part as Record<string, unknown>)[key];
  const inside = value as SelectorPart;
  if (key === 'not') return !isMeant(chain, inside, id);
  if (key === 'and') return (value as SelectorPart[]).every((one) => isMeant(chain, one, id));
  if (key === 'or') return (value as SelectorPart[]).some((one) => isMeant(chain, one, id));
  if (key === 'upstreamOf') return isUpstream(chain, inside, id, part as Conditions);
  if (key === 'downstreamOf') {
    return [...meant(chain, inside)].some((one) => upstreamOfOne(chain, id, part as Conditions).has(one));
  }
  if (key === 'attribute') return hasAttribute(recordOf(chain, id), value as string, part);
  return linkIds(chain).includes(id)
    ? isMeantLink(chain, key, value, id)
    : isMeantParty(chain, key, value, id);
}

function isUpstream(chain: SelectableChain, start: SelectorPart, id: string, conditions: Conditions) {
  return [...meant(chain, start)].some((one) => upstreamOfOne(chain, one, conditions).has(id));
}

function upstreamOfOne(chain: SelectableChain, start: string, conditions: Conditions) {
  return once(chain, conditions, `from ${start}`, () => walkFrom(chain, start, conditions));
}

/** All that a path from one party or link leads to, but itself. */
function walkFrom(chain: SelectableChain, start: string, conditions: Conditions): Set<string> {
  const { depth = 3 * linkIds(chain).length + 2, via, notVia } = conditions;
  const through = via === undefined ? undefined : meant(chain, via);
  const around = notVia === undefined ? new Set() : meant(chain, notVia);
  const passes = (set: ReadonlySet<unknown>, link: string) =>
    set.has(link) || set.has(linkOf(chain, link).provider);
  const found = new Set<string>();
  const first = linkIds(chain).filter((link) => link === start || linkOf(chain, link).provider === start);
  let ends = first.map((link) => ({ link, isThrough: false }));
  for (let length = 1; length <= depth && ends.length > 0; length++) {
    ends = ends
      .filter(({ link }) => !passes(around, link))
      .map(({ link, isThrough }) => ({
        link,
        isThrough: isThrough || through === undefined || passes(through, link),
      }));
    for (const { link, isThrough } of ends) {
      if (isThrough && length > 1) found.add(link);
      if (isThrough) found.add(linkOf(chain, link).provider);
    }
    const next = ends.flatMap(({ link, isThrough }) =>
      [...neededBy(chain, link)].map((needed) => ({ link: needed, isThrough })),
    );
    ends = [...new Map(next.map((end) => [JSON.stringify(end), end])).values()];
  }
  found.delete(start);
  return found;
}

function isMeantParty(chain: SelectableChain, key: string, value: unknown, id: string): boolean {
  const party = recordOf(chain, id);
  switch (key) {
    case 'id':
      return value === id;
    case 'is':
      return value === 'party';
    case 'tag':
      return party.tags?.includes(value as string) ?? false;
    case 'name':
      return isNamed(party.name ?? id, value as string);
    case 'kind':
    case 'tier':
      return party[key] === value;
    case 'lane':
      return lane(chain, id) === value;
    case 'partOf': {
      const groups = meant(chain, value as SelectorPart);
      for (let at: string | undefined = id; at !== undefined; at = recordOf(chain, at).partOf)
        if (groups.has(at)) return true;
      return false;
    }
    default:
      return false;
  }
}

function isMeantLink(chain: SelectableChain, key: string, value: unknown, id: string): boolean {
  const link = recordOf(chain, id);
  switch (key) {
    case 'id':
      return value === id;
    case 'is':
      if (value === 'touchpoint') return touchpoints(chain).includes(id);
      return value === 'unowned' ? unownedReason(chain, id) !== null : value === 'link';
    case 'tag':
      return link.tags?.includes(value as string) ?? false;
    case 'name':
      return isNamed(link.service!, value as string);
    case 'line':
      return line(chain, id) === value;
    case 'agreement':
      return agreement(chain, id) === value;
    case 'stage':
    case 'channel':
      return link[key] === value;
    case 'provider':
    case 'customer':
    case 'owner': {
      const end = link[key];
      return end !== undefined && meant(chain, value as SelectorPart).has(end);
    }
    default:
      return false;
  }
}

type AnyRecord = Readonly<Partial<Record<string, string>>> & {
  readonly tags?: readonly string[];
  readonly attributes?: Readonly<Record<string, unknown>>;
};

function recordOf(chain: PlainChain, id: string): AnyRecord {
  const records = new Map<string, unknown>([
    ...Object.entries(chain.parties),
    ...Object.entries(chain.links),
  ]);
  return records.get(id) as AnyRecord;
}

function hasAttribute({ attributes = {} }: AnyRecord, name: string, part: object): boolean {
  const known = new Map(Object.entries(attributes));
  return known.has(name) && (!('value' in part) || known.get(name) === part.value);
}

/** Letter by letter: a star takes nothing, or one letter more. */
function isNamed(name: string, pattern: string): boolean {
  const [text, sought] = [name.toUpperCase(), pattern.toUpperCase()];
  const fits = (at: number, from: number): boolean => {
    if (from === sought.length) return at === text.length;
    if (sought[from] === '*') return fits(at, from + 1) || (at < text.length && fits(at + 1, from));
    return text[at] === sought[from] && fits(at + 1, from + 1);
  };
  return fits(0, 0);
}
