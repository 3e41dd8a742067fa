import { soundMean } from '../algorithms/sound-mean.js';
import { PARTY_KINDS } from '../chain/chain-columns.js';
import { isInside } from '../chain/classes.js';
import type { Topology } from '../chain/topology.js';
import type { QualityRow } from './quality-table.js';
import type { RatedItem } from './ratings/rated-item.js';

/** What is said about parties, by a name of its own. */
export type ScoreName =
  | 'self-leadership'
  | 'internal-service'
  | 'customer-perception'
  | 'retention'
  | 'recommendation';

/** One thing that is said about parties, by their numbers. */
export interface PartyScores {
  /** The instrument or measure it is read from. */
  readonly item: string;
  /** The mean of what is said; null where nothing is. */
  meanOf(party: number): number | null;
  /** Whether any of what is said is hidden. */
  isSuppressed(party: number): boolean;
}

/** Which rows tell a score, and of which party; -1 for none. */
interface Score {
  readonly wanted: RatedItem;
  readonly raters: QualityRow['raters'];
  readonly partyOf: (subject: string) => number;
}

/** Reads what is said about parties from the rows of quality, once. O(rows). */
export function createPartyScores(
  { columns }: Topology,
  rows: Iterable<QualityRow>,
  perception: RatedItem,
): Readonly<Record<ScoreName, PartyScores>> {
  const partyAt = (ends: Int32Array) => (subject: string) => ends[columns.linkNumber(subject)] ?? -1;
  const provider = partyAt(columns.providers);
  const customer = partyAt(columns.customers);
  const inside = PARTY_KINDS.map(isInside);
  const suppliedInside = (link: string) => (inside[columns.kinds[provider(link)]!] ? customer(link) : -1);
  const ofTouchpoints = (wanted: RatedItem): Score => ({
    wanted,
    raters: 'customer-external',
    partyOf: provider,
  });
  const scores: Readonly<Record<ScoreName, Score>> = {
    'self-leadership': {
      wanted: { level: 'overall', item: 'self-leadership' },
      raters: 'self',
      partyOf: columns.partyNumber,
    },
    'internal-service': { wanted: perception, raters: 'customer-internal', partyOf: suppliedInside },
    'customer-perception': ofTouchpoints(perception),
    retention: ofTouchpoints({ level: 'measure', item: 'retention' }),
    recommendation: ofTouchpoints({ level: 'measure', item: 'recommend' }),
  };
  return gathered(scores, rows);
}

function gathered(
  scores: Readonly<Record<ScoreName, Score>>,
  rows: Iterable<QualityRow>,
): Readonly<Record<ScoreName, PartyScores>> {
  const said = (Object.keys(scores) as ScoreName[]).map((name) => ({
    name,
    score: scores[name],
    values: new Map<number, number[]>(),
    hidden: new Set<number>(),
  }));
  for (const row of rows) {
    for (const { score, values, hidden } of said) {
      if (!isMeant(row, score)) continue;
      const party = score.partyOf(row.subject);
      const value = valueIn(row);
      if (row.suppressed) hidden.add(party);
      else if (value !== null) listOf(values, party).push(value);
    }
  }
  const entries = said.map(({ name, score, values, hidden }): [ScoreName, PartyScores] => [
    name,
    {
      item: score.wanted.item,
      meanOf: (party) => soundMean(values.get(party) ?? []),
      isSuppressed: (party) => hidden.has(party),
    },
  ]);
  return Object.fromEntries(entries) as Record<ScoreName, PartyScores>;
}

function isMeant({ level, item, raters }: QualityRow, { wanted, raters: asked }: Score): boolean {
  return level === wanted.level && item === wanted.item && raters === asked;
}

function listOf(lists: Map<number, number[]>, party: number): number[] {
  const list = lists.get(party) ?? [];
  lists.set(party, list);
  return list;
}

/** A median is no mean, and not to be reckoned with. */
function valueIn({ level, scoring, perception, score }: QualityRow): number | null {
  if (level === 'overall') return perception;
  return scoring === 'median' ? null : score;
}
