import type { ServiceChain } from '../../chain/service-chain.js';
import type { Link } from '../../model/link.js';
import type { Party } from '../../model/party.js';

/** What is told of a party where a mouse rests on it. */
export function aboutParty(chain: ServiceChain, { id, kind, name, tier, headcount }: Party): string {
  const lines = [
    name === undefined || name === id ? id : `${name} (${id})`,
    kind === chain.laneOf(id) ? kind : `${kind}, ${chain.laneOf(id)}`,
    ...(tier === undefined ? [] : [tier]),
    ...(headcount === undefined ? [] : [headcount === 0 ? 'vacant' : `headcount ${headcount}`]),
  ];
  return lines.join('\n');
}

/** What is told of a link where a mouse rests on it. */
export function aboutLink(chain: ServiceChain, link: Link): string {
  const nameOf = (party: string) => chain.party(party).name ?? party;
  const lines = [
    `${link.id}: ${link.service}`,
    `${nameOf(link.provider)} serves ${nameOf(link.customer)}`,
    link.owner === undefined ? 'no owner' : `owner: ${nameOf(link.owner)}`,
    ...(link.channel === undefined ? [] : [`channel: ${link.channel}`]),
    ...(link.stage === undefined ? [] : [`stage: ${link.stage}`]),
  ];
  return lines.join('\n');
}
