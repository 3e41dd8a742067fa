import { groupBy } from '../../algorithms/group-by.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { countOf } from '../../rules/words.js';
import { linkBetween, linkName, partyName } from '../page/names.js';
import { firstLines, type Line } from '../page/sections.js';
import type { ChangedDependency, Difference } from './difference.js';
import { type Pair, turn } from './pair.js';

/** How many touchpoints are told one by one, and how many dependencies of each. */
const SHOWN = 100;
const SHOWN_DEPENDENCIES = 20;

type Row = Difference['touchpoints'][number];

/** What becomes of each touchpoint: what gets better, what gets worse, and what is only different. */
export function touchpointLines(pair: Pair, { touchpoints, dependencies }: Difference): Line[] {
  const byTouchpoint = new Map(groupBy(dependencies, ({ touchpoint }) => touchpoint));
  const lines = touchpoints
    .slice(0, SHOWN)
    .flatMap((row) => linesOf(pair, row, byTouchpoint.get(row.touchpoint) ?? []));
  const more = touchpoints.length - SHOWN;
  return more > 0 ? [...lines, { text: `… and ${countOf(more, 'more touchpoint')}`, tone: 'aside' }] : lines;
}

function linesOf(pair: Pair, row: Row, dependencies: readonly ChangedDependency[]): Line[] {
  const { touchpoint, change } = row;
  const chain = change === 'removed' ? pair.before : pair.after;
  const head: Line = { text: linkBetween(chain, touchpoint), tone: 'heading' };
  if (change === 'removed') return [head, turn('other', 'is gone', 1)];
  if (change === 'added') {
    const size = `${countOf(row.linksAfter ?? 0, 'link')} and ${countOf(row.partiesAfter ?? 0, 'party', 'parties')}`;
    return [head, turn('other', `is new: ${size} behind it`, 1)];
  }
  const all = [
    ...dependencyLines(pair, row, dependencies),
    ...stopLines(pair, row, dependencies),
    ...ownerLines(pair, row),
    ...countLines(row),
  ];
  return [head, ...(all.length > 0 ? all : [turn('other', 'is described otherwise', 1)])];
}

/** Who comes to stand behind it, and who no longer does, each with the way there. */
function dependencyLines(pair: Pair, row: Row, dependencies: readonly ChangedDependency[]): Line[] {
  const lines = dependencies.map(({ party, change, witness }) => {
    const isGained = change === 'gained';
    const chain = isGained ? pair.after : pair.before;
    const stopping = (isGained ? row.singlePointPartiesAfter : row.singlePointPartiesBefore) ?? [];
    const stops = stopping.includes(party);
    const alone = stops ? `, who ${isGained ? 'alone stops' : 'alone stopped'} it` : '';
    const verb = isGained ? 'now depends on' : 'no longer depends on';
    const kind = !stops ? 'other' : isGained ? 'worse' : 'better';
    return turn(
      kind,
      `${verb} ${partyName(chain, party)}${alone}, ${isGained ? 'by' : 'as it did by'} ${pathInWords(chain, witness)}`,
      1,
    );
  });
  return firstLines(lines, SHOWN_DEPENDENCIES, (count) => `${count} more parties`);
}

function pathInWords(chain: ServiceChain, witness: readonly string[]): string {
  const [own, ...others] = witness;
  return (others.length === 0 ? [own!] : others).map((link) => linkName(chain, link)).join(' → ');
}

/** Who comes to stop it alone, and who no longer does, among those that stand behind it before and after. */
function stopLines({ before, after }: Pair, row: Row, dependencies: readonly ChangedDependency[]): Line[] {
  const told = new Set(dependencies.map(({ party }) => party));
  const [was, is] = [row.singlePointPartiesBefore ?? [], row.singlePointPartiesAfter ?? []];
  const added = is.filter((party) => !was.includes(party) && !told.has(party));
  const gone = was.filter((party) => !is.includes(party) && !told.has(party));
  return [
    ...added.map((party) => turn('worse', `${partyName(after, party)} alone stops it now`, 1)),
    ...gone.map((party) => turn('better', `${partyName(before, party)} alone no longer stops it`, 1)),
  ];
}

/** Who answers for the touchpoint itself. */
function ownerLines({ before, after }: Pair, { ownerBefore, ownerAfter }: Row): Line[] {
  if (ownerBefore === ownerAfter) return [];
  const was = ownerBefore === null ? 'nobody' : partyName(before, ownerBefore);
  const is = ownerAfter === null ? 'nobody' : partyName(after, ownerAfter);
  const kind = ownerBefore === null ? 'better' : ownerAfter === null ? 'worse' : 'other';
  return [turn(kind, `${is} answers for it, ${was} before`, 1)];
}

/** Counts that differ; fewer is better of what nobody answers for or is only assumed. */
function countLines(row: Row): Line[] {
  const lines: Line[] = [];
  const unowned = row.unownedUpstreamDifference ?? 0;
  if (unowned !== 0) {
    const text = `${countOf(row.unownedUpstreamAfter ?? 0, 'link')} behind it without anybody to answer for them, ${row.unownedUpstreamBefore} before`;
    lines.push(turn(unowned < 0 ? 'better' : 'worse', text, 1));
  }
  const assumed = row.assumedLinksDifference ?? 0;
  if (assumed !== 0) {
    const text = `${countOf(row.assumedLinksAfter ?? 0, 'link')} behind it only assumed, ${row.assumedLinksBefore} before`;
    lines.push(turn('other', text, 1));
  }
  if (row.linksDifference !== 0 || row.partiesDifference !== 0) {
    const size = `${countOf(row.linksAfter ?? 0, 'link')} and ${countOf(row.partiesAfter ?? 0, 'party', 'parties')} behind it`;
    lines.push(turn('other', `${size}, ${row.linksBefore} and ${row.partiesBefore} before`, 1));
  }
  return lines;
}
