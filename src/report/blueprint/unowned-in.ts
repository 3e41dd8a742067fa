import { UNOWNED_REASONS, type UnownedReason, unownedReasons } from '../../analyses/ownership.js';
import { compiledOf } from '../../chain/compiled-chain.js';
import type { ServiceChain } from '../../chain/service-chain.js';

/** Links that nobody inside can answer for, with the reason. */
export type Unowned = ReadonlyMap<string, UnownedReason>;

/** The links that nobody inside can answer for, by id: those of {@link unownedLinks}, without what they expose. O(links). */
export function unownedIn(chain: ServiceChain): Unowned {
  const compiled = compiledOf(chain);
  const reasons = unownedReasons(compiled);
  return new Map(
    Array.from(reasons, (reason, link) => [link, reason] as const)
      .filter(([, reason]) => reason !== -1)
      .map(([link, reason]) => [compiled.columns.linkId(link), UNOWNED_REASONS[reason]!]),
  );
}

/** A note on who provides it or how, behind why nobody inside answers for it, where that is so: `no owner · phone`. */
export function noteOn(link: string, unowned: Unowned, note: string): string {
  const reason = unowned.get(link);
  return reason === undefined ? note : `${unownedInWords(reason)} · ${note}`;
}

/** What is said of it: `no owner`, `owner outside` or `owner vacant`. */
export function unownedInWords(reason: UnownedReason): string {
  return reason.replace('-', ' ');
}
