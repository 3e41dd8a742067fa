import { downstreamOf } from '../../analyses/downstream-of.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { type Losses, lossesOf } from '../losses/stand-ins.js';
import { joined, linkFrom, linkName, partyName } from '../page/names.js';
import type { Line } from '../page/sections.js';

/** Whether the one stops when the other alone is down, and if not, what stands in. */
export function verdictLines(chain: ServiceChain, from: string, to: string): Line[] {
  const party = chain.findParty(to);
  if (party?.kind === 'customer')
    return [
      { text: 'An external customer is whom the chain is for, and never counts as down.', tone: 'aside' },
    ];
  const losses = lossesOf(chain, [to]);
  const condition = `${party ? partyName(chain, to) : linkName(chain, to)} alone is down`;
  const one = chain.findParty(from);
  if (!one) {
    if (losses.isLost(from)) return [stop(`${linkName(chain, from)} stops when ${condition}.`)];
    return [
      {
        text: `${linkName(chain, from)} goes on when ${condition}: ${standInsInWords(chain, losses, from)}.`,
      },
    ];
  }
  const isCustomer = one.kind === 'customer';
  const own = isCustomer ? chain.linksInto(from) : chain.linksFrom(from);
  const dependent = new Set(Array.from(downstreamOf(chain, to), ({ link }) => link)).add(to);
  const mine = own.map(({ id }) => id).filter((id) => dependent.has(id));
  const stopped = mine.filter(losses.isLost);
  const going = mine.filter((id) => !losses.isLost(id));
  const verb = isCustomer ? 'gets' : 'provides';
  if (mine.length === 0) return [{ text: `Nothing that ${partyName(chain, from)} ${verb} depends on it.` }];
  const names = joined(
    stopped.map((id) => linkName(chain, id)),
    'and',
  );
  return [
    stopped.length === 0
      ? { text: `Nothing that ${partyName(chain, from)} ${verb} stops when ${condition}.` }
      : stop(`When ${condition}, ${stopped.length} of ${own.length} links it ${verb} stop: ${names}.`),
    ...going.map((id) => ({
      text: `${linkName(chain, id)} goes on: ${standInsInWords(chain, losses, id)}.`,
    })),
  ];
}

function stop(text: string): Line {
  return { text, tone: 'warning' };
}

/** What a link has instead of what it lost: `paper room list (L16) stands in for booking system (L6)`. */
export function standInsInWords(chain: ServiceChain, losses: Losses, link: string): string {
  const near = losses.lossNear(link);
  if (!near) return 'nothing it needs is lost';
  const names = joined(
    near.standIns.map((id) => linkFrom(chain, id)),
    'and',
  );
  const verb = near.standIns.length === 1 ? 'stands' : 'stand';
  const where = near.at === link ? '' : ` at ${linkName(chain, near.at)}`;
  return `${names} ${verb} in for ${linkName(chain, near.lost)}${where}`;
}
