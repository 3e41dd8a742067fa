import type { Change } from '../model/changes/change.js';
import { readChanges } from '../model/changes/parse-changes.js';
import { problemsError } from '../model/error.js';
import { draftAfter } from './changes/draft-after.js';
import { judged } from './changes/judged.js';
import { checkChain } from './check-chain.js';
import type { ParseResult } from './parse-chain.js';
import type { ServiceChain } from './service-chain.js';

/**
 * The chain as it would be after a reorganisation: changes made one after another, the chain itself left as it is. What a chain must
 * be is checked once, after the last change, so a change may rest on a later one. All problems are found at once.
 *
 * No dependency is lost without a word. **Dropping** a link leaves alternatives as they are without it (`[L6, L16]` becomes `[L6]`,
 * two of three become both of two); where a clause can no longer be met, or anything else still points at what was dropped, that is a
 * problem, unless the change says `cascade: true`.
 *
 * **Merging** parties makes the links between them internal. Such a link is there whenever the merged party is, provided that what it
 * required itself is there. So in what other links state that they require, it gives way to its own requirements: all it
 * received where it states nothing; none where it needs none, and a clause that is met by it alone goes. Links that need each other in a circle
 * inside count as met. So, as long as the merged party works, the same sets of other parties stop a touchpoint as before, or more: more where a
 * link states nothing, as it goes on assuming that it needs all its provider receives, which is more now; and in a choice that no list
 * of requirements can say any more, where the internal link's requirements are required (a warning).
 *
 * **Splitting** a party shares out its links. One that states nothing assumes what its own part receives (a
 * warning where that is less). One that requires what another
 * part receives requires the handover between them; without one that is a problem. **Outsourced** links require what the change says, or
 * nothing is stated of it. A `share` of the output of a provider goes when the provider merges, splits or changes.
 *
 * Records follow: what pointed at merged parties points at the one they became, what pointed at a split party points at the part named
 * `rest`. Records about links that vanish in a merge go with them.
 *
 * O(parties + links + records), and for each change what it touches: for an edit of a list, that list; for a merge, the links at the
 * parties and, for each of those that states that it needs one that is inside then, what those inside require.
 *
 * @throws ServiceChainError `invalid-changes`, holding all problems: of the changes (`changes[2].party`), and of the chain they come
 * to, told as problems of the change that caused them.
 * @example
 * ```ts
 * import { apply, upstreamOf } from 'service-chain';
 *
 * const after = apply(chain, [
 *   { change: 'add-party', party: 'hostCo', definition: { kind: 'partner' } },
 *   { change: 'add-link', link: 'hosting', definition: { provider: 'hostCo', customer: 'it', service: 'hosting' } },
 *   { change: 're-own', link: 'booking', owner: 'it' },
 * ]);
 * upstreamOf(after, 'checkIn').rows().map((row) => row.link); // [ 'booking', 'hosting' ]
 * ```
 */
export function apply(chain: ServiceChain, changes: readonly Change[]): ServiceChain {
  const result = safeApply(chain, changes);
  if (!result.ok) throw problemsError('invalid-changes', result.problems);
  return result.chain;
}

/**
 * The chain after a reorganisation, as {@link apply} makes it, or the problems. Warnings among them say what went along with a change
 * (`dropped-along`: how many links, ratings, owners and so on; {@link diff} shows each) and where a merge made a link require more
 * than before (`stricter-requirement`), or a split or another provider made a link that states nothing require less
 * (`looser-requirement`).
 *
 * @example
 * ```ts
 * import { formatProblem, safeApply } from 'service-chain';
 *
 * const result = safeApply(chain, [{ change: 're-own', link: 'boking', owner: 'it' }]);
 * if (!result.ok) console.log(result.problems.map(formatProblem).join('\n'));
 * // changes[0].link: expected the id of a link, got "boking"; did you mean "booking"? [unknown-id]
 * ```
 */
export function safeApply(chain: ServiceChain, changes: readonly Change[]): ParseResult {
  checkChain(chain);
  const read = readChanges(changes);
  if (read.problems.length > 0) return { ok: false, problems: read.problems };
  return judged(draftAfter(chain, read.changes), read.changes);
}
