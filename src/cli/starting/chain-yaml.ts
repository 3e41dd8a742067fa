import { yamlText } from '../../formats/yaml/yaml-text.js';
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
  const document = {
    ...chain,
    parties: reordered(parties, partyOrder(parties)),
    links: reordered(links, [...outward, ...inward]),
  };
  const remarks = { parties: PARTIES, links: LINKS } as const;
  return yamlText(document, {
    comment: `yaml-language-server: $schema=${schema}\n\n${ABOUT}`,
    remarkOn(section, id) {
      if (id === undefined) return remarks[section as keyof typeof remarks];
      if (section !== 'links') return undefined;
      return id === outward[0] ? EXTERNAL : id === inward[0] ? INTERNAL : undefined;
    },
  });
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
