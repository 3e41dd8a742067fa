import { createCauses } from '../../analyses/loss-causes.js';
import { lostLinks } from '../../analyses/lost-links.js';
import { compiledOf } from '../../chain/compiled-chain.js';
import type { ServiceChain } from '../../chain/service-chain.js';

/** What becomes of single links while some parties and links are down. */
export interface Losses {
  /** Whether a link fails. */
  isLost(link: string): boolean;
  /** What a link that goes on has lost, nearest to it; undefined where nothing it depends on fails. */
  lossNear(link: string): NearLoss | undefined;
}

/** A link that goes on though one it names has failed. */
export interface NearLoss {
  /** The link that can do without: the one asked about, or one it depends on. */
  readonly at: string;
  /** The link that has failed. */
  readonly lost: string;
  /** The links that stand in for it: those left of the clauses that name it. */
  readonly standIns: readonly string[];
}

/** Works out what fails, once. */
export function lossesOf(chain: ServiceChain, down: readonly string[]): Losses {
  const compiled = compiledOf(chain);
  const { columns } = compiled;
  const lost = lostLinks(compiled, down);
  const causes = createCauses(compiled, lost);
  const isLost = (link: string) => lost.isLost(columns.linkNumber(link));
  return {
    isLost,
    lossNear(link) {
      const [last, at] = causes
        .ofExposure(columns.linkNumber(link))
        .map((number) => columns.linkId(number))
        .toReversed();
      if (last === undefined || at === undefined) return undefined;
      const clauses = chain.requirementsOf(at).clauses.filter(({ of }) => of.includes(last));
      const standIns = new Set(clauses.flatMap(({ of }) => of.filter((one) => !isLost(one))));
      return { at, lost: last, standIns: [...standIns] };
    },
  };
}
