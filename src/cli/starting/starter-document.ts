import { parseChain } from '../../chain/parse-chain.js';
import { toDocument } from '../../chain/to-document.js';
import type { ChainDocument } from '../../model/document.js';
import { idMaker } from './ids-of-names.js';
import type { Starter, StarterService } from './starter.js';

/** The document of a first chain, with ids made of the names. */
export function starterDocument({ name, parties, services }: Starter): ChainDocument {
  const idOf = idMaker();
  const ids = new Map(parties.map((party) => [party.name, idOf(party.name)]));
  const links = new Map(services.map((one) => [one, idOf(one.service)]));
  const party = (named: string) => ids.get(named)!;
  const linkOf = ({ service, provider, customer, owner, needs }: StarterService) => ({
    ...{ provider: party(provider), customer: party(customer), service },
    ...(owner !== undefined && { owner: party(owner) }),
    ...(needs && { requires: needs.map((need) => links.get(need)!) }),
  });
  const document = {
    name,
    parties: Object.fromEntries(parties.map(({ kind, name }) => [party(name), { kind, name }])),
    links: Object.fromEntries(services.map((one) => [links.get(one)!, linkOf(one)])),
  };
  return toDocument(parseChain(document));
}
