import { upstreamOf } from '../../analyses/upstream.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { compareIds } from '../../model/ids.js';
import { cellAt } from '../../tables/blocks.js';
import { unownedIn } from '../blueprint/unowned-in.js';

/** A link that the touchpoint needs. */
export interface Need {
  readonly link: string;
  readonly distance: number;
  /** Whether the touchpoint stops when this link alone is lost. */
  readonly critical: boolean;
  /** Whether the touchpoint stops when its provider alone is down: never less than `critical`, but for customers. */
  readonly byOneParty: boolean;
  /** Whether every path to it passes a link that states no requirements. */
  readonly assumed: boolean;
  /** Whether nobody answers for it. */
  readonly unowned: boolean;
}

/** What a touchpoint needs: those that are shown, the nearest first, and how many there are. */
export interface Needs {
  readonly shown: readonly Need[];
  readonly count: number;
  readonly critical: number;
  /** The parties that stop the touchpoint alone, besides its own provider. */
  readonly singlePoints: number;
  readonly assumed: number;
  readonly unowned: number;
}

/** How many links are shown one by one. */
export const MOST_NEEDS = 90;

/** The links a touchpoint needs, the nearest first and single points before others. O(closure), and sorting. */
export function needsOf(chain: ServiceChain, touchpoint: string): Needs {
  const columns = ['link', 'provider', 'distance', 'providerCritical', 'linkCritical', 'assumed'];
  const unowned = unownedIn(chain);
  const all: Need[] = [];
  const singlePoints = new Set<string>();
  for (const batch of upstreamOf(chain, touchpoint).batches({ columns })) {
    const at = (column: string, i: number) => cellAt(batch.columns[column]!, i);
    for (let i = 0; i < batch.length; i++) {
      const link = at('link', i) as string;
      all.push({
        ...{ link, unowned: unowned.has(link) },
        distance: at('distance', i) as number,
        critical: at('linkCritical', i) as boolean,
        byOneParty: at('providerCritical', i) as boolean,
        assumed: at('assumed', i) as boolean,
      });
      if (at('providerCritical', i)) singlePoints.add(at('provider', i) as string);
    }
  }
  const shown = all.toSorted(nearestFirst).slice(0, MOST_NEEDS);
  singlePoints.delete(chain.link(touchpoint).provider);
  const counted = (isIt: (need: Need) => boolean) => all.filter(isIt).length;
  return {
    ...{ shown, count: all.length, singlePoints: singlePoints.size },
    critical: counted(({ critical }) => critical),
    assumed: counted(({ assumed }) => assumed),
    unowned: counted((need) => need.unowned),
  };
}

function nearestFirst(a: Need, b: Need): number {
  return a.distance - b.distance || Number(b.critical) - Number(a.critical) || compareIds(a.link, b.link);
}
