import { Document, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import type { ChainDocument } from '../../model/document.js';

const ABOUT = `Who serves whom. The command shows it (service-chain chain.yaml), and says what to act on
(service-chain check chain.yaml). Ids are yours to choose; names are for people.`;

const PARTIES = `Everybody who serves or is served. Inside: department, team, role, system. Outside: customer, partner.
There is no party for a person: a role says what somebody does.`;

const LINKS = `Each link says that a provider serves a customer with a service. Its owner is the one party inside that
answers for it. "requires" names what the provider needs for it, of the links it receives; [] is none.`;

const EXTERNAL = `1. Who delivers to the external customers? These links are the touchpoints.`;

const INTERNAL = `2. Who provides for the internal customers? Whoever is served here is one.`;

/** Writes a first chain as YAML, with comments that tell its reader what stands where; touchpoints come first. */
export function chainYaml(chain: ChainDocument, schema: string): string {
  const { parties, links } = chain;
  const isTouchpoint = (id: string) => parties[links[id]!.customer]?.kind === 'customer';
  const outward = Object.keys(links).filter(isTouchpoint);
  const inward = Object.keys(links).filter((id) => !isTouchpoint(id));
  const document = new Document({
    ...chain,
    parties: reordered(parties, partyOrder(parties)),
    links: reordered(links, [...outward, ...inward]),
  });
  const sections = document.contents as YAMLMap;
  commentOn(pairOf(sections, 'version'), ABOUT);
  commentOn(pairOf(sections, 'parties'), PARTIES);
  commentOn(pairOf(sections, 'links'), LINKS);
  commentOn(pairOf(sections.get('links'), outward[0]), EXTERNAL, { space: false });
  commentOn(pairOf(sections.get('links'), inward[0]), INTERNAL);
  for (const { value } of (sections.get('parties') as YAMLMap).items) if (isMap(value)) value.flow = true;
  return `# yaml-language-server: $schema=${schema}\n${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
}

/** Customers come first, then who is inside, then partners. */
function partyOrder(parties: ChainDocument['parties']): readonly string[] {
  const rank = (id: string) => ({ customer: 0, partner: 2 })[parties[id]!.kind as string] ?? 1;
  return Object.keys(parties).sort((a, b) => rank(a) - rank(b));
}

/** A map keeps the order its keys are given in, numbers among them too, which an object would put first. */
function reordered<T>(records: Readonly<Record<string, T>>, ids: readonly string[]): ReadonlyMap<string, T> {
  return new Map(ids.map((id) => [id, records[id]!]));
}

function pairOf(map: unknown, key: string | undefined): Pair | undefined {
  return isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key) : undefined;
}

function commentOn(pair: Pair | undefined, text: string, { space = true } = {}): void {
  if (!isScalar(pair?.key)) return;
  pair.key.commentBefore = text.replace(/^/gm, ' ');
  pair.key.spaceBefore = space;
}
