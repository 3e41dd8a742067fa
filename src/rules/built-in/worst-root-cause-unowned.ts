import { groupBy } from '../../algorithms/group-by.js';
import { quality } from '../../analyses/quality.js';
import type { QualityRow } from '../../analyses/quality-table.js';
import { unownedLinks } from '../../analyses/unowned-links.js';
import { type Cause, createCauseSearch } from '../../analyses/worst-causes.js';
import type { ServiceChain } from '../../chain/service-chain.js';
import { knownMeasures } from '../../model/known-measures.js';
import { actorOfLink } from '../acting.js';
import { defineRule } from '../define-rule.js';
import type { Found } from '../rule.js';
import { idInDetail, linkInWords, measureInWords, numberInWords } from '../words.js';

/**
 * What explains best why customers are not content, and nobody answers for it. Gaps are compared within one instrument, or one measure
 * that belongs to none, each that touchpoints are rated on by itself. What is hidden or unrated has no rank. Nothing upstream is
 * looked at but of touchpoints with a negative gap.
 */
export const worstRootCauseUnowned = defineRule({
  id: 'worst-root-cause-unowned',
  title: 'Nobody answers for what explains a bad rating',
  about:
    'A touchpoint has a negative gap on an instrument, or on a measure of none, and among the set number of worst known gaps behind it, on the same, is a negative one of a link nobody inside answers for.',
  concern: 'service',
  severity: 'warn',
  settings: {
    ranks: {
      type: 'integer',
      unit: 'links',
      default: 1,
      minimum: 1,
      description: 'How many of the links behind a touchpoint with the worst known gaps are looked at.',
    },
  },
  *check({ chain, rows, ratingOptions, settings }) {
    const items = gapsByItem(rows(quality, ratingOptions));
    const bad = badTouchpoints(chain, items);
    if (bad.size === 0) return;
    const reasons = new Map(rows(unownedLinks).map(({ link, reason }) => [link, reason]));
    const causesOf = createCauseSearch(chain);
    for (const [touchpoint, rated] of bad) {
      const causesIn = causesOf(touchpoint);
      for (const item of rated) {
        const worst = causesIn(item.gaps).slice(0, settings.ranks);
        for (const [at, cause] of worst.entries()) {
          const reason = reasons.get(cause.link);
          if (reason === undefined || cause.gap >= 0) continue;
          yield {
            ...foundAt(chain, { touchpoint, item, cause, rank: at + 1 }),
            expected: 'an owner inside',
            actual: ACTUAL[reason],
          };
        }
      }
    }
  },
});

const ACTUAL = { 'no-owner': 'none', 'owner-outside': 'one outside', 'owner-vacant': 'a vacant one' };

/** An instrument, or a measure that belongs to none, and the known gaps of links on it by their own customers. */
interface Item {
  readonly level: QualityRow['level'];
  readonly id: string;
  readonly gaps: Map<string, number>;
}

function gapsByItem(rows: readonly QualityRow[]): readonly Item[] {
  const items = new Map<string, Item>();
  for (const { subject, subjectKind, raters, level, instrument, item, gap } of rows) {
    const isWhole = level === 'overall' || instrument === null;
    if (!isWhole || gap === null || subjectKind !== 'link' || !raters.startsWith('customer')) continue;
    const key = JSON.stringify([level, item]);
    const known = items.get(key) ?? { level, id: item, gaps: new Map() };
    items.set(key, known);
    known.gaps.set(subject, gap);
  }
  return [...items.values()];
}

/** The touchpoints with a negative gap, and on what. */
function badTouchpoints(chain: ServiceChain, items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const bad = items.flatMap((item) =>
    Array.from(item.gaps, ([link, gap]) => ({ link, gap, item })).filter(
      ({ link, gap }) => gap < 0 && chain.isTouchpoint(link),
    ),
  );
  const byTouchpoint = groupBy(bad, ({ link }) => link);
  return new Map(Array.from(byTouchpoint, ([link, some]) => [link, some.map(({ item }) => item)]));
}

/** A cause, of which touchpoint and on what it is one, and its place among them. */
interface Ranked {
  readonly touchpoint: string;
  readonly item: Item;
  readonly cause: Cause;
  readonly rank: number;
}

function foundAt(chain: ServiceChain, { touchpoint, item, cause, rank }: Ranked): Found {
  const { link, gap } = cause;
  const { provider, customer } = chain.link(link);
  const ratedOn =
    item.level === 'overall'
      ? { kind: 'instrument', words: item.id }
      : {
          kind: 'measure',
          words: measureInWords(item.id, knownMeasures(chain.content.measures).get(item.id)?.name),
        };
  const place = rank === 1 ? 'the worst known gap' : `number ${rank} of the worst known gaps`;
  return {
    subject: touchpoint,
    detail: `${idInDetail(link)} ${ratedOn.kind} ${idInDetail(item.id)}`,
    message: `On ${ratedOn.words}, customers get less than they expect at ${linkInWords(chain, touchpoint)} (gap ${numberInWords(item.gaps.get(touchpoint)!)}). Behind it, ${linkInWords(chain, link)} has ${place} (${numberInWords(gap)}), and nobody inside answers for it. Name who does, and begin there.`,
    actor: actorOfLink(chain, link),
    parties: [provider, customer],
    links: [link, touchpoint].sort(),
    touchpoints: [touchpoint],
    path: ['links', link, 'owner'],
  };
}
