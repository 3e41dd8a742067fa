import fc from 'fast-check';
import type { ChainDocument } from '../../src/model/document.js';

type Fields = Readonly<Record<string, unknown>>;
type Draft = Record<string, Fields | unknown[] | string>;

/** A document and some that say the same together, in the order of their files. */
export interface SplitDocument {
  readonly whole: ChainDocument;
  readonly parts: readonly object[];
}

const MAPS = ['parties', 'links', 'measures', 'goals'];

/** Takes a document apart: every field of every record goes into one part or several, and lists are cut in their order. */
export function splitsOf(documents: fc.Arbitrary<ChainDocument>): fc.Arbitrary<SplitDocument> {
  return fc
    .tuple(documents, fc.integer({ min: 2, max: 4 }), fc.infiniteStream(fc.nat(999)))
    .map(([document, count, stream]) => {
      const whole = withOwnServices(document);
      return { whole, parts: split(whole, count, () => stream.next().value as number) };
    });
}

/** The same document, no two links of which look the same. */
function withOwnServices(document: ChainDocument): ChainDocument {
  const links = Object.entries(document.links).map(([id, link], i) => [
    id,
    { ...link, service: `${link.service} ${i}` },
  ]);
  return { ...document, links: Object.fromEntries(links) };
}

function split(whole: ChainDocument, count: number, next: () => number): object[] {
  const parts = Array.from({ length: count }, (): Draft => ({}));
  for (const [section, value] of Object.entries(whole)) {
    if (Array.isArray(value)) {
      const cuts = value.map(() => next() % count).sort((a, b) => a - b);
      for (const [i, part] of parts.entries()) {
        const own = value.filter((_, at) => cuts[at] === i);
        const again = section === 'standards' ? value.filter((_, at) => cuts[at]! < i && next() % 2) : [];
        if (own.length + again.length > 0) part[section] = [...again, ...own];
      }
    } else if (MAPS.includes(section)) {
      for (const [i, entries] of dealt(value as Fields, count, next, 2).entries())
        if (Object.keys(entries).length > 0 || next() % 2) parts[i]![section] = entries;
    } else for (const i of someOf(count, next)) parts[i]![section] = value as string;
  }
  for (const section of ['parties', 'links']) parts[0]![section] ??= {};
  return parts;
}

/** Deals what a map holds out to as many maps: values that are maps to a depth are dealt out themselves, others are repeated. */
function dealt(map: Fields, count: number, next: () => number, depth: number): Fields[] {
  const entries = Array.from({ length: count }, (): Array<[string, unknown]> => []);
  for (const [key, value] of Object.entries(map)) {
    const holders = someOf(count, next);
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    const isDealt = isMap && depth > 0 && Object.keys(value).length > 0;
    if (isDealt) {
      for (const [i, inner] of dealt(value as Fields, count, next, depth - 1).entries())
        if (Object.keys(inner).length > 0) entries[i]!.push([key, inner]);
    } else for (const i of holders) entries[i]!.push([key, value]);
  }
  return entries.map((own) => Object.fromEntries(own));
}

/** One number below the count, or several. */
function someOf(count: number, next: () => number): readonly number[] {
  const some = new Set([next() % count]);
  while (next() % 3 === 0) some.add(next() % count);
  return [...some];
}
