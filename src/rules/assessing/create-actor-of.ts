import type { ServiceChain } from '../../chain/service-chain.js';
import { actorOfLink, actorOfLinks, canAct } from '../acting.js';
import type { Found } from '../rule.js';

/**
 * Tells who should act on what is found: who its rule says; else of a link its owner or provider, of a party that can act the party, of a
 * goal its holder, and of all else the one who should act on every link it concerns; null where that is nobody.
 */
export function createActorOf(chain: ServiceChain): (found: Found) => string | null {
  let holders: ReadonlyMap<string, string> | undefined;
  return ({ actor, subject, links = [] }) => {
    if (actor !== undefined) return actor;
    if (chain.findLink(subject)) return actorOfLink(chain, subject);
    if (canAct(chain, subject)) return subject;
    holders ??= new Map(chain.content.goals.map(({ id, holder }) => [id, holder]));
    const holder = holders.get(subject);
    return holder !== undefined && canAct(chain, holder) ? holder : actorOfLinks(chain, links);
  };
}
