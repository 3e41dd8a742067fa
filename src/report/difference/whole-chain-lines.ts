import { countOf } from '../../rules/words.js';
import { joined, linkBetween, linkName, partyName } from '../page/names.js';
import type { Line } from '../page/sections.js';
import type { Difference } from './difference.js';
import { type Pair, turn } from './pair.js';

/** Who alone comes to stop more touchpoints, or fewer. */
export function criticalLines({ before, after }: Pair, { criticalParties }: Difference): Line[] {
  return criticalParties.flatMap((row) => {
    const name = partyName(row.change === 'removed' ? before : after, row.party);
    const [was, is] = [row.touchpointsStoppedBefore ?? 0, row.touchpointsStoppedAfter ?? 0];
    if (was === is) return [];
    if (is === 0) {
      const isGone = after.findParty(row.party) === undefined;
      return [turn('better', isGone ? `${name} is gone` : `${name} alone stops no touchpoint any more`)];
    }
    const text = `${name} alone stops ${countOf(is, 'touchpoint')}, ${was === 0 ? 'none' : was} before`;
    return [turn(is > was ? 'worse' : 'better', text)];
  });
}

/** Which links somebody comes to answer for, and which nobody does any more. */
export function unownedLines({ before, after }: Pair, { unownedLinks }: Difference): Line[] {
  return unownedLinks.map((row) => {
    const exposed = row.touchpointsAfter ?? [];
    const exposes =
      exposed.length === 0
        ? 'no touchpoint depends on it'
        : `exposes ${joined(
            exposed.map((link) => linkName(after, link)),
            'and',
          )}`;
    switch (row.change) {
      case 'removed': {
        const owner = after.findLink(row.link)?.owner;
        const end = owner === undefined ? 'is gone' : `has an owner: ${partyName(after, owner)}`;
        return turn('better', `${linkBetween(before, row.link)}, ${end}`);
      }
      case 'added':
        return turn(
          'worse',
          `${linkBetween(after, row.link)}, has nobody inside to answer for it; ${exposes}`,
        );
      default:
        return turn('other', `${linkBetween(after, row.link)}, still has nobody; ${exposes}`);
    }
  });
}
